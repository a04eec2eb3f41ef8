import type {
  TriedField,
  TriedRule,
  TryRulesAnswer,
  TryRulesBody,
} from '../../../../contracts/rules';
import { gravestTier, type Finding, type ListedRule, type Lists } from '.';

/**
 * What the lists find in a text and what belongs to it.
 *
 * @param networkKey of the address, where one is tried
 */
export const tryLists = (
  lists: Lists,
  tried: TryRulesBody['data'],
  networkKey: string | null
): TryRulesAnswer['data'] => {
  const { text, authorName = '', authorEmail = '', linkUrl = '', address = '' } = tried;
  const at = (field: TriedField, findings: readonly Finding[]): TriedRule[] =>
    findings.map(({ rule, start, end }) => ({ rule: shown(rule), field, start, end }));
  const whole = (field: TriedField, value: string, rule: ListedRule | null) =>
    at(field, rule === null ? [] : [{ rule, start: 0, end: value.length }]);

  const matches = [
    ...at('text', [...lists.words(text), ...lists.hosts(text), ...lists.emails(text)]),
    ...at('authorName', [
      ...lists.words(authorName),
      ...lists.hosts(authorName),
      ...lists.emails(authorName),
    ]),
    ...whole('authorEmail', authorEmail, lists.email(authorEmail)),
    ...at('linkUrl', lists.hosts(linkUrl)),
    ...whole('address', address, lists.network(address)),
    ...whole('address', address, networkKey === null ? null : lists.networkKey(networkKey)),
  ];
  return { outcome: gravestTier(matches.map(({ rule }) => rule)) ?? 'pass', matches };
};

const shown = ({ documentId, kind, value, tier }: ListedRule): TriedRule['rule'] => ({
  documentId,
  kind,
  value,
  tier,
});

import { Flex, Typography } from '@strapi/design-system';

import { TRIED_FIELDS } from '../../../../contracts/rule-limits';
import type { TryRulesAnswer, TryRulesBody } from '../../../../contracts/rules';
import { useRuleText } from '../../hooks/rules/useRuleText';
import { useText } from '../../hooks/useText';
import { marksIn } from '../../rules/marks';
import { HighlightedText } from '../HighlightedText';
import { WrittenInline, WrittenText } from '../WrittenText';
import { RuleBadges } from './RuleBadges';

interface TryResultProps {
  sent: TryRulesBody['data'];
  answer: TryRulesAnswer;
}

/** What is found counts, and no account is looked for in a text. */
const COUNTS = { expiresAt: null, isExpired: false, accountName: null } as const;

/** What was found, marked in its place, and the entries by which. */
export const TryResult = ({ sent, answer: { data } }: TryResultProps) => {
  const text = useText();
  const { nameOf } = useRuleText();
  const rules = [
    ...new Map(data.matches.map(({ rule }) => [rule.documentId, { ...rule, ...COUNTS }])).values(),
  ];
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={3}
      padding={4}
      background="neutral100"
      hasRadius
      role="status"
      data-tried
    >
      <Typography tag="h3" fontWeight="bold">
        {text(`rules.try.${data.outcome}`)}
      </Typography>
      {TRIED_FIELDS.map((field) => {
        const found = data.matches.filter((match) => match.field === field);
        const value = sent[field] ?? '';
        if (value === '' || found.length === 0) return null;
        const marks = marksIn(
          'body',
          found.map(({ start, end, rule }) => ({ start, end, rule: rule.value }))
        );
        return (
          <Flex key={field} direction="column" alignItems="stretch" gap={1}>
            <Typography variant="sigma" textColor="neutral600">
              {text(`rules.field.${field}`)}
            </Typography>
            <Typography>
              <WrittenText>
                <HighlightedText text={value} checks={marks} field="body" />
              </WrittenText>
            </Typography>
          </Flex>
        );
      })}
      {rules.length === 0 ? null : (
        <ul aria-label={text('rules.try.found')}>
          {rules.map((rule) => (
            <li key={rule.documentId}>
              <Flex gap={2} wrap="wrap" paddingTop={1} paddingBottom={1}>
                <Typography fontWeight="bold">
                  <WrittenInline>{nameOf(rule)}</WrittenInline>
                </Typography>
                <RuleBadges rule={rule} />
              </Flex>
            </li>
          ))}
        </ul>
      )}
    </Flex>
  );
};

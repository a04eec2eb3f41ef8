import { Flex, Typography } from '@strapi/design-system';

import { TRIED_FIELDS } from '../../../../contracts/rule-limits';
import type { TryRulesAnswer, TryRulesBody } from '../../../../contracts/rules';
import { useText } from '../../hooks/useText';
import { marksIn } from '../../rules/marks';
import { HighlightedText } from '../HighlightedText';
import { WrittenInline, WrittenText } from '../WrittenText';

interface TryResultProps {
  sent: TryRulesBody['data'];
  answer: TryRulesAnswer;
}

/** What was found, marked in its place, and the entries by which. */
export const TryResult = ({ sent, answer: { data } }: TryResultProps) => {
  const text = useText();
  const rules = [...new Map(data.matches.map(({ rule }) => [rule.documentId, rule])).values()];
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
          {rules.map(({ documentId, kind, tier, value }) => (
            <li key={documentId}>
              <Typography>
                <WrittenInline>{value}</WrittenInline> – {text(`rules.kind.${kind}`)},{' '}
                {text(`rules.tier.${tier}`)}
              </Typography>
            </li>
          ))}
        </ul>
      )}
    </Flex>
  );
};

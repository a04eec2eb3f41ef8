import { Box, Flex, Typography } from '@strapi/design-system';

import type { RuleKind } from '../../../../contracts/rules';
import { useText } from '../../hooks/useText';
import type { RefusedEntry } from '../../rules/entries';
import { WrittenInline } from '../WrittenText';

interface RefusedEntriesProps {
  kind: RuleKind;
  entries: readonly RefusedEntry[];
}

/** So many are shown; the others still stand in the field above. */
const SHOWN = 100;

/** The lines that were not taken, each with the reason. */
export const RefusedEntries = ({ kind, entries }: RefusedEntriesProps) => {
  const text = useText();
  if (entries.length === 0) return null;
  return (
    <Box role="alert" background="danger100" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography fontWeight="bold" textColor="danger700">
          {text('rules.add.refused', { count: entries.length })}
        </Typography>
        <ul>
          {entries.slice(0, SHOWN).map(({ line, value, problem }) => (
            <li key={line}>
              <Typography textColor="neutral800">
                <WrittenInline>{value}</WrittenInline>
                {' · '}
                {text(
                  problem === 'no-entry'
                    ? `rules.problem.no-entry.${kind}`
                    : `rules.problem.${problem}`
                )}
              </Typography>
            </li>
          ))}
        </ul>
      </Flex>
    </Box>
  );
};

import { useState } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { DryRunAnswer } from '../../../../contracts/rules';
import { useText } from '../../hooks/useText';
import { figuresOf, partsOf, type DryRunGroup } from '../../rules/dry-run-groups';
import { DryRunExample } from './DryRunExample';

const AT_FIRST = 3;

/** What new entries would have done: the false alarms, and what they would have caught. */
export const DryRunResult = ({ answer }: { answer: DryRunAnswer }) => {
  const text = useText();
  const { untried } = answer.meta;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} role="status">
      {untried.length === 0 ? null : (
        <Typography textColor="neutral700">
          {text('rules.dry-run.untried', { count: untried.length })}
        </Typography>
      )}
      <Group answer={answer} group="alarms" />
      <Group answer={answer} group="caught" />
    </Flex>
  );
};

const Group = ({ answer, group }: { answer: DryRunAnswer; group: DryRunGroup }) => {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const { examined, hold, spam, examples } = figuresOf(answer, group);
  const shown = isWhole ? examples : examples.slice(0, AT_FIRST);
  const hidden = examples.length - shown.length;
  const said = [
    ...partsOf(answer, group).flatMap(({ status, ...figures }) =>
      // Of those that are published the heading says it.
      status === 'published' ? [] : [text(`rules.dry-run.of.${status}`, figures)]
    ),
    text('rules.dry-run.figures', { hold, spam }),
  ];
  const isAlarm = group === 'alarms' && hold + spam > 0;
  return (
    <Box
      background={isAlarm ? 'warning100' : 'neutral100'}
      hasRadius
      padding={4}
      data-dry-run={group}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Typography tag="h3" fontWeight="bold">
            {text(`rules.dry-run.${group}`, { count: hold + spam, examined })}
          </Typography>
          {hold + spam === 0 ? null : (
            <Typography variant="pi" textColor="neutral700">
              {said.join(' · ')}
            </Typography>
          )}
        </Flex>
        {shown.length === 0 ? null : (
          <Box tag="ul" background="neutral0" hasRadius>
            {shown.map((example) => (
              <DryRunExample key={example.documentId} example={example} />
            ))}
          </Box>
        )}
        {hidden === 0 ? null : (
          <Button variant="tertiary" onClick={() => setWhole(true)}>
            {text('rules.dry-run.more', { count: hidden })}
          </Button>
        )}
      </Flex>
    </Box>
  );
};

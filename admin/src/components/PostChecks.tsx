import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import type { CheckResult, QueuePost } from '../../../contracts/moderation';
import { useText, useTextOfCode } from '../hooks/useText';

type Objection = CheckResult & { outcome: 'hold' | 'spam' | 'refuse' };

/** Why the post did not pass by itself: the checks that objected, each with its reason. */
export const PostChecks = ({ checks }: { checks: QueuePost['checks'] }) => {
  const text = useText();
  const textOfCode = useTextOfCode();
  const objections = checks.filter(isObjection);
  if (objections.length === 0) return null;

  const describe = ({ check, outcome, reason }: Objection): string => {
    const said = text(`outcome-of-check.${outcome}`, { check: textOfCode('check', check) });
    return reason === undefined
      ? said
      : text('outcome-of-check.with-reason', {
          outcome: said,
          reason: textOfCode('reason', reason),
        });
  };
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="stretch"
      gap={1}
      aria-label={text('checks.label')}
    >
      {objections.map((objection) => (
        <Flex tag="li" key={objection.check} gap={2} alignItems="flex-start">
          <Flex shrink={0} paddingTop={1}>
            <WarningCircle fill="warning600" aria-hidden />
          </Flex>
          <Typography variant="omega" textColor="neutral800">
            {describe(objection)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};

const isObjection = (result: CheckResult): result is Objection =>
  result.outcome === 'hold' || result.outcome === 'spam' || result.outcome === 'refuse';

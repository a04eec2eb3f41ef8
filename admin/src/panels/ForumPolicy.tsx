import { useState } from 'react';

import { Button, Flex, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';

import type { ForumPolicyAnswer } from '../../../contracts/forum';
import type { ForumArgs } from '../api/forums';
import { useText } from '../hooks/useText';
import { PolicyDialog } from './PolicyDialog';
import { PolicyList } from './PolicyList';
import { policyValues } from './policy-values';

interface ForumPolicyProps {
  forum: ForumPolicyAnswer['data'];
  args: ForumArgs;
  canChange: boolean;
}

/** The policy in force, and the way to change it. */
export const ForumPolicy = ({ forum, args, canChange }: ForumPolicyProps) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {text('policy.title')}
        </Typography>
        {canChange ? (
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Pencil />}
            aria-label={text('policy.change.label')}
            onClick={() => setIsOpen(true)}
          >
            {text('policy.change')}
          </Button>
        ) : null}
      </Flex>
      <PolicyList values={policyValues(forum)} ownOrigin={text('policy.origin.forum')} />
      {isOpen ? <PolicyDialog forum={forum} args={args} onClose={() => setIsOpen(false)} /> : null}
    </Flex>
  );
};

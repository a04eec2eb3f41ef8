import { useId } from 'react';

import { Flex, Typography } from '@strapi/design-system';

import type { QueuePostAnswer } from '../../../contracts/moderation';
import { useText } from '../hooks/useText';
import { RelativeTime } from './RelativeTime';
import { StatusBadge } from './StatusBadge';
import { WrittenInline, WrittenText } from './WrittenText';

type Context = QueuePostAnswer['data']['context'];

const SHORT = 280;

/** The posts among which a post stands: its root, what it answers, and what answers it. */
export const PostContext = ({ context }: { context: Context }) => {
  const text = useText();
  const id = useId();
  if (context.length === 0) return null;
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2} aria-labelledby={id}>
      <Typography tag="h3" variant="sigma" textColor="neutral600" id={id}>
        {text('context.title')}
      </Typography>
      {context.map(({ documentId, authorName, body, status, createdAt }) => (
        <Flex key={documentId} direction="column" alignItems="stretch" gap={1} minWidth={0}>
          <Flex gap={2} wrap="wrap" alignItems="baseline">
            <Typography variant="pi" fontWeight="bold">
              <WrittenInline>{authorName || text('post.withdrawn')}</WrittenInline>
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              <RelativeTime at={createdAt} />
            </Typography>
            <StatusBadge status={status} />
          </Flex>
          <Typography tag="div" variant="omega" textColor="neutral700">
            <WrittenText>
              {body.length > SHORT ? `${body.slice(0, SHORT).trimEnd()}…` : body}
            </WrittenText>
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};

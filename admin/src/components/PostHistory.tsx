import { useId } from 'react';

import { Flex, Typography } from '@strapi/design-system';

import type { ModerationEvent, QueuePost } from '../../../contracts/moderation';
import { useText, useTextOfCode } from '../hooks/useText';
import { changesIn, renamingsIn } from '../queue/texts-after';
import { HistoryChange } from './HistoryChange';
import { HistoryRenaming } from './HistoryRenaming';
import { RelativeTime } from './RelativeTime';
import { WrittenInline } from './WrittenText';

interface PostHistoryProps {
  post: Pick<QueuePost, 'title' | 'body' | 'authorName'>;
  history: readonly ModerationEvent[];
}

/** All that happened to a post, in words. */
export const PostHistory = ({ post, history }: PostHistoryProps) => {
  const text = useText();
  const textOfCode = useTextOfCode();
  const id = useId();
  if (history.length === 0) return null;
  const changes = changesIn(history, post);
  const renamings = renamingsIn(history, post);
  const actor = ({ actor: type, by }: ModerationEvent) => by ?? text(`history.actor.${type}`);
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2} aria-labelledby={id}>
      <Typography tag="h3" variant="sigma" textColor="neutral600" id={id}>
        {text('history.title')}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={1}>
        {history.map((event, index) => (
          <Typography key={`${event.batch} ${event.revision}`} tag="li" variant="omega">
            <WrittenInline>
              {text(`history.${event.action}`, {
                by: actor(event),
                from: event.from === null ? '' : text(`status.${event.from}`),
                to: text(`status.${event.to}`),
              })}
            </WrittenInline>{' '}
            <Typography variant="pi" textColor="neutral600">
              <RelativeTime at={event.at} />
            </Typography>
            {event.reason === null ? null : (
              <Typography variant="pi" textColor="neutral600">
                {' · '}
                <WrittenInline>
                  {text('post.decision.reason', {
                    reason: textOfCode(
                      event.actor === 'system' ? 'reason' : 'decision-reason',
                      event.reason
                    ),
                  })}
                </WrittenInline>
              </Typography>
            )}
            <HistoryRenaming renaming={renamings[index]} />
            <HistoryChange change={changes[index]} />
          </Typography>
        ))}
      </Flex>
    </Flex>
  );
};

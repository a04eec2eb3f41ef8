import { Badge, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ForumPolicyAnswer } from '../../../contracts/forum';
import { useText } from '../hooks/useText';
import { stateOfForum, type StateOfForum } from './state-of-forum';

const COLORS = {
  open: 'success',
  closed: 'neutral',
  hidden: 'warning',
  'not-public': 'secondary',
} as const satisfies Record<StateOfForum['badges'][number], string>;

/** Whether the forum takes posts and is seen, and why not. */
export const ForumState = ({ forum }: { forum: ForumPolicyAnswer['data'] }) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { badges, opening, closesAt } = stateOfForum(forum);
  const dateOf = (at: string) => formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });

  const openingText = () => {
    switch (opening.kind) {
      case 'anyone':
      case 'registered':
        return text(`forum.open.${opening.kind}`);
      case 'nobody':
        return text('forum.closed.nobody');
      case 'date':
        return text('forum.closed.date', { date: dateOf(opening.at) });
      case 'age':
        return text('forum.closed.age', { date: dateOf(opening.at), days: opening.days });
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={1} wrap="wrap">
        {badges.map((badge) => (
          <Badge
            key={badge}
            backgroundColor={`${COLORS[badge]}100`}
            textColor={`${COLORS[badge]}700`}
          >
            {text(`forum.${badge}`)}
          </Badge>
        ))}
      </Flex>
      <Typography variant="pi" textColor="neutral800">
        {[
          openingText(),
          ...(closesAt === null ? [] : [text('forum.closes', { date: dateOf(closesAt) })]),
          ...(badges.includes('hidden') ? [text('forum.hidden.hint')] : []),
          ...(badges.includes('not-public') ? [text('forum.not-public.hint')] : []),
        ].join(' ')}
      </Typography>
    </Flex>
  );
};

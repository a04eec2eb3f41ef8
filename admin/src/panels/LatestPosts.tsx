import { useCallback, useRef } from 'react';

import { Flex, Loader, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { DecisionAction } from '../../../contracts/decisions';
import type { QueuePost } from '../../../contracts/moderation';
import { useGetLatestPostsQuery, type ForumArgs } from '../api/forums';
import { UndoBar } from '../components/UndoBar';
import { useDecisions } from '../hooks/useDecisions';
import { useText } from '../hooks/useText';
import { pickedOf } from '../queue/picked';
import { LatestPost } from './LatestPost';
import { PanelNote } from './PanelNote';
import { PanelProblem } from './PanelProblem';

const TITLE_ID = 'article-forum-latest-posts';

interface LatestPostsProps {
  forum: ForumArgs;
}

/** The newest posts of the forum, decided where they stand. */
export const LatestPosts = ({ forum }: LatestPostsProps) => {
  const text = useText();
  const { data, isError, isFetching, refetch } = useGetLatestPostsQuery(forum, {
    refetchOnMountOrArgChange: true,
  });
  const { decide, undo, last, busy, isUndoing, dismiss } = useDecisions();

  // A decision takes the pressed button away: the keyboard's place stays in the list.
  const list = useRef<HTMLDivElement>(null);
  const focusList = () => list.current?.focus();
  const decideOne = useCallback(
    (action: DecisionAction, post: QueuePost) => {
      list.current?.focus();
      void decide(action, [pickedOf(post)]);
    },
    [decide]
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={3} minWidth={0}>
      <Typography tag="h3" variant="omega" fontWeight="bold" id={TITLE_ID}>
        {text('latest.title')}
      </Typography>
      {isError && !isFetching ? (
        <PanelProblem message={text('panel.error.posts')} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined && isFetching ? <Loader small>{text('latest.loading')}</Loader> : null}
      {data?.data.length === 0 ? <PanelNote>{text('latest.empty')}</PanelNote> : null}
      <List ref={list} role="group" tabIndex={-1} aria-labelledby={TITLE_ID} aria-busy={isFetching}>
        {data?.data.map((post) => (
          <LatestPost
            key={post.documentId}
            post={post}
            isBusy={busy.has(post.documentId)}
            onDecide={decideOne}
          />
        ))}
      </List>
      {last === null ? null : (
        <UndoBar
          last={last}
          isUndoing={isUndoing}
          onUndo={() => {
            focusList();
            void undo();
          }}
          onDismiss={() => {
            focusList();
            dismiss();
          }}
        />
      )}
    </Flex>
  );
};

const List = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[4]};
  min-width: 0;

  &:focus {
    outline: none;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 4px;
  }
`;

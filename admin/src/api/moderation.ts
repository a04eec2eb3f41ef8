import { adminApi } from '@strapi/strapi/admin';

import type { DecisionAnswer, DecisionBody } from '../../../contracts/decisions';
import type { CountsAnswer, QueueAnswer, QueueQuery } from '../../../contracts/moderation';

export const QUEUE = 'ArticleForumQueue';
export const COUNTS = 'ArticleForumCounts';

/** A part of a decision, or all of it: the lists are read again after the last. */
export type SentDecision = DecisionBody['data'] & { isLast: boolean };

/** The moderation endpoints. Whatever is decided, done or failed, both lists are read again. */
export const moderationApi = adminApi
  .enhanceEndpoints({ addTagTypes: [QUEUE, COUNTS] })
  .injectEndpoints({
    endpoints: (build) => ({
      getQueue: build.query<QueueAnswer, QueueQuery>({
        query: (args) => ({
          url: '/article-forum/moderation/posts',
          // A string, because Strapi's client writes an object into the URL without encoding it.
          config: { params: searchParams(args) },
        }),
        providesTags: [QUEUE],
      }),

      getCounts: build.query<CountsAnswer, void>({
        query: () => ({ url: '/article-forum/moderation/counts' }),
        providesTags: [COUNTS],
      }),

      decide: build.mutation<DecisionAnswer, SentDecision>({
        query: ({ isLast: _, ...data }) => ({
          url: '/article-forum/moderation/decisions',
          method: 'POST',
          data: { data },
        }),
        invalidatesTags: (_, error, { isLast }) =>
          isLast || error !== undefined ? [QUEUE, COUNTS] : [],
        /**
         * Takes the decided posts out of the lists at once: between the answer and the fresh list
         * nobody shall decide them a second time.
         */
        async onQueryStarted(_, { dispatch, getState, queryFulfilled }) {
          const answer = await queryFulfilled.catch(() => null);
          if (answer === null) return;
          const statusNow = new Map(
            [...answer.data.data.done, ...answer.data.data.conflicts].map((post) => [
              post.documentId,
              post.status,
            ])
          );
          const lists = moderationApi.util.selectInvalidatedBy(getState(), [QUEUE]);
          for (const { endpointName, originalArgs } of lists) {
            if (endpointName !== 'getQueue') continue;
            dispatch(
              moderationApi.util.updateQueryData('getQueue', originalArgs, (draft) => {
                draft.data = draft.data.filter(
                  ({ documentId, status }) =>
                    !statusNow.has(documentId) || statusNow.get(documentId) === status
                );
              })
            );
          }
        },
      }),

      undo: build.mutation<DecisionAnswer, string>({
        query: (batch) => ({
          url: `/article-forum/moderation/decisions/${encodeURIComponent(batch)}/undo`,
          method: 'POST',
        }),
        invalidatesTags: [QUEUE, COUNTS],
      }),
    }),
    overrideExisting: false,
  });

export const { useGetQueueQuery, useGetCountsQuery, useDecideMutation, useUndoMutation } =
  moderationApi;

/** A query as a URL says it; what is undefined is left out. */
export const searchParams = (args: object): string => {
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
};

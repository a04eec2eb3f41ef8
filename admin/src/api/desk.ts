import type {
  DeskSectionsAnswer,
  PostEditAnswer,
  PostEditBody,
  SelectionAnswer,
  SelectionQuery,
  StatesAnswer,
} from '../../../contracts/desk';
import type { ReplyAnswer, ReplyBody } from '../../../contracts/decisions';
import type { QueuePostAnswer } from '../../../contracts/moderation';
import { COUNTS, moderationApi, QUEUE, searchParams } from './moderation';

const POSTS = '/article-forum/moderation/posts';

interface Named {
  documentId: string;
}

/** What the desk asks besides the list: one post, what changed meanwhile, and what is done to a post. */
export const deskApi = moderationApi.injectEndpoints({
  endpoints: (build) => ({
    getPost: build.query<QueuePostAnswer, string>({
      query: (documentId) => ({ url: `${POSTS}/${encodeURIComponent(documentId)}` }),
      providesTags: [QUEUE],
    }),

    getSelection: build.query<SelectionAnswer, SelectionQuery>({
      query: (args) => ({
        url: '/article-forum/moderation/selection',
        config: { params: searchParams(args) },
      }),
    }),

    getStates: build.query<StatesAnswer, readonly string[]>({
      query: (documentIds) => ({
        url: '/article-forum/moderation/states',
        config: { params: searchParams({ posts: documentIds.join(',') }) },
      }),
    }),

    getDeskSections: build.query<DeskSectionsAnswer, void>({
      query: () => ({ url: '/article-forum/moderation/sections' }),
    }),

    reply: build.mutation<ReplyAnswer, ReplyBody['data'] & Named>({
      query: ({ documentId, ...data }) => ({
        url: `${POSTS}/${encodeURIComponent(documentId)}/reply`,
        method: 'POST',
        data: { data },
      }),
      invalidatesTags: [QUEUE, COUNTS],
    }),

    editPost: build.mutation<PostEditAnswer, PostEditBody['data'] & Named>({
      query: ({ documentId, ...data }) => ({
        url: `${POSTS}/${encodeURIComponent(documentId)}`,
        method: 'PUT',
        data: { data },
      }),
      invalidatesTags: [QUEUE, COUNTS],
    }),
  }),
  overrideExisting: false,
});

export const {
  useGetPostQuery,
  useLazyGetSelectionQuery,
  useLazyGetStatesQuery,
  useGetDeskSectionsQuery,
  useReplyMutation,
  useEditPostMutation,
} = deskApi;

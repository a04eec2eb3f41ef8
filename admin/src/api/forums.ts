import type {
  LatestPostsAnswer,
  SectionPolicyAnswer,
  SectionPolicyQuery,
} from '../../../contracts/editor-panel';
import type { ForumPolicyAnswer, ForumPolicyBody } from '../../../contracts/forum';
import { moderationApi, QUEUE } from './moderation';

/** Which forum is meant. */
export interface ForumArgs {
  /** `<uid>:<documentId>` */
  target: string;
  locale: string | null;
}

/** One forum as its editor sees it. A decision changes its figures and posts like those of the queue. */
const forumsApi = moderationApi.injectEndpoints({
  endpoints: (build) => ({
    getForum: build.query<ForumPolicyAnswer, ForumArgs>({
      query: (args) => ({ url: '/article-forum/forums', config: { params: named(args) } }),
      providesTags: [QUEUE],
    }),

    getLatestPosts: build.query<LatestPostsAnswer, ForumArgs>({
      query: (args) => ({ url: '/article-forum/forums/posts', config: { params: named(args) } }),
      providesTags: [QUEUE],
    }),

    changePolicy: build.mutation<
      ForumPolicyAnswer,
      ForumArgs & { policy: Omit<ForumPolicyBody['data'], 'article' | 'target' | 'locale'> }
    >({
      query: ({ policy, ...args }) => ({
        url: '/article-forum/forums',
        method: 'PUT',
        data: { data: { ...named(args), ...policy } },
      }),
      async onQueryStarted({ target, locale }, { dispatch, queryFulfilled }) {
        const answer = await queryFulfilled.catch(() => null);
        if (answer === null) return;
        dispatch(forumsApi.util.updateQueryData('getForum', { target, locale }, () => answer.data));
      },
    }),

    getSectionPolicy: build.query<SectionPolicyAnswer, SectionPolicyQuery>({
      query: (params) => ({ url: '/article-forum/forums/section', config: { params } }),
    }),
  }),
  overrideExisting: false,
});

export const {
  useGetForumQuery,
  useGetLatestPostsQuery,
  useChangePolicyMutation,
  useGetSectionPolicyQuery,
} = forumsApi;

const named = ({ target, locale }: ForumArgs) => ({
  target,
  ...(locale === null ? {} : { locale }),
});

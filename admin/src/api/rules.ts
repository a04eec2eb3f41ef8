import type {
  DryRunAnswer,
  DryRunBody,
  NewRulesAnswer,
  NewRulesBody,
  RuleAnswer,
  RuleBody,
  RulesAnswer,
  TryRulesAnswer,
  TryRulesBody,
} from '../../../contracts/rules';
import { moderationApi, QUEUE, searchParams } from './moderation';

const RULES = 'ArticleForumRules';
const URL = '/article-forum/moderation/rules';
const one = (documentId: string) => `${URL}/${encodeURIComponent(documentId)}`;

/** What a page of the lists is asked for. */
export interface RulesArgs {
  kind: string | undefined;
  tier: string | undefined;
  q: string | undefined;
  cursor: string | undefined;
}

/**
 * The moderators' lists. Whatever is changed, done or refused, they are read again: somebody else may have
 * been there. The cards of the queue say who is listed, and so are read again with them.
 */
const rulesApi = moderationApi.enhanceEndpoints({ addTagTypes: [RULES] }).injectEndpoints({
  endpoints: (build) => ({
    getRules: build.query<RulesAnswer, RulesArgs>({
      query: (args) => ({ url: URL, config: { params: searchParams(args) } }),
      providesTags: [RULES],
    }),

    addRules: build.mutation<NewRulesAnswer, NewRulesBody['data']>({
      query: (data) => ({ url: URL, method: 'POST', data: { data } }),
      invalidatesTags: [RULES, QUEUE],
    }),

    changeRule: build.mutation<RuleAnswer, RuleBody['data'] & { documentId: string }>({
      query: ({ documentId, ...data }) => ({
        url: one(documentId),
        method: 'PUT',
        data: { data },
      }),
      invalidatesTags: [RULES, QUEUE],
    }),

    removeRule: build.mutation<unknown, string>({
      query: (documentId) => ({ url: one(documentId), method: 'DELETE' }),
      invalidatesTags: [RULES, QUEUE],
    }),

    tryRules: build.mutation<TryRulesAnswer, TryRulesBody['data']>({
      query: (data) => ({ url: `${URL}/try`, method: 'POST', data: { data } }),
    }),

    dryRun: build.mutation<DryRunAnswer, DryRunBody['data']>({
      query: (data) => ({ url: `${URL}/dry-run`, method: 'POST', data: { data } }),
    }),
  }),
  overrideExisting: false,
});

export const {
  useGetRulesQuery,
  useAddRulesMutation,
  useChangeRuleMutation,
  useRemoveRuleMutation,
  useTryRulesMutation,
  useDryRunMutation,
} = rulesApi;

import { adminApi } from '@strapi/strapi/admin';

import type { TargetTypesAnswer } from '../../../contracts/editor-panel';

const UNTIL_RELOAD_S = 24 * 60 * 60;

/** Which content types have forums; apart, because the Content Manager asks before any page of ours. */
const targetsApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getTargetTypes: build.query<TargetTypesAnswer, void>({
      query: () => ({ url: '/article-forum/forums/targets' }),
      keepUnusedDataFor: UNTIL_RELOAD_S,
    }),
  }),
  overrideExisting: false,
});

export const { useGetTargetTypesQuery } = targetsApi;

import { adminApi } from '@strapi/strapi/admin';

import type { SettingsAnswer } from '../../../contracts/settings';
import { refusalOf } from '../refusals/refusal-of';

const SETTINGS = 'ArticleForumSettings';
const URL = '/article-forum/settings';

interface SettingsBody {
  data: Record<string, unknown>;
  version: number;
}

/**
 * The plugin's settings, by names of their own: all endpoints of the panel share one list, where Strapi's i18n
 * has a `getSettings`. A refusal, too, has them read again: somebody may have written the
 * config file.
 */
const settingsApi = adminApi.enhanceEndpoints({ addTagTypes: [SETTINGS] }).injectEndpoints({
  endpoints: (build) => ({
    getForumSettings: build.query<SettingsAnswer, void>({
      query: () => ({ url: URL }),
      providesTags: [SETTINGS],
    }),

    changeForumSettings: build.mutation<SettingsAnswer, SettingsBody>({
      query: (data) => ({ url: URL, method: 'PUT', data }),
      // Whoever was too late reads them again by hand, before the next try.
      invalidatesTags: (_, error) =>
        error === undefined || refusalOf(error).code === 'settings.changed' ? [] : [SETTINGS],
      async onQueryStarted(_, { dispatch, queryFulfilled }) {
        const answer = await queryFulfilled.catch(() => null);
        if (answer === null) return;
        dispatch(
          settingsApi.util.updateQueryData('getForumSettings', undefined, () => answer.data)
        );
      },
    }),
  }),
  overrideExisting: false,
});

export const { useGetForumSettingsQuery, useChangeForumSettingsMutation } = settingsApi;

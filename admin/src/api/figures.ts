import { adminApi } from '@strapi/strapi/admin';

import type { FiguresAnswer } from '../../../contracts/figures';

/** How the queue fares; read when somebody looks, not after each decision. */
const figuresApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getFigures: build.query<FiguresAnswer, { days: number }>({
      query: ({ days }) => ({
        url: '/article-forum/moderation/figures',
        config: { params: { days } },
      }),
    }),
  }),
  overrideExisting: false,
});

export const { useGetFiguresQuery } = figuresApi;

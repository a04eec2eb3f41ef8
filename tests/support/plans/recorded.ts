import type { Core } from '@strapi/strapi';

import { statementsOf, type Statement } from '../statements';

/** Tables that grow with what readers write. */
const WATCHED = /article_forum_(posts|events|forums)\b/;

/** What adds rows has no plan to speak of. */
const HAS_PLAN = /^\s*(select|with|update|delete|\()/i;

/** The statements on posts, their history and forums that an act needs, in their order. */
export const recorded = async (
  strapi: Core.Strapi,
  act: () => Promise<unknown>
): Promise<Statement[]> =>
  (await statementsOf(strapi, act)).filter(({ sql }) => WATCHED.test(sql) && HAS_PLAN.test(sql));

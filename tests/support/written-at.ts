import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID } from '../../content-types';

/** Moves a post in time, so that what depends on its age is not left to the clock. */
export const writtenAt = async (
  strapi: Core.Strapi,
  documentId: string,
  at: string
): Promise<void> => {
  await strapi.db
    .query(FORUM_POST_UID)
    .updateMany({ where: { documentId }, data: { createdAt: at, activeAt: at } });
};

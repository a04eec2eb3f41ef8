import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, MODERATION_EVENT_UID, type ForumPostRow } from '../../../content-types';
import { TRANSITIONS } from '../../../server/src/domain/transitions';
import { getService } from '../../../server/src/services/get-service';
import * as documents from '../../support/documents';
import { figuresOf } from '../../support/figures';
import {
  addApiToken,
  addStaff,
  everywhere,
  grant,
  MODERATOR,
  PUBLIC_ACTIONS,
} from '../../support/roles';
import { SITE_ACTIONS } from '../../../playground/src/seed/data/permissions';

/** What a test sees of a stored post. */
export type StoredPost = Pick<
  ForumPostRow,
  'documentId' | 'status' | 'revision' | 'visible' | 'awaiting' | 'decidedByName' | 'forum'
>;

const POST_COLUMNS = [
  'documentId',
  'status',
  'revision',
  'visible',
  'awaiting',
  'decidedByName',
  'forum',
] as const satisfies (keyof StoredPost)[];

/** What a test may have done inside of a server. What goes in and comes out is plain data. */
export const ACTS = {
  openToReaders: (strapi: Core.Strapi) => grant(strapi, 'public', PUBLIC_ACTIONS),

  addModerator: (strapi: Core.Strapi, name: string) =>
    addStaff(strapi, name, everywhere(MODERATOR)),

  /** The token of a site that says for which reader it asks. */
  addSite: (strapi: Core.Strapi) => addApiToken(strapi, 'Site', SITE_ACTIONS),

  /** documentId of a published article. */
  addArticle: async (strapi: Core.Strapi, title: string) =>
    (await documents.addArticle(strapi, title)).documentId,

  /** In the order in which they came. */
  posts: (strapi: Core.Strapi): Promise<StoredPost[]> =>
    strapi.db.query(FORUM_POST_UID).findMany({ select: [...POST_COLUMNS], orderBy: { id: 'asc' } }),

  /** What was decided, oldest first. */
  decisions: (
    strapi: Core.Strapi
  ): Promise<{ post: string; action: string; revision: number; actorName: string }[]> =>
    strapi.db.query(MODERATION_EVENT_UID).findMany({
      select: ['post', 'action', 'revision', 'actorName'],
      where: { action: { $in: Object.keys(TRANSITIONS) } },
      orderBy: { id: 'asc' },
    }),

  /** The stored figures of a forum beside what a count of its posts gives. */
  figures: figuresOf,

  selfCheck: (strapi: Core.Strapi) => getService(strapi, 'self-check').run(),
};

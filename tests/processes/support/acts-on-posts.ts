import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, MODERATION_EVENT_UID, type ForumPostRow } from '../../../content-types';
import { TRANSITIONS } from '../../../server/src/domain/transitions';
import { getService } from '../../../server/src/services/get-service';
import { figuresOf } from '../../support/figures';

const COLUMNS = [
  'documentId',
  'status',
  'revision',
  'visible',
  'awaiting',
  'decidedByName',
  'forum',
] as const satisfies (keyof ForumPostRow)[];

/** What a test sees of a stored post. */
export type StoredPost = Pick<ForumPostRow, (typeof COLUMNS)[number]>;

export interface StoredDecision {
  post: string;
  action: string;
  revision: number;
  actorName: string;
}

export const POST_ACTS = {
  /** Tokens of as many forms under an article. */
  forms: async (strapi: Core.Strapi, article: string, count: number): Promise<string[]> => {
    const now = new Date();
    const key = await getService(strapi, 'targets').keyOf({ article }, undefined);
    const open = await getService(strapi, 'reading').open(key, now);
    const { form } = getService(strapi, 'forum-form');
    return Array.from({ length: count }, () => form(open, now).data.token);
  },

  /** In the order in which they came. */
  posts: (strapi: Core.Strapi): Promise<StoredPost[]> =>
    strapi.db.query(FORUM_POST_UID).findMany({ select: [...COLUMNS], orderBy: { id: 'asc' } }),

  /** What was decided, oldest first. */
  decisions: (strapi: Core.Strapi): Promise<StoredDecision[]> =>
    strapi.db.query(MODERATION_EVENT_UID).findMany({
      select: ['post', 'action', 'revision', 'actorName'],
      where: { action: { $in: Object.keys(TRANSITIONS) } },
      orderBy: { id: 'asc' },
    }),

  /** The stored figures of the forum under an article beside what a count of its posts gives. */
  figures: figuresOf,
};

import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow, type PostStatus } from '../../../content-types';
import { LATEST_POSTS } from '../../../contracts/editor-panel';
import type { DescribedPost } from '../../../contracts/moderation';
import { getService } from './get-service';
import type { QueueScope } from './queue-scope';
import { targetNotFound, type TargetKey } from './targets';

/** Spam would crowd out what an editor looks for. */
const SHOWN: readonly PostStatus[] = ['pending', 'published', 'rejected'];

/** The newest posts of one forum, for whoever edits its target. */
const latestPostsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @throws 404 target.not-found, also for what lies outside of the scope */
  async of(key: TargetKey, scope?: QueueScope): Promise<DescribedPost[]> {
    const isKnown = (await getService(strapi, 'targets').findAny(key)) !== null;
    if (!isKnown || !(await getService(strapi, 'queue-scope').holdsTarget(key, scope))) {
      throw targetNotFound(key.locale, key.uid);
    }
    const forum = await getService(strapi, 'forums').find(key);
    if (forum === null) return [];
    // One list a status: an index serves each as it stands, however many posts the forum has.
    const lists: ForumPostRow[][] = await Promise.all(
      SHOWN.map((status) =>
        strapi.db.query(FORUM_POST_UID).findMany({
          where: { forum: forum.documentId, status, withdrawn: false },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          limit: LATEST_POSTS,
        })
      )
    );
    const newest = lists
      .flat()
      .sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id)
      .slice(0, LATEST_POSTS);
    return getService(strapi, 'queue-posts').describe(newest);
  },
});

export default latestPostsService;

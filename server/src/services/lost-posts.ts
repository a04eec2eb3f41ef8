import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, FORUM_UID } from '../../../content-types';
import { withConnection } from '../database/sql';

/** A post that does not stand where it says. */
export interface LostPost {
  documentId: string;
  /** Its forum, the root of its thread, or the post that it answers is not there or lies elsewhere. */
  reason: 'forum' | 'thread' | 'parent';
}

const MOST = 100;

/**
 * Posts whose place is broken: only somebody who knows what happened to the database can say where they
 * belong, so they are named and left alone. The first hundred of each reason.
 */
const lostPostsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(): Promise<LostPost[]> {
    const posts = strapi.db.metadata.get(FORUM_POST_UID).tableName;
    const forums = strapi.db.metadata.get(FORUM_UID).tableName;
    const found = async (reason: LostPost['reason']): Promise<LostPost[]> => {
      const rows: { documentId: string }[] = await withConnection(strapi, (knex) => {
        const query = knex(`${posts} as p`).select('p.document_id as documentId').limit(MOST);
        switch (reason) {
          case 'forum':
            return query.leftJoin(`${forums} as f`, 'f.document_id', 'p.forum').whereNull('f.id');
          case 'thread':
            return query.leftJoin(`${posts} as r`, 'r.document_id', 'p.thread').where((either) => {
              void either
                .whereNull('r.id')
                .orWhereNotNull('r.parent')
                .orWhereRaw('r.forum <> p.forum');
            });
          case 'parent':
            return query
              .leftJoin(`${posts} as a`, 'a.document_id', 'p.parent')
              .whereNotNull('p.parent')
              .where((either) => {
                void either
                  .whereNull('a.id')
                  .orWhereRaw('a.thread <> p.thread')
                  .orWhereRaw('a.depth + 1 <> p.depth');
              });
        }
      });
      return rows.map(({ documentId }) => ({ documentId, reason }));
    };
    return [...(await found('forum')), ...(await found('thread')), ...(await found('parent'))];
  },
});

export default lostPostsService;

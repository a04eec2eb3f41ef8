import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { FORUM_POST_UID, MODERATION_EVENT_UID } from '../../../../content-types';

/** The columns of a public post, as the database names them. */
const COLUMNS = [
  'id',
  'document_id',
  'title',
  'body',
  'html',
  'author_name',
  'is_staff',
  'link_title',
  'link_url',
  'created_at',
  'edited_at',
  'parent',
  'thread',
  'depth',
  'reply_count',
  'withdrawn',
];
const ROWS = 200;
const EVENTS_A_STATEMENT = 500;

/** The least that an answer can cost: one statement, or none at all. */
export const rawController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Eleven bytes. */
  empty(ctx: Context) {
    ctx.body = { ok: 'yes' };
  },

  /** One SELECT over an index: the first 200 visible posts of a forum. */
  async rows(ctx: Context) {
    const { tableName } = strapi.db.metadata.get(FORUM_POST_UID);
    ctx.body = await strapi.db
      .connection(tableName)
      .where({ forum: ctx.query.forum as string, visible: true })
      .orderBy('created_at')
      .limit(ROWS)
      .select(COLUMNS);
  },

  /** What publishing comes down to: one UPDATE, and the events in as few INSERTs as databases take. */
  async decide(ctx: Context) {
    const { posts } = (ctx.request as unknown as { body: { posts: string[] } }).body;
    const table = (uid: string) => strapi.db.metadata.get(uid).tableName;
    const now = new Date();
    const batch = randomUUID();
    await strapi.db.connection.transaction(async (trx) => {
      await trx(table(FORUM_POST_UID)).whereIn('document_id', posts).update({
        status: 'published',
        visible: true,
        awaiting: false,
        decided_at: now,
        revision: 2,
      });
      const events = posts.map((post) => ({
        document_id: randomUUID(),
        post,
        forum: 'raw',
        action: 'publish',
        from_status: 'pending',
        to_status: 'published',
        revision: 2,
        actor_type: 'admin',
        batch,
        created_at: now,
        updated_at: now,
      }));
      await trx.batchInsert(table(MODERATION_EVENT_UID), events, EVENTS_A_STATEMENT);
    });
    ctx.body = { batch };
  },
});

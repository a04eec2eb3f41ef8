import type { Core } from '@strapi/strapi';

import {
  FORUM_POST_UID,
  MODERATION_EVENT_UID,
  type ForumPostRow,
  type PostStatus,
} from '../../../content-types';
import {
  DEFAULT_FIGURE_DAYS,
  type FiguresAnswer,
  type FiguresQuery,
} from '../../../contracts/figures';
import { withConnection, type Knex } from '../database/sql';
import { daysUpTo, deriveFigures, type DecisionTaken } from '../domain/queue-figures';
import { getService } from './get-service';
import type { QueueScope } from './queue-scope';
import type { ForumsQuery } from './section-forums';

const MOST_DECISIONS = 20_000;
const MOST_RECEIVED = 100_000;

const DECISIONS = ['publish', 'reject', 'spam', 'remove'] as const;

interface DecisionRow {
  action: DecisionTaken['action'];
  from_status: PostStatus | null;
  to_status: PostStatus;
  actor_id: number | null;
  actor_name: string | null;
  created_at: string | number | Date;
  waiting_since: string | number | Date | null;
  reversed_at: string | number | Date | null;
}

/** How the queue fares: what comes in, what is decided, how soon, and how often it is taken back. */
const queueFiguresService = ({ strapi }: { strapi: Core.Strapi }) => {
  const eventsTable = () => strapi.db.metadata.get(MODERATION_EVENT_UID).tableName;

  const inForums = (forums: ForumsQuery | null) => (query: ReturnType<Knex>) => {
    if (forums !== null) void query.whereIn('forum', forums.query);
  };

  /**
   * Posts that readers sent, by day. The days are told apart by their beginnings, for each database has
   * its own functions of dates, and its own idea of the time zone.
   */
  const readReceived = async (
    beginnings: readonly Date[],
    since: Date,
    forums: ForumsQuery | null
  ): Promise<number[]> => {
    const cases = beginnings.map((_, index) => `WHEN created_at >= ? THEN ${index}`).join(' ');
    const rows = (await withConnection(strapi, (knex) =>
      knex
        .from(
          knex(eventsTable())
            .select('created_at')
            .where({ actor_type: 'author', action: 'submit' })
            .where('created_at', '>=', since)
            .modify(inForums(forums))
            .orderBy('created_at', 'desc')
            .limit(MOST_RECEIVED + 1)
            .as('received')
        )
        .select(knex.raw(`CASE ${cases} END AS age`, [...beginnings]))
        .count('* as posts')
        .groupBy('age')
    )) as { age: number | string; posts: number | string }[];
    const counts = new Map(rows.map(({ age, posts }) => [Number(age), Number(posts)]));
    return beginnings.map((_, index) => counts.get(index) ?? 0);
  };

  /** The newest decisions, each with when its post began to wait and when it was taken back. */
  const readDecisions = async (
    since: Date,
    forums: ForumsQuery | null
  ): Promise<DecisionTaken[]> => {
    const rows = (await withConnection(strapi, (knex) => {
      const newest = knex(eventsTable())
        .select('id', 'post', 'action', 'from_status', 'to_status', 'batch')
        .select('actor_id', 'actor_name', 'created_at')
        .where({ actor_type: 'admin' })
        .whereIn('action', DECISIONS)
        .where('created_at', '>=', since)
        .modify(inForums(forums))
        .orderBy([
          { column: 'created_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .limit(MOST_DECISIONS + 1)
        .as('d');
      const waitingSince = knex(`${eventsTable()} as b`)
        .max('b.created_at')
        .where('b.post', knex.ref('d.post'))
        .where('b.id', '<', knex.ref('d.id'))
        .whereIn('b.action', ['submit', 'propose', 'pend', 'undo'])
        .where((begins) => {
          void begins.where('b.to_status', 'pending').orWhere('b.action', 'propose');
        });
      const reversedAt = knex(`${eventsTable()} as u`)
        .min('u.created_at')
        .where('u.post', knex.ref('d.post'))
        .where('u.id', '>', knex.ref('d.id'))
        .where('u.actor_type', 'admin')
        .where((reverses) => {
          void reverses.where('u.undoes', knex.ref('d.batch')).orWhere((decided) => {
            void decided
              .whereIn('u.action', DECISIONS)
              // What was decided of a newer text alone is no word on the post.
              .where('d.from_status', '<>', knex.ref('d.to_status'))
              .whereRaw(`(d.to_status = 'published') <> (u.to_status = 'published')`);
          });
        });
      return knex
        .from(newest)
        .select('d.action', 'd.from_status', 'd.to_status', 'd.actor_id', 'd.actor_name')
        .select('d.created_at', waitingSince.as('waiting_since'), reversedAt.as('reversed_at'));
    })) as DecisionRow[];
    return rows.map((row) => ({
      action: row.action,
      at: new Date(row.created_at),
      moderator: { id: row.actor_id, name: row.actor_name },
      waitingSince: hadWaited(row) ? dateOf(row.waiting_since) : null,
      reversedAt: dateOf(row.reversed_at),
    }));
  };

  const oldestWaitingAt = async (scope?: QueueScope): Promise<string | null> => {
    const { conditions } = await getService(strapi, 'queue-scope').question({}, scope);
    const oldest: Pick<ForumPostRow, 'createdAt'> | null = await strapi.db
      .query(FORUM_POST_UID)
      .findOne({
        select: ['createdAt'],
        where: { $and: [{ awaiting: true }, ...conditions] },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
    return oldest?.createdAt ?? null;
  };

  return {
    /** A constant number of statements, over at most 120,000 events. */
    async of(
      { days = DEFAULT_FIGURE_DAYS }: FiguresQuery,
      scope?: QueueScope,
      now = new Date()
    ): Promise<FiguresAnswer> {
      const forums = await getService(strapi, 'queue-scope').forums(scope);
      const beginnings = daysUpTo(now, days);
      const since = beginnings.at(-1) ?? now;
      const received = await readReceived(beginnings, since, forums);
      const decisions = await readDecisions(since, forums);
      const { data: totals } = await getService(strapi, 'queue-counts').totals(scope);
      return {
        data: {
          waiting: totals.pending,
          oldestWaitingAt: await oldestWaitingAt(scope),
          ...deriveFigures(decisions.slice(0, MOST_DECISIONS), beginnings, received),
        },
        meta: {
          days,
          isCapped:
            decisions.length > MOST_DECISIONS ||
            received.reduce((sum, posts) => sum + posts, 0) > MOST_RECEIVED,
        },
      };
    },
  };
};

/** It was pending, or a newer text of it waited, which leaves the post published either way. */
const hadWaited = ({ from_status: from, to_status: to }: DecisionRow): boolean =>
  from === 'pending' || (from === 'published' && to === 'published');

const dateOf = (value: string | number | Date | null): Date | null =>
  value === null ? null : new Date(value);

export default queueFiguresService;

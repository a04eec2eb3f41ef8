import type { Core } from '@strapi/strapi';

import { connectionOf, onRelease } from './pool';

/** What a decision writes, in its order. */
const POSTS = /^update \S*article_forum_posts/i;
const HISTORY = /^insert into \S*article_forum_events/i;
const FIGURES = /^update \S*article_forum_forums/i;
const COMMIT = /^commit/i;

/** Where in a decision a process dies: when it is about to send the last of these statements. */
const MOMENTS = {
  'after its posts, before their history': [POSTS, HISTORY],
  'after the history, before the figures': [POSTS, HISTORY, FIGURES],
  'after the figures, before the commit': [POSTS, HISTORY, FIGURES, COMMIT],
} as const;
export type Moment = keyof typeof MOMENTS;

const die = () => process.kill(process.pid, 'SIGKILL');

/** Calls back with a transaction that has come to the last of these statements by way of the others. */
const whenReached = (
  strapi: Core.Strapi,
  steps: readonly RegExp[],
  act: (transaction: string) => void
): void => {
  const reached = new Map<string, number>();
  strapi.db.connection.on('query', ({ sql, __knexTxId: transaction }: Statement) => {
    if (transaction === undefined) return;
    const done = reached.get(transaction) ?? 0;
    if (!steps[done]?.test(sql)) return;
    reached.set(transaction, done + 1);
    if (done + 1 === steps.length) act(transaction);
  });
};

interface Statement {
  sql: string;
  __knexTxId?: string;
}

/** Faults, injected where the database is spoken to: the plugin knows nothing of them. */
export const BREAKDOWNS = {
  /** The process dies in the next decision. */
  dieIn: (strapi: Core.Strapi, moment: Moment): void => whenReached(strapi, MOMENTS[moment], die),

  /** The process dies when the next decision is committed and nobody has been told so. */
  dieAfterCommit: (strapi: Core.Strapi): void =>
    whenReached(strapi, [POSTS, HISTORY, FIGURES, COMMIT], (transaction) => {
      onRelease(strapi, transaction, die);
    }),

  /** The connection breaks under the next act that changes a forum, when it is to be committed. */
  loseCommit: (strapi: Core.Strapi): void => {
    let isOver = false;
    whenReached(strapi, [FIGURES, COMMIT], (transaction) => {
      if (isOver) return;
      isOver = true;
      connectionOf(strapi, transaction).destroy();
    });
  },
};

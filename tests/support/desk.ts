import type { Core } from '@strapi/strapi';

import type { DecisionAnswer } from '../../contracts/decisions';
import type { Answer, Client } from './http';
import { rowOf } from './posts';

/** Where the moderators' API lies. */
export const DESK = '/article-forum/moderation';

/** A post and the revision at which a moderator read it. */
export interface Seen {
  documentId: string;
  revision: number;
}

export const seen = ({ documentId, revision }: Seen): Seen => ({ documentId, revision });

/** Decides posts as they were seen, whatever they are by now. */
export const decideSeen = (
  client: Client,
  action: string,
  posts: readonly Seen[],
  reason?: string
): Promise<Answer> => client.post(`${DESK}/decisions`, { data: { action, posts, reason } });

export const outcomeOf = (answer: Answer): DecisionAnswer['data'] => {
  expect(answer.status).toBe(200);
  return answer.body.data;
};

/** Decides posts as they stand now. */
export const decideNow = async (
  strapi: Core.Strapi,
  client: Client,
  action: string,
  ids: readonly string[],
  reason?: string
): Promise<DecisionAnswer['data']> => {
  const rows = await Promise.all(ids.map((id) => rowOf(strapi, id)));
  return outcomeOf(await decideSeen(client, action, rows.map(seen), reason));
};

export const undo = async (client: Client, batch: string): Promise<DecisionAnswer['data']> =>
  outcomeOf(await client.post(`${DESK}/decisions/${batch}/undo`));

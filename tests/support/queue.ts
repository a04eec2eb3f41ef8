import type { QueueAnswer, QueuePost } from '../../contracts/moderation';
import { DESK } from './desk';
import type { Client } from './http';
import { idsOf } from './posts';

/** A page of the queue. */
export const readQueue = async (client: Client, query: string): Promise<QueueAnswer> => {
  const answer = await client.get(`${DESK}/posts?${query}`);
  expect(answer.status).toBe(200);
  return answer.body as unknown as QueueAnswer;
};

/** A post as it lies on the desk. */
export const readOne = async (client: Client, documentId: string): Promise<QueuePost> => {
  const answer = await client.get(`${DESK}/posts/${documentId}`);
  expect(answer.status).toBe(200);
  return answer.body.data;
};

/** documentIds from the first page to the last. */
export const pageThrough = async (client: Client, query: string): Promise<string[]> => {
  let page = await readQueue(client, query);
  const ids = idsOf(page.data);
  while (page.meta.nextCursor !== null) {
    page = await readQueue(client, `${query}&cursor=${page.meta.nextCursor}`);
    ids.push(...idsOf(page.data));
  }
  return ids;
};

import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow } from '../../content-types';
import type { FormAnswer } from '../../contracts/forum';
import type { DecisionAction } from '../../contracts/decisions';
import type { OwnPost, PostsAnswer } from '../../contracts/posts';
import { getService } from '../../server/src/services/get-service';
import type { TestApp } from './app';
import type { Answer, Client } from './http';

export const API = '/api/article-forum';

/** A form's token, as a reader's page receives it. */
export const formToken = async (client: Client, article: string, query = ''): Promise<string> => {
  const answer = await client.get(`${API}/forum/form?article=${article}${query}`);
  const { token }: FormAnswer['data'] = answer.body.data;
  return token;
};

let written = 0;

/** What a reader fills in; each time another text, for the same words twice are refused. */
export const filled = (fields: Record<string, unknown> = {}): Record<string, unknown> => {
  written += 1;
  return { authorName: 'Aigul', body: `What I think, number ${written}`, ...fields };
};

/** Fills in the form under an article and sends it. */
export const send = async (
  client: Client,
  article: string,
  fields: Record<string, unknown> = {}
): Promise<Answer> => {
  const token = await formToken(client, article);
  return sendForm(client, { article, token, ...filled(fields) });
};

/** Sends a form as it is. */
export const sendForm = (client: Client, data: Record<string, unknown>): Promise<Answer> =>
  client.post(`${API}/forum-posts`, { data });

/** A post that waits. */
export const addPending = async (
  app: TestApp,
  article: string,
  fields: Record<string, unknown> = {}
): Promise<OwnPost> => {
  const answer = await send(app.visitor, article, fields);
  expect(answer.status).toBe(201);
  return answer.body.data;
};

/** Decides posts as they stand now, in no moderator's name. */
export const decide = async (
  strapi: Core.Strapi,
  action: DecisionAction,
  ...documentIds: readonly string[]
): Promise<void> => {
  const posts: { documentId: string; revision: number }[] = await strapi.db
    .query(FORUM_POST_UID)
    .findMany({
      where: { documentId: { $in: [...documentIds] } },
      select: ['documentId', 'revision'],
    });
  // Whoever names a post that is not there has not decided it.
  expect(posts).toHaveLength(documentIds.length);
  const { conflicts } = await getService(strapi, 'workflow').decide({
    action,
    posts,
    actor: { type: 'system', id: null, name: null },
  });
  expect(conflicts).toEqual([]);
};

/** A post that everybody can read. */
export const addPublished = async (
  app: TestApp,
  article: string,
  fields: Record<string, unknown> = {}
): Promise<OwnPost> => {
  const post = await addPending(app, article, fields);
  await decide(app.strapi, 'publish', post.documentId);
  return post;
};

/** Posts that everybody can read, sent one after the other and published by one decision. */
export const addManyPublished = async (
  app: TestApp,
  article: string,
  count: number,
  parent?: string
): Promise<string[]> => {
  const ids: string[] = [];
  const fields = parent === undefined ? {} : { parent };
  while (ids.length < count) ids.push((await addPending(app, article, fields)).documentId);
  await decide(app.strapi, 'publish', ...ids);
  return ids;
};

/** The stored row, with what no public answer shows. */
export const rowOf = async (strapi: Core.Strapi, documentId: string): Promise<ForumPostRow> => {
  const row: ForumPostRow | null = await strapi.db
    .query(FORUM_POST_UID)
    .findOne({ where: { documentId } });
  return row as ForumPostRow;
};

export const countPosts = (strapi: Core.Strapi): Promise<number> =>
  strapi.db.query(FORUM_POST_UID).count({});

/** A page of the posts under an article. */
export const readPosts = async (
  client: Client,
  article: string,
  query = ''
): Promise<PostsAnswer> => {
  const answer = await client.get(`${API}/forum-posts?article=${article}${query}`);
  expect(answer.status).toBe(200);
  return answer.body as unknown as PostsAnswer;
};

export const idsOf = (posts: readonly { documentId: string }[]): string[] =>
  posts.map((post) => post.documentId);

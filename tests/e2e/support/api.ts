import { readFileSync } from 'node:fs';

import accounts from '../../../playground/src/seed/data/accounts.json';
import { ADMIN, API } from './browser';

interface Sent {
  documentId: string;
  status: string;
  revision: number;
  editToken: string;
}

let token: string | undefined;

/** The example site's own token: with it, a request may say which reader it is for. */
const asSite = (address: string): Record<string, string> => {
  token ??= readFileSync(process.env.E2E_SITE_TOKEN_FILE ?? '', 'utf8').trim();
  return {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'x-reader-address': address,
  };
};

/** An address from the ranges kept for documentation, another one at each call. */
let readers = 0;
export const newAddress = (): string => {
  readers += 1;
  return `2001:db8:${readers.toString(16)}::1`;
};

export const formTokenOf = async (article: string): Promise<string> => {
  const answer = await fetch(`${API}/forum/form?article=${article}`);
  return ((await answer.json()) as { data: { token: string } }).data.token;
};

/** Posts as the site does for a reader; for what a test needs to find there already. */
export const post = async (
  data: {
    article: string;
    body: string;
    parent?: string;
    authorName?: string;
    authorEmail?: string;
    title?: string;
    linkTitle?: string;
    linkUrl?: string;
  },
  address = newAddress()
): Promise<Sent> => {
  const answer = await fetch(`${API}/forum-posts`, {
    method: 'POST',
    headers: asSite(address),
    body: JSON.stringify({
      data: { authorName: 'Saule', ...data, token: await formTokenOf(data.article) },
    }),
  });
  if (answer.status !== 201) throw new Error(`Refused: ${await answer.text()}`);
  const { data: sent, meta } = (await answer.json()) as {
    data: Omit<Sent, 'editToken'>;
    meta: { editToken: string };
  };
  return { ...sent, editToken: meta.editToken };
};

/** Any request to the API, as the site makes it for the reader at `address`. */
export const requestAs = (address: string, path: string, data: object): Promise<Response> =>
  fetch(`${API}${path}`, {
    method: 'POST',
    headers: asSite(address),
    body: JSON.stringify({ data }),
  });

/** Writes another text over a post, as its author does with the token of the first one. */
export const rewrite = async (
  { documentId, editToken }: Pick<Sent, 'documentId' | 'editToken'>,
  body: string,
  revision: number
): Promise<void> => {
  const answer = await fetch(`${API}/forum-posts/${documentId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-edit-token': editToken },
    body: JSON.stringify({ data: { revision, body } }),
  });
  if (!answer.ok) throw new Error(`Refused: ${await answer.text()}`);
};

/** A moderator's decision on a post as it is. */
export const decide = async (documentId: string, action: 'publish' | 'reject'): Promise<void> => {
  const { email, password } = accounts.moderator;
  const json = { 'content-type': 'application/json' };
  const login = await fetch(`${ADMIN}/admin/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email, password }),
  });
  const session = (await login.json()) as { data: { token: string } };
  const headers = { ...json, authorization: `Bearer ${session.data.token}` };
  const found = await fetch(`${ADMIN}/article-forum/moderation/posts/${documentId}`, { headers });
  const { data } = (await found.json()) as { data: { revision: number } };
  const answer = await fetch(`${ADMIN}/article-forum/moderation/decisions`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      data: { action, posts: [{ documentId, revision: data.revision }] },
    }),
  });
  const { data: outcome } = (await answer.json()) as { data: { done: unknown[] } | null };
  if (outcome?.done.length !== 1) throw new Error(`The post could not be decided: ${action}`);
};

import type { SubmissionAnswer } from '../../contracts/posts';
import type { Answer, Client } from './http';
import { API, send } from './posts';

/** A guest's post with what lets them come back to it. */
export const sendOwn = async (
  client: Client,
  article: string,
  fields: Record<string, unknown> = {}
): Promise<SubmissionAnswer> => {
  const answer = await send(client, article, fields);
  expect(answer.status).toBe(201);
  return answer.body as unknown as SubmissionAnswer;
};

export const withToken = (editToken: string) => ({ 'x-edit-token': editToken });

export const edit = (
  client: Client,
  documentId: string,
  data: Record<string, unknown>,
  editToken: string
): Promise<Answer> =>
  client.put(`${API}/forum-posts/${documentId}`, { data }, withToken(editToken));

export const withdraw = (client: Client, documentId: string, editToken: string): Promise<Answer> =>
  client.delete(`${API}/forum-posts/${documentId}`, withToken(editToken));

import type { ForumPostRow } from '../../content-types';
import type { SubmissionInput } from '../../contracts/posts';
import { getService } from '../../server/src/services/get-service';
import { issueFormToken } from '../../server/src/submission/form-token';
import type { Author } from '../../server/src/submission/types';
import type { TestApp } from './app';
import { filled, rowOf } from './posts';

const MINUTE = 60_000;

/** A post sent at a moment of the test's choice, a minute after its form was opened. */
export const submitAt = async (
  { strapi }: TestApp,
  article: string,
  author: Author,
  now: Date
): Promise<ForumPostRow> => {
  const key = await getService(strapi, 'targets').keyOf({ article }, undefined);
  const open = await getService(strapi, 'reading').open(key, now);
  const opened = new Date(now.getTime() - MINUTE);
  const input = {
    article,
    token: issueFormToken(getService(strapi, 'sealer'), open.target, opened),
    ...filled(),
  } as SubmissionInput;
  const { data } = await getService(strapi, 'submission').submit(open, input, author, now);
  return rowOf(strapi, data.documentId);
};

import type { Core } from '@strapi/strapi';

import type { ForumPostRow } from '../../content-types';
import type { CheckResult } from '../../contracts/moderation';
import { addArticle, addSection } from './documents';

export const HOUR = 60 * 60_000;

export const inAnHour = (): Date => new Date(Date.now() + HOUR);
export const justBefore = (moment: Date): Date => new Date(moment.getTime() - 1);

/** An article under which posts appear at once. */
export const addOpenArticle = async (strapi: Core.Strapi): Promise<string> => {
  const section = await addSection(strapi, 'Open', { moderation: 'after' });
  const inIt = { section: section.documentId };
  return (await addArticle(strapi, 'Open to all', inIt)).documentId;
};

/** Why checks held a post, or filed it as spam. */
export const objections = ({ checks }: ForumPostRow): (string | undefined)[] =>
  (checks as CheckResult[])
    .filter(({ outcome }) => outcome === 'hold' || outcome === 'spam')
    .map(({ reason }) => reason);

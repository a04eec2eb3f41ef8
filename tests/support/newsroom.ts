import type { Core } from '@strapi/strapi';

import { addArticle, addSection, type Entry } from './documents';

/** A country, its politics, and an article in them, none of which any other test knows. */
export interface Newsroom {
  country: Entry;
  politics: Entry;
  article: Entry;
}

export const addNewsroom = async (strapi: Core.Strapi): Promise<Newsroom> => {
  const mark = Math.random().toString(36).slice(2, 8);
  const country = await addSection(strapi, `Country ${mark}`);
  const politics = await addSection(strapi, 'Politics', { parent: country.documentId });
  const article = await addArticle(strapi, `News ${mark}`, { section: politics.documentId });
  return { country, politics, article };
};

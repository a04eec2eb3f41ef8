import type { Core } from '@strapi/strapi';

import { addSection, type Entry } from './documents';

/** Two sections at the top, which no other test knows: one to move from, and one to move to. */
export interface TwoSections {
  home: Entry;
  away: Entry;
}

let made = 0;

export const addTwoSections = async (strapi: Core.Strapi): Promise<TwoSections> => {
  made += 1;
  const home = await addSection(strapi, `Home ${made}`);
  const away = await addSection(strapi, `Away ${made}`);
  return { home, away };
};

/** A section directly in another one. */
export const addIn = (strapi: Core.Strapi, parent: Entry, title: string): Promise<Entry> =>
  addSection(strapi, title, { parent: parent.documentId });

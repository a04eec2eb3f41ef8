import type { Locator, Page } from 'playwright-core';

import { asChief } from './people';
import { visit } from './visit';

export const ARTICLE = 'plugin::article-forum.article';
export const SECTION = 'plugin::article-forum.section';

export interface SavedEntry {
  documentId: string;
  updatedAt: string;
}

const CONTENT = '/content-manager/collection-types';

/** An article of its own for a test, in English. */
export const addArticle = async (
  title: string,
  { isPublished = true, section }: { isPublished?: boolean; section?: string } = {}
): Promise<SavedEntry> => {
  const data = {
    title,
    ...(section === undefined ? {} : { section: { connect: [{ documentId: section }] } }),
  };
  const action = isPublished ? '/actions/publish' : '';
  return asChief<SavedEntry>(`${CONTENT}/${ARTICLE}${action}`, 'POST', data);
};

export const removeArticle = (documentId: string): Promise<unknown> =>
  asChief(`${CONTENT}/${ARTICLE}/${documentId}`, 'DELETE');

export const addSection = (title: string, policy: object = {}): Promise<SavedEntry> =>
  asChief<SavedEntry>(`${CONTENT}/${SECTION}`, 'POST', { title, ...policy });

export const savedArticle = (documentId: string): Promise<SavedEntry> =>
  asChief<SavedEntry>(`${CONTENT}/${ARTICLE}/${documentId}`);

/** Opens an entry, or the form for a new one, in the Content Manager. */
export const openEntry = async (page: Page, uid: string, documentId: string): Promise<void> => {
  await visit(page, `/admin${CONTENT}/${uid}/${documentId}`);
  await page.getByRole('button', { name: 'Save' }).first().waitFor();
};

/** One of the panels beside an entry. */
export const panelOf = (page: Page, title: string): Locator =>
  page.locator('aside').filter({ has: page.getByRole('heading', { level: 2, name: title }) });

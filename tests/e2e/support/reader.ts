import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { newAddress } from './api';
import { newPage, SITE } from './browser';
import { articleWhere, type Article } from './site';

/** A reader with an address of their own, and so with limits of their own. */
export const newReader = (
  browser: Browser,
  options: BrowserContextOptions & { address?: string } = {}
): Promise<Page> => {
  const { address = newAddress(), ...rest } = options;
  return newPage(browser, { ...rest, extraHTTPHeaders: { 'X-Forwarded-For': address } });
};

/** An article whose forum is moderated before publication. */
export const moderatedArticle = (): Promise<Article> =>
  articleWhere(({ path }) => path.endsWith('the-slow-night-train-returns'));

/** An article whose forum shows posts at once. */
export const openArticle = (): Promise<Article> =>
  articleWhere(({ path }) => path.endsWith('a-library-on-horseback-reaches-its-tenth-valley'));

export const send = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Send', exact: true }).click();

export const save = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Save', exact: true }).click();

export const bodyField = (page: Page) => page.getByLabel(/Text of your post/);

export const mainText = (page: Page): Promise<string> => page.locator('main').innerText();

/** Where a post stands on the page. */
export const placeOf = (page: Page, documentId: string) => page.locator(`#post-${documentId}`);

/** The private page of a post. */
export const ownPage = ({ documentId, editToken }: { documentId: string; editToken: string }) =>
  `${SITE}/my-post/${documentId}?token=${encodeURIComponent(editToken)}`;

/** The post and the proof in the address of a private page. */
export const keyIn = (page: Page): { documentId: string; editToken: string } => {
  const { pathname, searchParams } = new URL(page.url());
  return {
    documentId: pathname.split('/').at(-1) ?? '',
    editToken: searchParams.get('token') ?? '',
  };
};

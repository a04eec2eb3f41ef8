import type { Page } from 'playwright-core';

import { API, SITE } from './browser';

export interface Article {
  documentId: string;
  path: string;
  title: string;
  lead: string;
  dateline: string;
  forum: { postCount: number; isOpen: boolean };
}

export const articlesWhere = async (
  isWanted: (article: Article) => boolean
): Promise<Article[]> => {
  const answer = await fetch(`${API}/articles?pagination[pageSize]=100`);
  return ((await answer.json()) as { data: Article[] }).data.filter(isWanted);
};

export const articleWhere = async (isWanted: (article: Article) => boolean): Promise<Article> => {
  const [found] = await articlesWhere(isWanted);
  if (found === undefined) throw new Error('The newsroom has no such article');
  return found;
};

/** What anybody can see of a forum: its page, and each answer of the API that could show a post. */
export const everythingPublic = async ({ documentId, path }: Article): Promise<string> => {
  const answers = await Promise.all(
    [
      `${SITE}${path}`,
      `${API}/forum-posts?article=${documentId}`,
      `${API}/forum-posts?article=${documentId}&view=flat`,
      `${API}/forum?article=${documentId}`,
      `${API}/articles/${documentId}?populate=*`,
    ].map(async (url) => (await fetch(url)).text())
  );
  return answers.join('\n');
};

export const fillForm = async (page: Page, body: string): Promise<void> => {
  await page.getByLabel(/Your name/).fill('Aigul');
  await page.getByLabel(/Your e-mail/).fill('aigul@example.com');
  await page.getByLabel(/Text of your post/).fill(body);
};

/** Writes under an article as a reader does; the page then is the private one of the post. */
export const writePost = async (page: Page, { path }: Article, body: string): Promise<void> => {
  await page.goto(`${SITE}${path}`);
  await fillForm(page, body);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL(/\/my-post\//);
};

import type { Browser, Locator, Page } from 'playwright-core';

import accounts from '../../../playground/src/seed/data/accounts.json';
import { FORUM_PAGES, logIn, MODERATOR, openQueue, untilQueue } from './admin';
import { post } from './api';
import { ADMIN, newPage } from './browser';
import { moderatedArticle } from './reader';
import { leave, visit } from './visit';

/** The moderator of a test file, who logs in once and sits at one page. */
const moderators = new WeakMap<Browser, Page>();

/** The moderator at the desk, on a page with nothing left from the test before. */
export const atDesk = async (browser: Browser, query = ''): Promise<Page> => {
  const page = moderators.get(browser) ?? (await moderator(browser));
  moderators.set(browser, page);
  await visit(page, `${FORUM_PAGES}${query}`);
  await untilQueue(page);
  return page;
};

/** The end of a test at the desk: what it did to the page is undone, and a page of its own is closed. */
export const leaveDesk = async (browser: Browser, page: Page): Promise<void> => {
  if (moderators.get(browser) === page) {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    page.removeAllListeners('dialog');
    if (await leave(page)) return;
    moderators.delete(browser);
  }
  await page.context().close();
};

/** A colleague at the desk, in a browser of their own. */
export const colleagueAtDesk = async (browser: Browser, query = ''): Promise<Page> => {
  const page = await moderator(browser);
  await openQueue(page, query);
  return page;
};

const moderator = async (browser: Browser): Promise<Page> => {
  const page = await newPage(browser);
  await logIn(page, MODERATOR);
  return page;
};

/** At the desk with these posts before one, the keyboard being nowhere in particular. */
export const atPile = async (browser: Browser, { word }: Pile): Promise<Page> => {
  const page = await atDesk(browser, `?_q=${word}`);
  await page.getByRole('article').first().waitFor();
  // Strapi's search takes the focus wherever an address names one.
  await page.locator('[data-article-forum-search] input').blur();
  return page;
};

export const cardOf = (page: Page, words: string): Locator =>
  page.getByRole('article').filter({ hasText: words });

/** The words of the card that the keyboard is at; empty where it is at none. */
export const focusedCard = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const card = document.activeElement?.closest('article');
    return card instanceof HTMLElement ? card.innerText : '';
  });

export const waitForFocusOn = async (page: Page, words: string): Promise<void> => {
  await page.waitForFunction(
    (wanted) => document.activeElement?.closest('article')?.textContent?.includes(wanted) ?? false,
    words
  );
};

/** Posts that wait, found by a word that no other post has. */
export interface Pile {
  word: string;
  /** In the order in which they were sent. */
  documentIds: string[];
}

/** As many posts as there are texts, each by an author of its own, sent one after the other. */
export const pileOf = async (texts: readonly string[], authorName?: string): Promise<Pile> => {
  const { documentId: article } = await moderatedArticle();
  const word = `pile${Math.random().toString(36).slice(2, 10)}`;
  const documentIds: string[] = [];
  for (const [index, text] of texts.entries()) {
    const body = `${text} (${word})`;
    const sent = await post({ article, body, authorName: authorName ?? `Writer ${index + 1}` });
    documentIds.push(sent.documentId);
  }
  return { word, documentIds };
};

/** Asks the admin API as the moderator of the demo. */
export const asModerator = async (path: string, data?: object): Promise<unknown> => {
  const json = { 'content-type': 'application/json' };
  const { email, password } = accounts.moderator;
  const login = await fetch(`${ADMIN}/admin/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email, password }),
  });
  const session = (await login.json()) as { data: { token: string } };
  const answer = await fetch(`${ADMIN}/article-forum${path}`, {
    headers: { ...json, authorization: `Bearer ${session.data.token}` },
    ...(data === undefined ? {} : { method: 'POST', body: JSON.stringify({ data }) }),
  });
  return answer.json();
};

/** What became of posts, in the order of their ids. */
export const statusesOf = async (documentIds: readonly string[]): Promise<string[]> => {
  const states = new Map<string, string>();
  for (let from = 0; from < documentIds.length; from += 50) {
    const ids = documentIds.slice(from, from + 50).join(',');
    const { data } = (await asModerator(`/moderation/states?posts=${ids}`)) as {
      data: { documentId: string; status: string }[];
    };
    for (const { documentId, status } of data) states.set(documentId, status);
  }
  return documentIds.map((documentId) => states.get(documentId) ?? 'gone');
};

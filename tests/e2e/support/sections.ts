import type { Locator, Page } from 'playwright-core';

import type { SectionTreeAnswer, TreeSection } from '../../../contracts/section-tree';
import accounts from '../../../playground/src/seed/data/accounts.json';
import { FORUM_PAGES } from './admin';
import { ADMIN } from './browser';
import { visit } from './visit';

const TREE = `${ADMIN}/article-forum/section-tree`;

let headers: Promise<Record<string, string>> | undefined;

const logIn = async (): Promise<Record<string, string>> => {
  const json = { 'content-type': 'application/json' };
  const { email, password } = accounts.admin;
  const answer = await fetch(`${ADMIN}/admin/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email, password }),
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  return { ...json, authorization: `Bearer ${data.token}` };
};

const send = async (path: string, data?: object): Promise<unknown> => {
  headers ??= logIn();
  const answer = await fetch(`${TREE}${path}`, {
    headers: await headers,
    ...(data === undefined ? {} : { method: 'POST', body: JSON.stringify({ data }) }),
  });
  if (!answer.ok) throw new Error(`Refused: ${await answer.text()}`);
  return answer.json();
};

export const readTree = async (): Promise<TreeSection[]> =>
  ((await send('')) as SectionTreeAnswer).data;

export const addSection = async (title: string, parent: string | null = null): Promise<string> => {
  const answer = await send('', { title, parent, locale: 'en' });
  return (answer as { data: { documentId: string } }).data.documentId;
};

/** A colleague's move, while somebody looks at the page. */
export const moveSection = async (section: string, parent: string | null): Promise<void> => {
  const tree = await readTree();
  await send('/moves', {
    section,
    parent,
    locale: 'en',
    seen: {
      parent: tree.find(({ documentId }) => documentId === section)?.parent ?? null,
      siblings: tree
        .filter((each) => each.parent === parent && each.documentId !== section)
        .map(({ documentId }) => documentId),
    },
  });
};

/** With everything in it. */
export const removeSection = async (section: string): Promise<void> => {
  const tree = await readTree();
  const branch = new Set([section]);
  for (const { documentId, parent } of tree) {
    if (parent !== null && branch.has(parent)) branch.add(documentId);
  }
  for (const each of [...branch].reverse()) {
    await send('/deletions', { section: each, locale: 'en', seen: { sections: 0, articles: 0 } });
  }
};

export const pathOf = async (section: string): Promise<string> =>
  (await readTree()).find(({ documentId }) => documentId === section)?.path ?? '';

/** Titles directly in a section, in their order. */
export const titlesIn = async (parent: string): Promise<string[]> =>
  (await readTree()).filter((each) => each.parent === parent).map(({ title }) => title);

export const openSections = async (page: Page, query = ''): Promise<void> => {
  await visit(page, `${FORUM_PAGES}/sections${query}`);
  await page.getByRole('treegrid').waitFor();
};

export const rowOf = (page: Page, section: string): Locator =>
  page.locator(`[data-section="${section}"]`);

/** What was said last to those who do not see the tree. */
export const untilSaid = (page: Page, words: string): Promise<void> =>
  page.locator('[data-said]').filter({ hasText: words }).waitFor({ state: 'attached' });

/**
 * Drags a section by its handle and holds it.
 *
 * @param height where over the row: 0 is its upper edge, 1 its lower one
 */
export const dragOver = async (
  page: Page,
  section: string,
  target: string,
  height: number
): Promise<void> => {
  await rowOf(page, target).scrollIntoViewIfNeeded();
  const handle = await boxOf(rowOf(page, section).locator('[data-drag]'));
  const row = await boxOf(rowOf(page, target));
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle.x + 12, handle.y + 12, { steps: 3 });
  await page.mouse.move(row.x + row.width / 3, row.y + row.height * height, { steps: 5 });
};

const boxOf = async (place: Locator) => {
  const box = await place.boundingBox();
  if (box === null) throw new Error('It is not on the page');
  return box;
};

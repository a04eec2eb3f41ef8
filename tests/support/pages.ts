import type { Client } from './http';
import { idsOf, readPosts } from './posts';

/**
 * The posts under an article from the first page to the last, as one reader pages.
 *
 * @param query how they are listed, such as `&order=active&limit=2`
 * @param between what happens on the site from one page to the next
 * @returns documentIds in the order in which they came
 */
export const readAll = async (
  client: Client,
  article: string,
  query: string,
  between: () => Promise<unknown> = async () => undefined
): Promise<string[]> => {
  let page = await readPosts(client, article, query);
  const ids = idsOf(page.data);
  while (page.meta.nextCursor !== null) {
    await between();
    const cursor = encodeURIComponent(page.meta.nextCursor);
    page = await readPosts(client, article, `${query}&cursor=${cursor}`);
    ids.push(...idsOf(page.data));
  }
  return ids;
};

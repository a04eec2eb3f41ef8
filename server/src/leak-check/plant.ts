import type { Core } from '@strapi/strapi';

import { ARTICLE_UID } from '../../../content-types';
import { getService } from '../services/get-service';
import { plantAdmin } from './plant-admin';
import { plantArticles, type PlantedArticle } from './plant-articles';
import { plantDesk } from './plant-desk';
import { plantHosts, type PlantedEntry } from './plant-hosts';
import { createPostPlanter, type PlantedPost } from './plant-posts';
import { plantTargets } from './plant-targets';
import { createRows } from './rows';
import { watchSecrets } from './secrets';
import { plantedId, type Words } from './words';

export interface Planted {
  locales: string[];
  posts: PlantedPost[];
  /** documentIds of articles: the readable one first, and one that is no more. */
  articles: string[];
  sections: string[];
  /** Of the app's own types. */
  entries: PlantedEntry[];
  /** `<uid>:<documentId>` of the app's own entries that have a forum. */
  targets: string[];
  rows: number;
  skipped: string[];
}

/**
 * Plants posts and articles in every state in which the public may not read them, each with a word of its
 * own in every text, and private words in every column that is nobody's business.
 */
export const plant = async (strapi: Core.Strapi, words: Words): Promise<Planted> => {
  const rows = createRows(strapi);
  const now = new Date();
  const locales = (await getService(strapi, 'locales').list()).map(({ code }) => code);
  const admin = await plantAdmin(rows, words, now);
  const planting = { strapi, rows, words, locales, admin, now };
  watchSecrets(strapi, words);
  const articles = await plantArticles(planting);
  // Planted past the events by which processes learn of it.
  await getService(strapi, 'versions').raise('sections');
  const posts = createPostPlanter(planting);

  const keyOf = ({ documentId, locale }: Pick<PlantedArticle, 'documentId' | 'locale'>) => ({
    uid: ARTICLE_UID,
    documentId,
    locale,
  });
  const published =
    (why: string) => (plan: (post: { why: string; status: 'published' }) => string) => {
      plan({ why, status: 'published' });
    };
  await posts.add({ key: keyOf(articles.open) }, (plan) => posts.everyState(plan));
  await posts.add(
    { key: keyOf(articles.withHiddenForum), visibility: 'hidden' },
    published('a post in a hidden forum')
  );
  await posts.add(
    { key: keyOf(articles.inHiddenSection) },
    published('a post in a section whose forums are hidden')
  );
  for (const article of articles.unread) {
    // The published row of such an article may be read, and so may its forum.
    if (article.published !== null && article.hidden === 'the draft of a published article')
      continue;
    await posts.add({ key: keyOf(article) }, published(`a post under ${String(article.hidden)}`));
  }
  const deleted = { documentId: plantedId(), locale: locales[0] ?? 'en' };
  await posts.add(
    { key: keyOf(deleted), detachedAt: now },
    published('a post under a deleted article')
  );
  const targets = await plantTargets(planting, posts);
  const hosts = await plantHosts(planting, articles);
  await plantDesk(planting, posts.posts);

  const { open, inHiddenSection, withHiddenForum, unread } = articles;
  return {
    locales,
    posts: posts.posts,
    articles: [open, inHiddenSection, withHiddenForum, ...unread, deleted].map(
      ({ documentId }) => documentId
    ),
    sections: Object.values(articles.sections),
    entries: hosts.entries,
    targets: targets.targets,
    rows: rows.count(),
    skipped: [...targets.skipped, ...hosts.skipped],
  };
};

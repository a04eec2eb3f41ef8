import { hoursBefore, type SeedContext } from '../context';
import { toBlocks } from '../blocks';
import { articles } from '../data/articles';
import type { ArticleSeed, ArticleWords } from '../data/types';
import { ARTICLE, documentsOf } from '../documents';
import { seedPicture } from './pictures';

export async function seedArticles(context: SeedContext): Promise<void> {
  for (const article of articles) {
    await seedWords(context, article, 'en', article.en);
    if (article.fr) await seedWords(context, article, 'fr', article.fr);
  }
}

async function seedWords(
  context: SeedContext,
  article: ArticleSeed,
  locale: 'en' | 'fr',
  words: ArticleWords
): Promise<void> {
  const { strapi, ledger } = context;
  const documents = documentsOf(strapi, ARTICLE);
  const key = `article:${article.key}`;
  const isTranslation = locale !== 'en';

  const documentId = await ledger.once(isTranslation ? `${key}:${locale}` : key, {
    find: async () => {
      const filters = { title: words.title };
      return (await documents.findFirst({ filters, locale, status: 'draft' }))?.documentId;
    },
    make: async () => {
      const data = await contentOf(context, article, words);
      if (!isTranslation) return (await documents.create({ locale, data })).documentId;
      await documents.update({ documentId: ledger.idOf(key), locale, data });
      return ledger.idOf(key);
    },
  });

  if (article.isDraft) return;
  await ledger.once(`${key}:${locale}:published`, {
    find: async () =>
      (await documents.findOne({ documentId, locale, status: 'published' }))?.documentId,
    make: async () => {
      await documents.publish({ documentId, locale });
      return documentId;
    },
  });
}

async function contentOf(context: SeedContext, article: ArticleSeed, words: ArticleWords) {
  const { body, ...texts } = words;
  const section = article.section && context.ledger.idOf(`section:${article.section}`);
  return {
    ...texts,
    body: toBlocks(body),
    byline: article.byline,
    source: article.source,
    publicationDate: hoursBefore(context.now, article.hoursAgo).toISOString(),
    referenceTitle: article.reference?.title,
    referenceUrl: article.reference?.url,
    ...(article.cover ? { cover: await seedPicture(context, article.cover) } : {}),
    ...(section ? { section: { documentId: section } } : {}),
  };
}

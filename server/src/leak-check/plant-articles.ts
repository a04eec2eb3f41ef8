import { ARTICLE_UID, SECTION_UID } from '../../../content-types';
import { modelOf } from './model-of';
import type { Planting } from './planting';
import { textsOf } from './texts-of';
import { plantedId } from './words';

const DAY_MS = 24 * 60 * 60 * 1000;

/** An article with the rows that the database holds of it. */
export interface PlantedArticle {
  documentId: string;
  locale: string;
  /** Why its words may not be read; null where those that are published may. */
  hidden: string | null;
  draft: number | null;
  published: number | null;
}

export interface PlantedArticles {
  sections: { open: string; hidden: string };
  /** Row id of the open section. */
  sectionId: number;
  open: PlantedArticle;
  /** In a section whose forums are hidden. */
  inHiddenSection: PlantedArticle;
  /** For forums of its own state. */
  withHiddenForum: PlantedArticle;
  unread: PlantedArticle[];
}

/** A small section tree with an article in each state in which it, or its forum, may not be read. */
export const plantArticles = async (planting: Planting): Promise<PlantedArticles> => {
  const { rows, words, strapi, locales, admin, now } = planting;
  const [locale = 'en', other] = locales;
  const stamps = { createdAt: now, updatedAt: now, publishedAt: now };

  const addSection = async (cells: object, parent?: number) => {
    const documentId = plantedId();
    const word = words.show();
    const schema = modelOf(strapi, SECTION_UID);
    const id = await rows.insertOne(SECTION_UID, {
      ...textsOf(schema, word),
      documentId,
      locale,
      ...stamps,
      ...cells,
    });
    if (parent !== undefined) await rows.link(SECTION_UID, 'parent', id, [parent]);
    await rows.link(SECTION_UID, 'moderators', id, [admin]);
    await rows.link(SECTION_UID, 'createdBy', id, [admin]);
    return { id, documentId };
  };
  const open = await addSection({});
  const hidden = await addSection({ visibility: 'hidden' }, open.id);

  /** @param states what the words of the draft and of the published row are; null for no such row */
  const addArticle = async (
    states: { draft?: string; published?: string; date?: Date; in?: number; locale?: string },
    why: string | null
  ): Promise<PlantedArticle> => {
    const documentId = plantedId();
    const schema = modelOf(strapi, ARTICLE_UID);
    const insert = async (word: string | undefined, publishedAt: Date | null) => {
      if (word === undefined) return null;
      const id = await rows.insertOne(ARTICLE_UID, {
        ...textsOf(schema, word),
        redirectUrl: null,
        documentId,
        locale: states.locale ?? locale,
        publicationDate: states.date ?? now,
        ...stamps,
        publishedAt,
      });
      await rows.link(ARTICLE_UID, 'section', id, [states.in ?? open.id]);
      await rows.link(ARTICLE_UID, 'createdBy', id, [admin]);
      await rows.link(ARTICLE_UID, 'updatedBy', id, [admin]);
      return id;
    };
    const draft = await insert(states.draft, null);
    const published = await insert(states.published, now);
    const isKnown = published !== null && states.date === undefined;
    if (why !== null && !isKnown) words.add(documentId, `documentId of ${why}`);
    return { documentId, locale: states.locale ?? locale, hidden: why, draft, published };
  };
  const addOpen = (more: object = {}) => {
    const word = words.show();
    return addArticle({ draft: word, published: word, ...more }, null);
  };
  const addHidden = (why: string, date?: Date) => {
    const word = words.hide(why);
    const published = date === undefined ? {} : { published: word, date };
    return addArticle({ draft: word, ...published }, why);
  };

  const tomorrow = new Date(now.getTime() + DAY_MS);
  const inAnother =
    other === undefined
      ? []
      : [
          await addArticle(
            { draft: words.hide('a draft in another language'), locale: other },
            'a draft in another language'
          ),
        ];
  return {
    sections: { open: open.documentId, hidden: hidden.documentId },
    sectionId: open.id,
    open: await addOpen(),
    inHiddenSection: await addOpen({ in: hidden.id }),
    withHiddenForum: await addOpen(),
    unread: [
      await addHidden('a draft article'),
      await addArticle(
        { draft: words.hide('the draft of a published article'), published: words.show() },
        'the draft of a published article'
      ),
      await addHidden('an article of the future', tomorrow),
      await addHidden('another article of the future', tomorrow),
      ...inAnother,
    ],
  };
};

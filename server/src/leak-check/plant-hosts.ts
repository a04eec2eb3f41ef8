import type { UID } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID } from '../../../content-types';
import type { Model } from '../domain/query-model';
import { getService } from '../services/get-service';
import type { PlantedArticle, PlantedArticles } from './plant-articles';
import type { Planting } from './planting';
import { textsOf } from './texts-of';
import { plantedId } from './words';

/** A type of the app's own that leads to articles or sections. */
interface HostType {
  model: Model;
  toArticles: string[];
  toSections: string[];
}

/** An entry of the app's own that was planted. */
export interface PlantedEntry {
  uid: string;
  documentId: string;
}

const hostTypes = ({ strapi }: Pick<Planting, 'strapi'>): HostType[] =>
  Object.entries(strapi.contentTypes as unknown as Record<string, Model>)
    .filter(([uid]) => !/^(admin|strapi)::|^plugin::article-forum\./.test(uid))
    .map(([, model]) => ({
      model,
      toArticles: relationsTo(model, ARTICLE_UID),
      toSections: relationsTo(model, SECTION_UID),
    }))
    .filter(({ toArticles, toSections }) => toArticles.length + toSections.length > 0);

const relationsTo = (model: Model, uid: string): string[] =>
  Object.entries(model.attributes)
    .filter(([, attribute]) => attribute?.type === 'relation' && attribute.target === uid)
    .map(([name]) => name);

/**
 * Entries of the app's own types that lead to each article that may not be read. Their own words may: what
 * an app shows of its own types is its own affair.
 *
 * @returns the entries, and what could not be written
 */
export const plantHosts = async (
  planting: Planting,
  { open, unread, sectionId }: PlantedArticles
): Promise<{ entries: PlantedEntry[]; skipped: string[] }> => {
  const { rows, words, locales, now } = planting;
  const entries: PlantedEntry[] = [];
  const skipped: string[] = [];

  const addEntry = async ({ model, toArticles, toSections }: HostType, article: PlantedArticle) => {
    const documentId = plantedId();
    const word = words.show();
    const insert = async (publishedAt: Date | null, articleIds: readonly (number | null)[]) => {
      const id = await rows.insertOne(model.uid, {
        ...textsOf(model, word),
        ...requiredCells(model),
        documentId,
        locale: isLocalized(planting, model.uid) ? (locales[0] ?? null) : null,
        createdAt: now,
        updatedAt: now,
        publishedAt,
      });
      const targets = articleIds.filter((target) => target !== null);
      for (const name of toArticles) await rows.link(model.uid, name, id, targets);
      for (const name of toSections) await rows.link(model.uid, name, id, [sectionId]);
    };
    entries.push({ uid: model.uid, documentId });
    if (!hasDrafts(planting, model.uid)) {
      // Strapi links such an entry to both rows of an article.
      await insert(now, [article.draft, article.published]);
      return;
    }
    await insert(null, [article.draft]);
    await insert(now, [article.published]);
  };

  for (const host of hostTypes(planting)) {
    try {
      for (const article of host.toArticles.length > 0 ? [open, ...unread] : [open]) {
        await addEntry(host, article);
      }
    } catch (error) {
      skipped.push(`${host.model.uid}: no entry could be planted (${String(error)})`);
    }
  }
  return { entries, skipped };
};

const schemaOf = ({ strapi }: Pick<Planting, 'strapi'>, uid: string) =>
  strapi.contentTypes[uid as UID.ContentType];

const hasDrafts = (planting: Planting, uid: string): boolean =>
  schemaOf(planting, uid)?.options?.draftAndPublish === true;

export const isLocalized = ({ strapi }: Planting, uid: string): boolean =>
  getService(strapi, 'locales').isLocalized(uid as UID.ContentType);

/** Something in every other column that must not be empty. */
export const requiredCells = (model: Model): Record<string, unknown> => {
  const cells: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const {
      type,
      required,
      enum: values,
    } = attribute as {
      type: string;
      required?: boolean;
      enum?: readonly string[];
    };
    if (required !== true) continue;
    if (type === 'enumeration') cells[name] = values?.[0];
    else if (type in SIMPLE) cells[name] = SIMPLE[type];
  }
  return cells;
};

const SIMPLE: Record<string, unknown> = {
  boolean: false,
  integer: 0,
  biginteger: 0,
  float: 0,
  decimal: 0,
  date: '2000-01-01',
  datetime: new Date(0),
  time: '00:00:00',
  json: {},
};

import { traverseEntity } from '@strapi/utils';

import type { Core } from '@strapi/strapi';

import { ARTICLE_UID } from '../../../content-types';

type Schema = Parameters<typeof traverseEntity>[1]['schema'];
type Data = Parameters<typeof traverseEntity>[2];

/** A row as an answer holds it: with whichever fields were asked for. */
type Related = Record<string, unknown> & { id?: number; publicationDate?: string | null };

/**
 * Articles that are not due yet, where an app's own type has a relation to articles: Strapi populates them
 * as soon as they are published, and knows nothing of their date.
 */
const postDatedService = ({ strapi }: { strapi: Core.Strapi }) => {
  const getModel = (uid: string) => strapi.getModel(uid as typeof ARTICLE_UID) as Schema;

  /** Rows whose date was not asked for: read here, for the date decides all the same. */
  const idsNotDue = async (ids: readonly number[], now: Date): Promise<Set<number>> => {
    if (ids.length === 0) return new Set();
    const rows: { id: number }[] = await strapi.db.query(ARTICLE_UID).findMany({
      select: ['id'],
      where: { id: { $in: [...ids] }, publicationDate: { $gt: now.toISOString() } },
    });
    return new Set(rows.map(({ id }) => id));
  };

  const service = {
    /**
     * An entry of any type as the public may see it: without related articles that are not due, however
     * deep they were populated.
     */
    async hide(data: Data, schema: Schema, now: Date = new Date()): Promise<Data> {
      if (!isPopulated(data, schema)) return data;
      const undated: number[] = [];
      const visit = (see: (related: Related) => boolean) =>
        traverseEntity(
          ({ data: copy, key, value, attribute }, { remove }) => {
            if (attribute?.type !== 'relation') return;
            const { target } = attribute as { target?: string };
            if (target !== ARTICLE_UID) return;
            if (Array.isArray(value))
              copy[key] = value.filter((entry) => !isRelated(entry) || see(entry));
            else if (isRelated(value) && !see(value)) remove(key);
          },
          { schema, getModel },
          data
        );
      await visit((related) => {
        if (related.publicationDate === undefined && related.id !== undefined) {
          undated.push(related.id);
        }
        return true;
      });
      const notDue = await idsNotDue(undated, now);
      return visit(({ id, publicationDate }) =>
        publicationDate === undefined
          ? id === undefined || !notDue.has(id)
          : publicationDate === null || new Date(publicationDate) <= now
      );
    },
  };
  return service;
};

const LEADING = new Set(['relation', 'component', 'dynamiczone']);

/** Most entries come without relations, and need no second look. */
const isPopulated = (data: Data | null, { attributes = {} }: Schema): boolean =>
  // A route of another plugin may have found nothing, and have that sanitized all the same.
  data !== null &&
  Object.entries(attributes).some(
    ([name, { type }]) => LEADING.has(type) && typeof data[name] === 'object' && data[name] !== null
  );

const isRelated = (value: unknown): value is Related =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export default postDatedService;

import type { Core, UID } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID } from '../../../content-types';
import type { TargetType } from '../config/schema';
import { getService } from './get-service';

/** What must be known of a content type whose entries have a forum. */
export interface TargetKind {
  uid: UID.ContentType;
  titleField: string;
  /** null: its entries have no slug. */
  slugField: string | null;
  /** A relation to a section; null: its entries are filed in none. */
  sectionField: string | null;
  /** null: an entry is due as soon as it is published. */
  dateField: string | null;
  /** Whether the date is a day, without an hour. */
  isDay: boolean;
  hasDrafts: boolean;
  isLocalized: boolean;
}

interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  useJoinTable?: boolean;
}
interface Schema {
  kind: string;
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
}

const ARTICLE: TargetType = {
  uid: ARTICLE_UID,
  titleField: 'title',
  sectionField: 'section',
  dateField: 'publicationDate',
};
const TITLES = new Set(['string', 'text', 'uid', 'email', 'enumeration']);
const DATES = new Set(['date', 'datetime']);
const TO_ONE = new Set(['oneToOne', 'manyToOne', 'oneWay']);

/** The content types that have forums: articles, and those that the app's config file lists. */
const targetKindsService = ({ strapi }: { strapi: Core.Strapi }) => {
  let known: Map<string, TargetKind> | undefined;

  const schemaOf = (uid: string): Schema | undefined =>
    (strapi.contentTypes as unknown as Record<string, Schema | undefined>)[uid];

  const toKind = (type: TargetType): TargetKind => {
    const uid = type.uid as UID.ContentType;
    const { attributes, options }: Pick<Schema, 'attributes' | 'options'> = schemaOf(uid) ?? {
      attributes: {},
    };
    const { dateField = null, sectionField = null } = type;
    return {
      uid,
      titleField: type.titleField,
      slugField: attributes.slug === undefined ? null : 'slug',
      sectionField,
      dateField,
      isDay: dateField !== null && attributes[dateField]?.type === 'date',
      hasDrafts: options?.draftAndPublish === true,
      isLocalized: getService(strapi, 'locales').isLocalized(uid),
    };
  };

  const problemOf = ({ uid, titleField, sectionField, dateField }: TargetType): string | null => {
    const schema = schemaOf(uid);
    if (schema === undefined) return 'there is no such content type';
    if (schema.kind !== 'collectionType') return 'only collection types have forums';
    const { attributes } = schema;
    if (!TITLES.has(attributes[titleField]?.type ?? '')) {
      return `its titleField "${titleField}" is no attribute with a line of text`;
    }
    if (dateField !== undefined && !DATES.has(attributes[dateField]?.type ?? '')) {
      return `its dateField "${dateField}" is no attribute with a date`;
    }
    const section = sectionField === undefined ? undefined : attributes[sectionField];
    const isToSection =
      section?.target === SECTION_UID &&
      TO_ONE.has(section.relation ?? '') &&
      section.useJoinTable !== false;
    return sectionField === undefined || isToSection
      ? null
      : `its sectionField "${sectionField}" is no relation to one section`;
  };

  const service = {
    /** By uid, articles first. */
    all(): ReadonlyMap<string, TargetKind> {
      known ??= new Map(
        [ARTICLE, ...getService(strapi, 'settings').targetTypes()].map((type) => [
          type.uid,
          toKind(type),
        ])
      );
      return known;
    },

    /** Those whose entries are filed in sections. */
    filed: (): (TargetKind & { sectionField: string })[] =>
      [...service.all().values()].flatMap(({ sectionField, ...kind }) =>
        sectionField === null ? [] : [{ ...kind, sectionField }]
      ),

    /** null for a type that has no forums. */
    find: (uid: string): TargetKind | null => service.all().get(uid) ?? null,

    /** Stops the start-up where the config file lists what cannot have a forum. */
    check(): void {
      const listed = getService(strapi, 'settings').targetTypes();
      const problems = listed.flatMap((type, index) => {
        const isTwice = listed.findIndex(({ uid }) => uid === type.uid) < index;
        if (isTwice) return [`${type.uid}: listed twice`];
        if (type.uid.startsWith('plugin::article-forum.')) {
          return [`${type.uid}: the plugin's own types cannot be listed`];
        }
        const problem = problemOf(type);
        return problem === null ? [] : [`${type.uid}: ${problem}`];
      });
      if (problems.length > 0) {
        throw new Error(`Error regarding article-forum config: targets: ${problems.join('; ')}`);
      }
    },
  };
  return service;
};

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** Now, as a kind's date is compared with in hand-written SQL. */
export const publicTime = ({ isDay }: TargetKind, now: Date): string | Date =>
  isDay ? dayOf(now) : now;

/** A condition on rows of a kind that only published and due entries meet; for Strapi's query engine. */
export const publicNow = ({ hasDrafts, dateField, isDay }: TargetKind, now: Date) => {
  const time = isDay ? dayOf(now) : now.toISOString();
  return {
    ...(hasDrafts ? { publishedAt: { $notNull: true } } : {}),
    ...(dateField === null
      ? {}
      : { $or: [{ [dateField]: { $null: true } }, { [dateField]: { $lte: time } }] }),
  };
};

export default targetKindsService;

import { FORUM_POST_UID } from '../../../content-types';
import { leadsTo, type Model, type ModelOf } from '../domain/query-model';
import type { Planted } from './plant';

/** Not in any answer that is worth waiting for. */
const FORGED_CURSOR = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

const HIDDEN_FIELDS = [
  'authorEmail',
  'proposedEdit',
  'checks',
  'networkHash',
  'searchText',
  'decidedByName',
  'moderators',
];

/** Attributes that every type has without naming them, or that Strapi adds. */
const COMMON_LINKS = ['createdBy', 'updatedBy', 'localizations'];

/**
 * Every form of Strapi's own parameters in which entries of a type can be asked for. What a type does not
 * know is asked all the same: a refusal, too, is an answer that must tell nothing.
 */
export const standardQueries = (
  model: Model,
  of: ModelOf,
  locales: readonly string[]
): string[] => {
  const links = linksOf(model);
  const hidden = [...new Set([...HIDDEN_FIELDS, ...privateFields(model)])];
  return [
    ...GENERAL_QUERIES,
    ...locales.flatMap((locale) => [
      `locale=${locale}&populate=*`,
      `locale=${locale}&status=draft`,
    ]),
    ...links.flatMap((name) => populateForms(name, leadsTo(model, name), of)),
    `populate=${links.join(',')}`,
    links.map((name, index) => `populate[${index}]=${name}`).join('&'),
    ...hidden.flatMap((name) => [
      `fields=${name}`,
      `sort=${name}:desc`,
      `filters[${name}][$notNull]=true`,
    ]),
    hidden.map((name, index) => `fields[${index}]=${name}`).join('&'),
  ];
};

/** What can be asked of a route whatever it answers. */
export const GENERAL_QUERIES: readonly string[] = [
  '',
  'status=draft',
  'status=draft&populate=*',
  // What is not `published` is a draft to Strapi, and what is empty passes its validation.
  'status=',
  'status&populate=*',
  'status[]=&populate=*',
  'status=&locale=*',
  'status=published&populate=*',
  'status=draft&locale=*&populate=*',
  'publicationState=preview',
  'hasPublishedVersion=false&status=draft',
  'publicationFilter=never-published-document&status=draft',
  'publicationFilter=modified&status=draft&populate=*',
  'locale=*&populate=*',
  'locale=all',
  'fields=*',
  'fields[0]=*',
  'populate=deep',
  'populate[0]=*',
  'populate[*]=true',
  'pagination[page]=1&pagination[pageSize]=100',
  'pagination[page]=2&pagination[pageSize]=1&pagination[withCount]=true',
  'pagination[start]=0&pagination[limit]=100',
  'pagination[start]=0&pagination[limit]=-1',
  'pagination[pageSize]=100&sort=createdAt:desc&populate=*',
  'sort[0]=publishedAt:desc&sort[1]=id',
  `populate[any][on][${FORUM_POST_UID}][populate]=*`,
  '_q=leakcheck',
  '_q=leakcheck&status=draft&locale=*',
  'filters[$or][0][id][$gt]=0&filters[$not][id][$lt]=0',
];

const populateForms = (name: string, target: string | undefined, of: ModelOf): string[] => {
  const inner = target === undefined ? undefined : of(target);
  const nested = inner === undefined ? [] : linksOf(inner);
  return [
    `populate=${name}&status=draft`,
    `populate[${name}]=true`,
    `populate[${name}][fields][0]=title&populate[${name}][fields][1]=authorEmail`,
    `populate[${name}][fields][0]=*`,
    `populate[${name}][populate]=*`,
    `populate[${name}][count]=true`,
    `populate[${name}][sort]=createdAt:desc&populate[${name}][limit]=100`,
    `populate[${name}][filters][id][$gt]=0&populate[${name}][status]=draft`,
    `populate[${name}][status]=&populate[${name}][fields]=`,
    `populate[${name}][on][${FORUM_POST_UID}]=true`,
    nested.map((next, index) => `populate[${index}]=${name}.${next}`).join('&'),
    nested.map((next) => `populate[${name}][populate][${next}][populate]=*`).join('&'),
  ].filter((query) => query !== '');
};

/**
 * What the routes of this plugin take besides, and others may have taken from them.
 *
 * @param accepts the parameters that the route knows; of others a few are asked all the same
 */
export const ownQueries = (
  planted: Planted,
  cursors: readonly string[],
  accepts: ReadonlySet<string> | undefined
): string[] => {
  const { articles, posts, sections, targets, locales } = planted;
  const readable = articles[0] ?? '';
  const all = [
    ...articles.flatMap((id) => [
      `article=${id}`,
      `article=${id}&view=flat&order=oldest&limit=100`,
      `target=plugin::article-forum.article:${id}`,
    ]),
    ...targets.map((target) => `target=${target}`),
    ...locales.map((locale) => `article=${readable}&locale=${locale}`),
    `articles=${articles.join(',')}`,
    `targets=${targets.join(',')}`,
    `article=${readable}&view=threads&order=active&limit=100`,
    `article=${readable}&view=threads&order=newest&limit=1`,
    ...posts.map(({ documentId }) => `thread=${documentId}`),
    ...sections.flatMap((id) => [`within=${id}`, `within=${id}&populate=*`]),
    ...[...cursors, FORGED_CURSOR].flatMap((cursor) => [
      `article=${readable}&cursor=${encodeURIComponent(cursor)}`,
      `article=${articles[1] ?? ''}&cursor=${encodeURIComponent(cursor)}`,
      `thread=${posts[0]?.documentId ?? ''}&cursor=${encodeURIComponent(cursor)}`,
    ]),
    'path=/leakcheck',
  ];
  const known = accepts ?? FEW;
  const isKnown = (query: string) =>
    query.split('&').every((part) => known.has(part.split('=')[0] ?? ''));
  const stray = `article=${readable}&populate=*&fields=authorEmail&filters[status]=pending`;
  return [...all.filter(isKnown), stray];
};

const FEW = new Set(['article', 'within', 'path']);

export const linksOf = (model: Model): string[] => [
  ...new Set([
    ...Object.entries(model.attributes)
      .filter(([, attribute]) => attribute !== undefined && LINKS.has(attribute.type))
      .map(([name]) => name),
    ...COMMON_LINKS,
  ]),
];

const LINKS = new Set(['relation', 'media', 'component', 'dynamiczone']);

export const privateFields = (model: Model): string[] =>
  Object.entries(model.attributes)
    .filter(([, attribute]) => attribute?.private === true)
    .map(([name]) => name);

import type { Model, ModelOf } from '../domain/query-model';
import { hiddenLinks, type HiddenLink } from './hidden-links';
import { privateFields } from './questions';
import type { Pair } from './types';
import type { Words } from './words';

type Query = (word: string) => string;

/** A query by a hidden word, beside the same by a word that is stored nowhere. */
interface Compared {
  query: Query;
  hit: string;
  miss: string;
}

/** Operators that match by a part of a word, and so by one word for all that are hidden. */
const PARTS = [
  '[$startsWith]',
  '[$startsWithi]',
  '[$contains]',
  '[$containsi]',
  '[$notContains]',
  '[$notContainsi]',
  '[$not][$startsWith]',
];

/** Operators that compare whole words. */
const WHOLE = [
  '',
  '[$eq]',
  '[$eqi]',
  '[$ne]',
  '[$nei]',
  '[$in][0]',
  '[$notIn][0]',
  '[$endsWith]',
  '[$endsWithi]',
  '[$not][$eq]',
];
const ORDERS = ['[$gt]', '[$gte]', '[$lt]', '[$lte]'];

/**
 * Pairs of questions about entries of a type that differ in one word. Nobody may know the word that the first
 * one asks by: both must be answered alike, with whatever operator and by whichever relation.
 *
 * @param path of the route, without a query
 */
export const comparisonsOf = (path: string, model: Model, of: ModelOf, words: Words): Pair[] => {
  const ask = (query: string) => ({ method: 'GET' as const, path: `${path}?${query}` });
  const byLinks = hiddenLinks(model, of).flatMap((link) => {
    const compared = link.isToArticles ? articleQueries(link, words) : [anyField(link, words)];
    const field = `${link.path}[${link.fields[0] ?? ''}]`;
    return [
      ...compared.map(({ query, hit, miss }) => ({
        what: `a filter by ${link.path} tells what is not public`,
        hit: ask(query(hit)),
        miss: ask(query(miss)),
      })),
      {
        what: `a sort by ${field} tells what is not public`,
        hit: ask(sorted(field, 'asc')),
        miss: ask(sorted(field, 'desc')),
      },
    ];
  });
  const own = privateFields(model).flatMap((name) =>
    ['', 'status=draft&'].map((start) => ({
      what: `a filter by the private ${name} tells it`,
      hit: ask(`${start}filters[${name}][$startsWith]=${words.hidden}`),
      miss: ask(`${start}filters[${name}][$startsWith]=${words.absent}`),
    }))
  );
  const search = ['', '&status=draft', '&locale=*'].map((more) => ({
    what: 'a search tells what is not public',
    hit: ask(`_q=${words.hidden}${more}`),
    miss: ask(`_q=${words.absent}${more}`),
  }));
  // Drafts of the app's own types are the app's affair: by their own words alone they may be found.
  return [...byLinks, ...own, ...search];
};

const articleQueries = (link: HiddenLink, words: Words): Compared[] => {
  const { hidden: hit, absent: miss } = words;
  const at = `${link.path}[${link.fields[0] ?? ''}]`;
  const byPart = (query: Query): Compared => ({ query, hit, miss });
  const [word = '', ...others] = words
    .all()
    .filter((canary) => canary.word.startsWith(hit) && / article|draft/.test(canary.what))
    .map((canary) => canary.word);
  const absent = miss + word.slice(hit.length);
  const byWord = (query: Query, whole = word): Compared => ({ query, hit: whole, miss: absent });
  const some = [
    anyField(link, words),
    byPart((asked) => `status=draft&locale=*&filters${at}[$startsWith]=${asked}`),
    byWord((asked) => `filters${at}[$eq]=${asked}`),
    byPart((asked) => `filters[$not]${at}[$startsWith]=${asked}`),
  ];
  if (link.depth > 1) return some;
  return [
    ...some,
    ...PARTS.map((operator) => byPart((asked) => `filters${at}${operator}=${asked}`)),
    ...WHOLE.map((operator) => byWord((asked) => `filters${at}${operator}=${asked}`)),
    ...others.map((other) => byWord((asked) => `filters${at}[$eq]=${asked}`, other)),
    // No stored word lies between a word and the same with a letter more.
    ...ORDERS.map((operator) => ({
      query: (asked: string) => `filters${at}${operator}=${asked}`,
      hit: word,
      miss: `${word}0`,
    })),
    byPart((asked) => `filters${at}[$between][0]=${asked}&filters${at}[$between][1]=${asked}zzzz`),
    ...joined(at).map(byPart),
    ...populated(link).map(byPart),
  ];
};

/** All fields of a relation at once; inside of it, for each condition beside it would be a join more. */
const anyField = ({ path, fields }: HiddenLink, { hidden, absent }: Words): Compared => ({
  query: (word) =>
    fields
      .map((field, index) => `filters${path}[$or][${index}][${field}][$startsWith]=${word}`)
      .join('&'),
  hit: hidden,
  miss: absent,
});

/** Conditions inside of others, also beside a group that could overwrite them. */
const joined = (at: string): Query[] => {
  const inGroup = at.replace(/(\[[^\]]+\])$/, '[$and][0]$1');
  return [
    (word) => `filters[$and][0]${at}[$startsWith]=${word}`,
    (word) => `filters${at}[$startsWith]=${word}&filters[$and][0][id][$gt]=0`,
    (word) => `filters[$and][0][id][$gt]=0&filters${inGroup}[$startsWith]=${word}`,
    (word) => `filters${inGroup}[$startsWith]=${word}&filters[$and][0][id][$gt]=0`,
    (word) => `filters${at}[$startsWith]=${word}&populate=*`,
  ];
};

/** Conditions on what is populated of an entry, shown or counted. */
const populated = ({ path, fields }: HiddenLink): Query[] => {
  const populate = `populate${path}`;
  const filter = `${populate}[filters][${fields[0] ?? ''}][$startsWith]`;
  return [
    (word) => `${filter}=${word}`,
    (word) => `${filter}=${word}&${populate}[count]=true`,
    (word) => `${filter}=${word}&status=draft`,
  ];
};

/** The planted entries in one order: where nothing may be known of the field, both orders are one. */
const sorted = (field: string, order: 'asc' | 'desc'): string =>
  `sort=${field.slice(1, -1).split('][').join('.')}:${order}` +
  '&filters[documentId][$startsWith]=leakcheck';

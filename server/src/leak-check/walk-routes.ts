import type { Core } from '@strapi/strapi';

import { ARTICLE_UID, SECTION_UID } from '../../../content-types';
import type { Model } from '../domain/query-model';
import { each } from './ask';
import { comparisonsOf } from './comparisons';
import type { Planted } from './plant';
import { GENERAL_QUERIES, ownQueries, standardQueries } from './questions';
import { hasParameter, pathWith, type Route } from './routes';
import type { Question } from './types';
import type { Walker } from './walk';
import type { Words } from './words';
import { writeQuestions } from './writes';

interface Errand {
  strapi: Core.Strapi;
  planted: Planted;
  words: Words;
  walker: Walker;
  /** Whether pairs of questions are compared, too. */
  compares: boolean;
  documentIds: readonly string[];
}

/** Asks every route all that can be asked of it, as one person. */
export const walkRoutes = async (routes: readonly Route[], errand: Errand): Promise<void> => {
  const { strapi, planted, words, walker, compares } = errand;
  const of = (uid: string) => strapi.contentTypes[uid as never] as unknown as Model | undefined;
  const reads = routes.filter(({ method }) => method === 'GET');
  const get = (path: string): Question => ({ method: 'GET', path });
  const cursors = await readCursors(errand, reads);

  const questions = new Map<Question, string>();
  const add = (question: Question, route: Route) => questions.set(question, route.path);
  for (const route of reads) {
    const { path, model, isPublic, isOurs, accepts } = route;
    const isOfOne = hasParameter(route);
    if (!isPublic) {
      // Of the admin API and others: who has no session there must get nothing, whatever they ask.
      const paths = isOfOne ? someIds(errand, model).map((id) => pathWith(route, id)) : [path];
      for (const one of paths) add(get(one), route);
    } else if (isOfOne) {
      const [first = ''] = someIds(errand, model);
      const isRefused = await refuses(errand, pathWith(route, first), path);
      const ids = isRefused ? someIds(errand, model) : allIds(errand);
      for (const id of ids) add(get(pathWith(route, id)), route);
      for (const id of isRefused ? [first] : someIds(errand, model)) {
        for (const query of isRefused ? few(GENERAL_QUERIES) : GENERAL_QUERIES)
          add(get(`${pathWith(route, id)}?${query}`), route);
      }
    } else {
      const standard =
        model === undefined ? GENERAL_QUERIES : standardQueries(model, of, planted.locales);
      const own = isOurs || model === undefined ? ownQueries(planted, cursors, accepts) : [];
      const all = [...standard, ...own];
      const isRefused = await refuses(errand, `${path}?`, path);
      for (const query of isRefused ? few(all) : all) add(get(`${path}?${query}`), route);
    }
  }
  for (const route of routes.filter(({ method, isPublic }) => method === 'HEAD' && isPublic)) {
    if (!hasParameter(route)) add({ method: 'HEAD', path: route.path }, route);
  }
  for (const route of routes.filter(
    ({ isOurs, method }) => isOurs && !/^(GET|HEAD)$/.test(method)
  )) {
    for (const question of writeQuestions(route, planted)) add(question, route);
  }
  await each([...questions], async ([question, route]) => {
    await walker.asked(question, route);
  });
  if (!compares) return;
  const lists = reads.filter((route) => route.isPublic && !hasParameter(route));
  for (const route of lists) {
    const model = route.model ?? (route.isOurs ? undefined : of(ARTICLE_UID));
    if (model === undefined || (await refuses(errand, `${route.path}?`, route.path))) continue;
    const pairs = comparisonsOf(route.path, model, of, words);
    await each(pairs, (pair) => walker.compare(pair, route.path));
  }
};

/** Whether this person lacks the permission, in which case Strapi looks at no part of what they ask. */
const refuses = async ({ walker }: Errand, asked: string, path: string): Promise<boolean> => {
  const { status } = await walker.asked({ method: 'GET', path: asked }, path);
  return status === 401 || status === 403;
};

const few = (queries: readonly string[]): string[] =>
  queries.filter((_, index) => index % A_FEW === 0);

const A_FEW = 6;

/** Planted documentIds to put into paths, of every kind and in every state. */
const allIds = ({ planted, documentIds }: Errand): string[] => [
  ...planted.articles,
  ...planted.posts.map(({ documentId }) => documentId),
  ...planted.sections,
  ...planted.entries.map(({ documentId }) => documentId),
  ...planted.targets.map((target) => target.slice(target.lastIndexOf(':') + 1)),
  ...documentIds,
];

/** A readable one and one that is not, of the kind that a route answers as far as that is known. */
const someIds = ({ planted }: Errand, model: Model | undefined): string[] => {
  const { articles, sections, entries, posts } = planted;
  const [unread = ''] = posts
    .filter(({ isReadable }) => !isReadable)
    .map((post) => post.documentId);
  switch (model?.uid) {
    case undefined:
      return [articles[0] ?? '', unread];
    case ARTICLE_UID:
      return articles.slice(2, 5);
    case SECTION_UID:
      return sections;
    default:
      return entries
        .filter(({ uid }) => uid === model?.uid)
        .slice(0, 3)
        .map(({ documentId }) => documentId);
  }
};

/** Cursors that the site gives out for the readable forum. */
const readCursors = async (
  { walker, planted }: Errand,
  reads: readonly Route[]
): Promise<string[]> => {
  const cursors: string[] = [];
  for (const { path } of reads.filter((route) => route.isOurs && !hasParameter(route))) {
    const question = {
      method: 'GET' as const,
      path: `${path}?article=${planted.articles[0] ?? ''}&limit=1`,
    };
    const { body } = await walker.asked(question, path);
    cursors.push(
      ...[...body.matchAll(/"[A-Za-z]*[cC]ursor":"([^"]+)"/g)].map(([, cursor]) => cursor ?? '')
    );
  }
  return cursors;
};

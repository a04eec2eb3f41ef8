import type { Core } from '@strapi/strapi';

import { contentTypes } from '../../../content-types';
import { each, type Ask } from './ask';
import { graphqlQueries } from './graphql-questions';
import { graphqlQuestion, readSchema } from './graphql-schema';
import type { Planted } from './plant';
import type { Walk, Walker } from './walk';
import type { Words } from './words';

interface Errand {
  strapi: Core.Strapi;
  ask: Ask;
  walk: Walk;
  walker: Walker;
  who: string;
  planted: Planted;
  words: Words;
  compares: boolean;
}

/** An endpoint asks by any id in the same way. */
const MOST_ENTRIES = 8;

interface Naming {
  getTypeName(type: unknown): string;
}

/** The app's GraphQL endpoint; null where it has none. */
export const graphqlEndpoint = (strapi: Core.Strapi): string | null =>
  (strapi.plugin('graphql') as Core.Plugin | undefined) === undefined
    ? null
    : strapi.config.get<string>('plugin::graphql.endpoint', '/graphql');

/**
 * Asks every query of the schema that the running app tells of.
 *
 * @returns false where there is no schema to be had
 */
export const walkGraphql = async (endpoint: string, errand: Errand): Promise<boolean> => {
  const { strapi, ask, walk, walker, who, planted, words, compares } = errand;
  const schema = await readSchema(ask, endpoint);
  if (schema === null) return false;
  const naming = (strapi.plugin('graphql').service('utils') as unknown as { naming: Naming })
    .naming;
  const ours = Object.keys(contentTypes).map((name) =>
    naming.getTypeName(strapi.contentType(`plugin::article-forum.${name}` as never))
  );
  const writes = new Set(
    ours.flatMap((type) => ['create', 'update', 'delete'].map((verb) => `${verb}${type}`))
  );
  for (const { name } of schema.mutations.filter((mutation) => writes.has(mutation.name))) {
    walk.note({ kind: 'mutation', who, question: name, what: [`mutation ${name}`] }, endpoint);
  }
  const unread = planted.posts.filter(({ isReadable }) => !isReadable);
  const ids = [
    ...planted.articles,
    ...planted.entries.slice(0, MOST_ENTRIES).map(({ documentId }) => documentId),
    ...unread.slice(0, MOST_ENTRIES).map(({ documentId }) => documentId),
  ];
  const pairs = graphqlQueries(schema, ids, new Set(ours), words);
  await each(pairs, async ({ hit, miss }) => {
    const question = graphqlQuestion(endpoint, hit);
    const route = `${endpoint} ${/^\{ (\w+)/.exec(hit)?.[1] ?? ''}`;
    if (miss === null) await walker.asked(question, route);
    else if (compares) {
      const what = 'a filter or sort of GraphQL tells what is not public';
      await walker.compare({ hit: question, miss: graphqlQuestion(endpoint, miss), what }, route);
    }
  });
  return true;
};

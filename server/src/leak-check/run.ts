import type { Core } from '@strapi/strapi';

import { createAsk } from './ask';
import { headersOf, nameOf } from './askers';
import { listen, mount } from './listening';
import { plant } from './plant';
import { removePlanted } from './remove-planted';
import { routesOf } from './routes';
import type { LeakCheckOptions, LeakReport } from './types';
import { createWalk } from './walk';
import { graphqlEndpoint, walkGraphql } from './walk-graphql';
import { walkRoutes } from './walk-routes';
import { createWords } from './words';

/**
 * Plants what nobody may read, asks the running app everything that anybody can ask it over HTTP, and says
 * what was told. All that was planted is taken away again, also after a failure.
 */
export const runLeakCheck = async (
  strapi: Core.Strapi,
  options: LeakCheckOptions
): Promise<LeakReport> => {
  if (process.env.NODE_ENV === 'production' && options.allowProduction !== true) {
    throw new Error(
      'The leak check plants posts and articles in the database: it does not run in production unless ' +
        'it is told to (allowProduction, or --production).'
    );
  }
  const report: LeakReport = {
    leaks: [],
    further: 0,
    questions: 0,
    routes: [],
    graphql: false,
    failed: [],
    skipped: [],
    planted: 0,
    removed: 0,
  };
  mount(strapi);
  const server = options.url === undefined ? await listen(strapi) : null;
  try {
    // What an earlier run left that was killed.
    await removePlanted(strapi);
    await askAll(strapi, options, server?.url ?? options.url ?? '', report);
  } finally {
    report.removed = await removePlanted(strapi);
    await server?.close();
  }
  return report;
};

const askAll = async (
  strapi: Core.Strapi,
  options: LeakCheckOptions,
  url: string,
  report: LeakReport
): Promise<void> => {
  const words = createWords();
  for (const { word, what } of options.words ?? []) words.add(word, what);
  const planted = await plant(strapi, words);
  report.planted = planted.rows;
  report.skipped.push(...planted.skipped);
  const { only = [''], skip = [] } = options;
  const isAsked = (path: string) =>
    only.some((start) => path.startsWith(start)) && !skip.some((start) => path.startsWith(start));
  const routes = routesOf(strapi, isAsked);
  report.routes = routes.map(({ method, path }) => `${method} ${path}`);
  const walk = createWalk(report, words.all());
  const found = graphqlEndpoint(strapi);
  const endpoint = found !== null && isAsked(found) ? found : null;

  for (const [index, asker] of (options.as ?? ['visitor' as const]).entries()) {
    const who = nameOf(asker);
    const headers = await headersOf(strapi, asker);
    if (headers === null) {
      report.skipped.push(`${who}: the app knows no such person`);
      continue;
    }
    const ask = createAsk(url, headers);
    const walker = walk.as(who, ask);
    const compares = index === 0;
    const { documentIds = [] } = options;
    await walkRoutes(routes, { strapi, planted, words, walker, compares, documentIds });
    if (endpoint === null) continue;
    const errand = { strapi, ask, walk, walker, who, planted, words, compares };
    if (await walkGraphql(endpoint, errand)) report.graphql = true;
    else report.skipped.push(`${who}: ${endpoint} tells no schema`);
  }
};

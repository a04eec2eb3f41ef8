import type { Core } from '@strapi/strapi';

import type { Model } from '../domain/query-model';
import type { Question } from './types';

export interface Route {
  method: Question['method'];
  /** As the router has it, with its parameters. */
  path: string;
  /** Of our own content API. */
  isOurs: boolean;
  /** No route of the admin panel, which asks for a session first. */
  isPublic: boolean;
  /** The type of which it answers entries, where it does so in Strapi's own way. */
  model: Model | undefined;
  /** The parameters that its contract knows; undefined where it has none of ours. */
  accepts: ReadonlySet<string> | undefined;
}

interface Layer {
  methods: readonly string[];
  path: string;
}

interface Definition {
  method: string;
  path: string;
  handler?: unknown;
  config?: { prefix?: string; middlewares?: readonly unknown[] };
}

type Known = Pick<Route, 'model' | 'accepts'>;

const METHODS = new Set<string>(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Not asked: the pages of the admin panel, sockets, and what begins a sign-in elsewhere.
 */
const LEFT_OUT = ['/admin/transfer', '/api/connect'];

/**
 * All routes of the running app, as its router has them: one that was added later is among them.
 *
 * @param isAsked whether a path is to be asked at all
 */
export const routesOf = (strapi: Core.Strapi, isAsked: (path: string) => boolean): Route[] => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const known = knownByRoute(strapi, prefix);
  const panel = pathsOfPanel(strapi);
  const routes = new Map<string, Route>();
  for (const { methods, path } of strapi.server.listRoutes() as unknown as Layer[]) {
    if (typeof path !== 'string' || !isAsked(path)) continue;
    if (LEFT_OUT.some((start) => path.startsWith(start))) continue;
    for (const method of methods.filter((name) => METHODS.has(name))) {
      routes.set(`${method} ${path}`, {
        method: method as Route['method'],
        path,
        isOurs: path.startsWith(`${prefix}/article-forum/`),
        isPublic: !path.startsWith('/admin') && !panel.has(path),
        ...(known.get(`${method} ${path}`) ?? { model: undefined, accepts: undefined }),
      });
    }
  }
  return [...routes.values()];
};

/** What the routes' definitions tell, by method and path. A controller is named like its type. */
const knownByRoute = (strapi: Core.Strapi, prefix: string): Map<string, Known> => {
  const known = new Map<string, Known>();
  const types = strapi.contentTypes as unknown as Record<string, Model | undefined>;
  const note = (owner: string, base: string, definitions: readonly Definition[]) => {
    for (const { method, path, handler, config } of definitions) {
      if (typeof handler !== 'string') continue;
      const named = handler.includes('::') ? handler : `${owner}.${handler}`;
      const model = types[named.slice(0, named.lastIndexOf('.'))];
      const accepts = parametersOf(config?.middlewares ?? []);
      known.set(`${method} ${prefix}${config?.prefix ?? base}${path}`, { model, accepts });
    }
  };
  for (const [name, api] of Object.entries(strapi.apis)) {
    note(`api::${name}`, '', definitionsOf((api as { routes: unknown }).routes));
  }
  for (const [name, plugin] of Object.entries(strapi.plugins)) {
    note(`plugin::${name}`, `/${name}`, definitionsOf((plugin as { routes: unknown }).routes));
  }
  return known;
};

/** Paths of the routes that plugins add to the admin API. */
const pathsOfPanel = (strapi: Core.Strapi): ReadonlySet<string> =>
  new Set(
    Object.entries(strapi.plugins).flatMap(([name, plugin]) => {
      const { routes } = plugin as { routes: unknown };
      const routers = Array.isArray(routes)
        ? [{ type: 'admin', routes: routes as Definition[] }]
        : (Object.values(routes ?? {}) as { type?: string; routes?: Definition[] }[]);
      return routers
        .filter(({ type }) => type !== 'content-api')
        .flatMap((router) => router.routes ?? [])
        .map(({ path, config }) => `${config?.prefix ?? `/${name}`}${path}`);
    })
  );

/** The keys of the query that the contract of a route describes. */
const parametersOf = (middlewares: readonly unknown[]): ReadonlySet<string> | undefined => {
  for (const middleware of middlewares) {
    const { config } = (middleware ?? {}) as { config?: { query?: { shape?: object } } };
    if (config?.query?.shape !== undefined) return new Set(Object.keys(config.query.shape));
  }
  return undefined;
};

const definitionsOf = (routes: unknown): Definition[] => {
  if (Array.isArray(routes)) return routes as Definition[];
  return Object.values((routes ?? {}) as Record<string, { routes?: Definition[] }>).flatMap(
    (router) => router.routes ?? []
  );
};

const PARAMETER = /:[A-Za-z_]+(\([^)]*\))?[?*+]?|\(\.\*\)|\*/;

export const hasParameter = ({ path }: Pick<Route, 'path'>): boolean => PARAMETER.test(path);

/** A route's path with `id` for each of its parameters. */
export const pathWith = ({ path }: Pick<Route, 'path'>, id: string): string =>
  path.replace(new RegExp(PARAMETER, 'g'), encodeURIComponent(id));

import type { Contract } from '../middlewares/contract';

/** An action of ours, or one of Strapi's on a content type. */
type NeededAction = string | { action: string; subject: string };

interface RouteConfig {
  middlewares: { name: string; config: Contract }[];
  policies: (string | { name: string; config: { actions: readonly NeededAction[] } })[];
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: string;
  config: RouteConfig;
}

const route =
  (method: Route['method']) =>
  (
    path: string,
    handler: string,
    contract: Contract,
    policies: RouteConfig['policies'] = []
  ): Route => ({
    method,
    path,
    handler,
    config: {
      policies,
      middlewares: [{ name: 'plugin::article-forum.contract', config: contract }],
    },
  });

export const get = route('GET');
export const post = route('POST');
export const put = route('PUT');
export const del = route('DELETE');

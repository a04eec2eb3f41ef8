import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

import { createApi, type Api } from './api';
import type { Config } from './config';
import { localHref, type Locale } from './locale';
import { messages, type Messages } from './messages';
import { readerAddress } from './reader-address';

/** One reader's request: what every handler and page needs to know. */
export interface Visit {
  locale: Locale;
  t: Messages;
  api: Api;
  /** The same reader's API in another language, to find a page's translation. */
  apiIn(locale: Locale): Api;
  config: Config;
  /** The address on this site of a path of the API, in the reader's language. */
  href(path: string): string;
}

export function createVisit(c: Context, { config, locale }: { config: Config; locale: Locale }) {
  const apiIn = (language: Locale) =>
    createApi({
      locale: language,
      strapiUrl: config.strapiUrl,
      token: config.strapiToken,
      timeoutMs: config.strapiTimeoutMs,
      readerAddress: readerAddress({
        socketAddress: getConnInfo(c).remote.address,
        forwardedFor: c.req.header('X-Forwarded-For'),
        trustedProxies: config.trustedProxies,
      }),
    });

  const visit: Visit = {
    locale,
    t: messages[locale],
    api: apiIn(locale),
    apiIn,
    config,
    href: (path) => localHref(locale, path),
  };
  return visit;
}

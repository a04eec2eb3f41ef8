import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';

import { FAVICON, STYLE } from './assets';
import { BARE } from './chrome';
import type { Config } from './config';
import { showByPath } from './handlers/by-path';
import { failurePage } from './handlers/failure';
import { showHome } from './handlers/home';
import { showOwnPost } from './handlers/own-post';
import { submitPost } from './handlers/submit';
import { showThread } from './handlers/thread';
import { securityHeaders } from './headers';
import { DEFAULT_LOCALE, LOCALES, localeOf, prefixOf, type Locale } from './locale';
import { passOnUpload } from './media';
import { PageNotFound } from './page-not-found';
import { ProblemPage } from './pages/ProblemPage';
import { cleanPath, decodedPath } from './paths';
import { createVisit } from './visit';

/** Far more than the longest post, even with every letter encoded as six bytes or more. */
const LARGEST_FORM = 1_000_000;

export function createApp(config: Config): Hono {
  const app = new Hono();
  const visitOf = (c: Context) =>
    createVisit(c, { config, locale: localeOf(new URL(c.req.url).pathname) });

  app.use(securityHeaders(config));

  app.get('/style.css', (c) =>
    c.body(STYLE, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  );
  app.get('/favicon.svg', (c) =>
    c.body(FAVICON, 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400',
    })
  );
  app.get('/uploads/*', (c) => passOnUpload(c, config));

  app.get('*', async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const clean = cleanPath(pathname);
    return clean === pathname ? next() : c.redirect(`${clean}${search}`, 301);
  });

  // The default language last: having no prefix, it takes whatever the others leave.
  const locales = [...LOCALES.filter((locale) => locale !== DEFAULT_LOCALE), DEFAULT_LOCALE];
  for (const locale of locales) {
    app.route(prefixOf(locale) || '/', pagesIn(locale, config));
  }

  app.notFound((c) => failurePage(c, { visit: visitOf(c), error: new PageNotFound() }));
  app.onError((error, c) => failurePage(c, { visit: visitOf(c), error }));
  return app;
}

function pagesIn(locale: Locale, config: Config): Hono {
  const pages = new Hono();
  const visitOf = (c: Context) => createVisit(c, { config, locale });

  pages.get('/', (c) => showHome(c, visitOf(c)));
  pages.get('/my-post/:documentId', (c) => showOwnPost(c, visitOf(c), c.req.param('documentId')));
  pages.get('/thread/:documentId', (c) => showThread(c, visitOf(c), c.req.param('documentId')));

  pages.get('*', (c) => showByPath(c, visitOf(c), pathIn(c, locale)));
  pages.post(
    '*',
    bodyLimit({
      maxSize: LARGEST_FORM,
      onError: (c) => {
        const visit = visitOf(c);
        const notice = visit.t.problems.tooLarge;
        return c.html(<ProblemPage visit={visit} chrome={BARE} notice={notice} />, 413);
      },
    }),
    (c) => submitPost(c, visitOf(c), pathIn(c, locale))
  );
  return pages;
}

/** The path without the prefix of its language, as the API takes it. */
function pathIn(c: Context, locale: Locale): string {
  const path = decodedPath(new URL(c.req.url).pathname);
  if (path === null) throw new PageNotFound();
  return cleanPath(path).slice(prefixOf(locale).length) || '/';
}

import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';

import { FAVICON, SCRIPTS, STYLE } from './assets';
import { BARE } from './chrome';
import type { Config } from './config';
import { ownFormsOnly } from './foreign-form';
import { showByPath } from './handlers/by-path';
import { failurePage } from './handlers/failure';
import { showHome } from './handlers/home';
import { showEditForm, submitEdit } from './handlers/edit';
import { showInPlace, showOwnPost } from './handlers/own-post';
import { followPermalink } from './handlers/permalink';
import { showReportForm, submitReport } from './handlers/report';
import { submitPost } from './handlers/submit';
import { showThread } from './handlers/thread';
import { askToWithdraw, withdrawPost } from './handlers/withdraw';
import { keepPrivate, securityHeaders } from './headers';
import { DEFAULT_LOCALE, LOCALES, localeOf, prefixOf, type Locale } from './locale';
import { passOnUpload } from './media';
import { PageNotFound } from './page-not-found';
import { ProblemPage } from './pages/ProblemPage';
import { cleanPath, decodedPath } from './paths';
import { createVisit, type Visit } from './visit';

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
  app.get('/script/:version/:name', (c) => {
    const script = SCRIPTS.get(c.req.param('name'));
    if (script === undefined) throw new PageNotFound();
    return c.body(script, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
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

type PageOfPost = (c: Context, visit: Visit, documentId: string) => Promise<Response>;

function pagesIn(locale: Locale, config: Config): Hono {
  const pages = new Hono();
  const visitOf = (c: Context) => createVisit(c, { config, locale });

  pages.get('/', (c) => showHome(c, visitOf(c)));
  const of = (show: PageOfPost) => (c: Context) =>
    show(c, visitOf(c), c.req.param('documentId') ?? '');
  pages.get('/thread/:documentId', of(showThread));
  pages.get('/post/:documentId', of(followPermalink));
  pages.get('/post/:documentId/report', of(showReportForm));
  // Whatever becomes of a request there, its address is a key.
  pages.use('/my-post/*', (c, next) => {
    keepPrivate(c);
    return next();
  });
  pages.get('/my-post/:documentId', of(showOwnPost));
  pages.get('/my-post/:documentId/in-place', of(showInPlace));
  pages.get('/my-post/:documentId/edit', of(showEditForm));
  pages.get('/my-post/:documentId/withdraw', of(askToWithdraw));
  pages.get('*', (c) => showByPath(c, visitOf(c), pathIn(c, locale)));
  pages.use(
    '*',
    bodyLimit({
      maxSize: LARGEST_FORM,
      onError: (c) => {
        const visit = visitOf(c);
        const notice = visit.t.problems.tooLarge;
        return c.html(<ProblemPage visit={visit} chrome={BARE} notice={notice} />, 413);
      },
    })
  );
  pages.post('/post/:documentId/report', ownFormsOnly, of(submitReport));
  pages.post('/my-post/:documentId/edit', of(submitEdit));
  pages.post('/my-post/:documentId/withdraw', of(withdrawPost));
  pages.post('*', (c) => submitPost(c, visitOf(c), pathIn(c, locale)));
  return pages;
}

/** The path without the prefix of its language, as the API takes it. */
function pathIn(c: Context, locale: Locale): string {
  const path = decodedPath(new URL(c.req.url).pathname);
  if (path === null) throw new PageNotFound();
  return cleanPath(path).slice(prefixOf(locale).length) || '/';
}

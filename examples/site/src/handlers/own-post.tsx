import type { Context } from 'hono';

import { ApiError } from '../api-error';
import { BARE, loadChrome } from '../chrome';
import { articleOfTarget, type Article } from '../content';
import { LOCALES, localHref } from '../locale';
import { OwnPostPage } from '../pages/OwnPostPage';
import { ProblemPage } from '../pages/ProblemPage';
import type { Visit } from '../visit';

/** `GET /my-post/:documentId?token=`: the private page of the one who wrote a post. */
export async function showOwnPost(c: Context, visit: Visit, documentId: string): Promise<Response> {
  // Its address is a key: it must not reach another site, an index or a shared cache.
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  c.header('Cache-Control', 'no-store');

  const editToken = c.req.query('token') ?? '';
  try {
    const { data: post } = await visit.api.ownPost({ documentId, editToken });
    const [chrome, article] = await Promise.all([
      loadChrome(visit, () => null),
      articleOf(visit, post.target),
    ]);
    const { search } = new URL(c.req.url);
    const languages = LOCALES.filter((locale) => locale !== visit.locale).map((locale) => ({
      locale,
      href: localHref(locale, `/my-post/${documentId}${search}`),
      isTranslation: false,
    }));
    return c.html(
      <OwnPostPage visit={visit} chrome={{ ...chrome, languages }} post={post} article={article} />
    );
  } catch (error) {
    if (!(error instanceof ApiError) || error.status === 429) throw error;
    const chrome = await loadChrome(visit, () => '/').catch(() => BARE);
    const notice = visit.t.linkRefused;
    return c.html(
      <ProblemPage visit={visit} chrome={chrome} notice={notice} />,
      error.status === 403 ? 403 : 404
    );
  }
}

async function articleOf(visit: Visit, target: string): Promise<Article | null> {
  const documentId = articleOfTarget(target);
  if (!documentId) return null;
  try {
    return (await visit.api.article(documentId)).data;
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
}

import type { Context } from 'hono';

import type { Article, Section } from '../content';
import type { Visit } from '../visit';
import { showArticle } from './article';
import { showSection } from './section';

/** Any path that is not the site's own: the API knows what stands there. */
export async function showByPath(c: Context, visit: Visit, path: string): Promise<Response> {
  const { data, meta } = await visit.api.byPath(path);
  if (meta.redirect) {
    const { search } = new URL(c.req.url);
    return c.redirect(`${encodeURI(visit.href(meta.canonicalPath))}${search}`, 301);
  }
  return data.type === 'article'
    ? showArticle(c, visit, data.entry as Article)
    : showSection(c, visit, data.entry as Section);
}

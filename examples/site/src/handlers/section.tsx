import type { Context } from 'hono';

import { loadChrome, pathOrNull } from '../chrome';
import type { Section } from '../content';
import { PageNotFound } from '../page-not-found';
import { SectionPage } from '../pages/SectionPage';
import type { Visit } from '../visit';

export async function showSection(c: Context, visit: Visit, section: Section): Promise<Response> {
  const page = pageIn(c);
  const [chrome, articles] = await Promise.all([
    loadChrome(visit, (locale) => pathOrNull(visit.apiIn(locale).section(section.documentId))),
    visit.api.articles({ within: section.documentId, page }),
  ]);
  if (page > 1 && articles.data.length === 0) throw new PageNotFound();
  return c.html(
    <SectionPage visit={visit} chrome={chrome} section={section} articles={articles} />
  );
}

function pageIn(c: Context): number {
  const page = c.req.query('page') ?? '1';
  if (!/^[1-9]\d{0,5}$/.test(page)) throw new PageNotFound();
  return Number(page);
}

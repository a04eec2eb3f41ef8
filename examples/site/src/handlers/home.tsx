import type { Context } from 'hono';

import { loadChrome } from '../chrome';
import { HomePage } from '../pages/HomePage';
import type { Visit } from '../visit';

export async function showHome(c: Context, visit: Visit): Promise<Response> {
  const [chrome, articles] = await Promise.all([
    loadChrome(visit, () => '/'),
    visit.api.articles({ page: 1 }),
  ]);
  return c.html(<HomePage visit={visit} chrome={chrome} articles={articles.data} />);
}

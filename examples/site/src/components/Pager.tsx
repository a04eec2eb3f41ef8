import type { Page } from '../content';
import type { Visit } from '../visit';

export function Pager({
  visit,
  path,
  pagination: { page, pageCount },
}: {
  visit: Visit;
  path: string;
  pagination: Page<never>['meta']['pagination'];
}) {
  const { t } = visit;
  if (pageCount <= 1) return null;
  const href = (to: number) => `${visit.href(path)}${to > 1 ? `?page=${to}` : ''}`;
  return (
    <nav class="pager" aria-label={t.pages}>
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          {t.newerPage}
        </a>
      )}
      <span>{t.pageOf(page, pageCount)}</span>
      {page < pageCount && (
        <a rel="next" href={href(page + 1)}>
          {t.olderPage}
        </a>
      )}
    </nav>
  );
}

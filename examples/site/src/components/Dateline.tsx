import type { Article } from '../content';
import { longDate } from '../dates';
import type { Visit } from '../visit';

/** `BISHKEK (Central Asia Online, Asker Sultanov)`, and when it was published. */
export function Dateline({
  visit,
  article,
  hasOriginalDate = false,
}: {
  visit: Visit;
  article: Article;
  hasOriginalDate?: boolean;
}) {
  const { t } = visit;
  const credit = creditLine(article);
  return (
    <>
      {credit && <p class="dateline">{credit}</p>}
      {article.publicationDate && (
        <p class="dates">
          {t.published}{' '}
          <time datetime={article.publicationDate}>{longDate(visit, article.publicationDate)}</time>
          {hasOriginalDate && article.originalDate && (
            <>
              {' · '}
              {t.firstPublished}{' '}
              <time datetime={article.originalDate}>{longDate(visit, article.originalDate)}</time>
            </>
          )}
        </p>
      )}
    </>
  );
}

function creditLine({ dateline, source, byline }: Article): string {
  const names = [source, byline].filter(Boolean).join(', ');
  if (!dateline) return names;
  return names ? `${dateline} (${names})` : dateline;
}

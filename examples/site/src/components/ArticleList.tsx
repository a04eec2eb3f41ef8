import type { Article } from '../content';
import type { Visit } from '../visit';
import { Dateline } from './Dateline';
import { Figure } from './Figure';

/** Teasers; the first one large, with its picture, when `hasLeader`. */
export function ArticleList({
  visit,
  articles,
  hasLeader = false,
}: {
  visit: Visit;
  articles: Article[];
  hasLeader?: boolean;
}) {
  if (articles.length === 0) return <p>{visit.t.noArticles}</p>;
  return (
    <div class="teasers">
      {articles.map((article, index) => (
        <Teaser visit={visit} article={article} isLeader={hasLeader && index === 0} />
      ))}
    </div>
  );
}

function Teaser({
  visit,
  article,
  isLeader,
}: {
  visit: Visit;
  article: Article;
  isLeader: boolean;
}) {
  const { t, config } = visit;
  const href = visit.href(article.path);
  return (
    <article class={isLeader ? 'teaser leader' : 'teaser'}>
      {article.cover && (
        <Figure
          config={config}
          // The headline beside it says more than a description of the picture would.
          picture={{ ...article.cover, alternativeText: '' }}
          sizes={isLeader ? undefined : '11rem'}
        />
      )}
      {article.kicker && <p class="kicker">{article.kicker}</p>}
      <h3>
        <a href={href}>{article.title}</a>
      </h3>
      <Dateline visit={visit} article={article} />
      {(article.summary || article.lead) && <p>{article.summary || article.lead}</p>}
      {article.forum.visibility === 'shown' && (
        <p class="counter">
          <a href={`${href}#forum`}>{t.counter(article.forum.postCount)}</a>
        </p>
      )}
    </article>
  );
}

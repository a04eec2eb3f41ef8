import { Layout } from '../components/Layout';
import type { Chrome } from '../chrome';
import type { Article } from '../content';
import type { Visit } from '../visit';

/** The post may be gone from the page by now, so this leads to the article and not to the post. */
export function ReportedPage({
  visit,
  chrome,
  message,
  article,
}: {
  visit: Visit;
  chrome: Chrome;
  message: string;
  article: Article;
}) {
  const { t } = visit;
  return (
    <Layout visit={visit} chrome={chrome} title={t.reported} isPrivate>
      <h1>{t.reported}</h1>
      <p class="notice" role="status">
        {message}
      </p>
      <p class="back">
        <a href={`${visit.href(article.path)}#forum-posts`}>
          {t.backToArticle}: {article.title}
        </a>
      </p>
    </Layout>
  );
}

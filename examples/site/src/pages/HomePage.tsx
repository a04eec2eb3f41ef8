import { ArticleList } from '../components/ArticleList';
import { Layout } from '../components/Layout';
import { SectionTree } from '../components/SectionTree';
import type { Chrome } from '../chrome';
import type { Article } from '../content';
import type { Visit } from '../visit';

export function HomePage({
  visit,
  chrome,
  articles,
}: {
  visit: Visit;
  chrome: Chrome;
  articles: Article[];
}) {
  const { t, config } = visit;
  return (
    <Layout visit={visit} chrome={chrome} title={config.siteName} canonical={visit.href('/')}>
      <h1 class="off-screen">{config.siteName}</h1>
      <div class="columns">
        <section aria-labelledby="latest">
          <h2 id="latest" class="rubric">
            {t.latest}
          </h2>
          <ArticleList visit={visit} articles={articles} hasLeader />
        </section>
        <aside class="section-tree" aria-labelledby="tree">
          <h2 id="tree" class="rubric">
            {t.sections}
          </h2>
          <SectionTree visit={visit} sections={chrome.tree} />
        </aside>
      </div>
    </Layout>
  );
}

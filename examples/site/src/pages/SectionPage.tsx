import { ArticleList } from '../components/ArticleList';
import { Blocks } from '../components/Blocks';
import { Breadcrumb } from '../components/Breadcrumb';
import { Layout } from '../components/Layout';
import { Pager } from '../components/Pager';
import { SectionTree } from '../components/SectionTree';
import type { Chrome } from '../chrome';
import type { Article, Page, Section } from '../content';
import type { SectionNode } from '../contract';
import type { Visit } from '../visit';

export function SectionPage({
  visit,
  chrome,
  section,
  articles,
}: {
  visit: Visit;
  chrome: Chrome;
  section: Section;
  articles: Page<Article>;
}) {
  const { t } = visit;
  const children = childrenOf(section.documentId, chrome.tree);
  return (
    <Layout
      visit={visit}
      chrome={chrome}
      title={section.title}
      description={section.description}
      canonical={visit.href(section.path)}
    >
      <Breadcrumb visit={visit} trail={section.breadcrumb} />
      <h1>{section.title}</h1>
      {section.description && <p class="lead">{section.description}</p>}
      <Blocks config={visit.config} content={section.text} />
      {children.length > 0 && (
        <nav class="section-tree" aria-labelledby="children">
          <h2 id="children" class="rubric">
            {t.subsections}
          </h2>
          <SectionTree visit={visit} sections={children} />
        </nav>
      )}
      <section aria-labelledby="articles">
        <h2 id="articles" class="rubric">
          {t.articlesIn(section.title)}
        </h2>
        <ArticleList visit={visit} articles={articles.data} />
        <Pager visit={visit} path={section.path} pagination={articles.meta.pagination} />
      </section>
    </Layout>
  );
}

function childrenOf(documentId: string, tree: SectionNode[]): SectionNode[] {
  for (const node of tree) {
    if (node.documentId === documentId) return node.children;
    const found = childrenOf(documentId, node.children);
    if (found.length > 0) return found;
  }
  return [];
}

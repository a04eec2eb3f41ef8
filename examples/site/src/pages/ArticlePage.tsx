import { Blocks } from '../components/Blocks';
import { Breadcrumb } from '../components/Breadcrumb';
import { Dateline } from '../components/Dateline';
import { Figure } from '../components/Figure';
import { Forum, type ForumView, type ReplyTarget } from '../components/Forum';
import { Layout } from '../components/Layout';
import { Threads } from '../components/Threads';
import type { Chrome } from '../chrome';
import type { Article } from '../content';
import { replyHref } from '../addresses';
import type { PostOrder, PostsAnswer } from '../contract';
import type { FormState } from '../form-state';
import { safeLink } from '../links';
import type { OwnPostView } from '../own-post';
import type { Visit } from '../visit';

export interface ArticlePageProps {
  visit: Visit;
  chrome: Chrome;
  article: Article;
  posts: PostsAnswer;
  order: PostOrder;
  isFirstPage: boolean;
  forum: ForumView;
  /** Makes the page private. */
  own: OwnPostView | undefined;
  state: FormState;
  replyTo: ReplyTarget | null;
}

export function ArticlePage(props: ArticlePageProps) {
  const { visit, chrome, article, state, order, own } = props;
  const { participation, maxDepth } = props.forum;
  const { t, config } = visit;
  const href = visit.href(article.path);
  const isRefused = state.refusal !== undefined || state.problems.length > 0;
  return (
    <Layout
      visit={visit}
      chrome={chrome}
      title={isRefused ? `${t.errorPrefix}: ${article.title}` : article.title}
      description={article.summary ?? article.lead}
      canonical={href}
      isPrivate={own !== undefined}
    >
      <Breadcrumb visit={visit} trail={article.breadcrumb} />
      <article class="article">
        <header>
          {article.kicker && <p class="kicker">{article.kicker}</p>}
          <h1>{article.title}</h1>
          {article.subtitle && <p class="subtitle">{article.subtitle}</p>}
          <p class="counter">
            <a href="#forum">{t.counter(article.forum.postCount)}</a>
          </p>
          <Dateline visit={visit} article={article} hasOriginalDate />
        </header>
        {article.lead && <p class="lead">{article.lead}</p>}
        {article.cover && (
          <Figure config={config} picture={article.cover} caption={article.coverCaption} />
        )}
        <div class="body">
          <Blocks config={config} content={article.body} />
        </div>
        <AfterBody visit={visit} article={article} />
      </article>
      <Threads
        discussion={{
          visit,
          order,
          own,
          maxDepth,
          replyHref: 'form' in participation ? (to) => replyHref(href, to, order) : undefined,
        }}
        answer={props.posts}
        articleHref={href}
        isFirstPage={props.isFirstPage}
      />
      <Forum
        visit={visit}
        articleHref={href}
        participation={participation}
        state={state}
        replyTo={props.replyTo}
      />
    </Layout>
  );
}

function AfterBody({ visit, article }: { visit: Visit; article: Article }) {
  const { t } = visit;
  const reference = safeLink(article.referenceUrl);
  return (
    <>
      {article.postscript && (
        <p class="postscript">
          <strong>{t.postscript}</strong> {article.postscript}
        </p>
      )}
      {reference && (
        <p class="reference">
          {t.reference} <a href={reference}>{article.referenceTitle || reference}</a>
        </p>
      )}
    </>
  );
}

import { Breadcrumb } from '../components/Breadcrumb';
import { Layout } from '../components/Layout';
import { Post } from '../components/Post';
import { DEFAULT_ORDER, replyHref, threadHref } from '../addresses';
import type { Chrome } from '../chrome';
import type { Article } from '../content';
import type { PublicPost } from '../contract';
import type { OwnPostView } from '../own-post';
import { placeOwnPost } from '../place-own-post';
import type { Visit } from '../visit';

/** The rest of a long thread, on a page of its own. */
export function ThreadPage({
  visit,
  chrome,
  article,
  maxDepth,
  thread,
  posts,
  isBeginning,
  nextCursor,
  own,
}: {
  visit: Visit;
  chrome: Chrome;
  article: Article;
  maxDepth: number;
  thread: string;
  posts: PublicPost[];
  isBeginning: boolean;
  nextCursor: string | null;
  /** Makes the page private. */
  own: OwnPostView | undefined;
}) {
  const { t } = visit;
  const articleHref = visit.href(article.path);
  const canReply = article.forum.isOpen && article.forum.posting === 'anyone';
  const discussion = {
    visit,
    own,
    maxDepth,
    order: DEFAULT_ORDER,
    replyHref: canReply ? (to: string) => replyHref(articleHref, to, DEFAULT_ORDER) : undefined,
  };
  return (
    <Layout
      visit={visit}
      chrome={chrome}
      title={t.threadTitle(article.title)}
      isPrivate={own !== undefined}
    >
      <Breadcrumb
        visit={visit}
        trail={[
          ...article.breadcrumb,
          { title: t.thread, path: '', documentId: null, type: 'article' },
        ]}
      />
      <h1>{t.threadTitle(article.title)}</h1>
      <section class="threads" aria-labelledby="posts-heading">
        <h2 id="posts-heading">{t.forumPosts}</h2>
        {!isBeginning && (
          <p class="more">
            <a href={threadHref(visit, thread)}>{t.wholeThread}</a>
          </p>
        )}
        {(own ? placeOwnPost(posts, own.post) : posts).map((post) => (
          <Post discussion={discussion} post={post} isAlone />
        ))}
        {nextCursor && (
          <p class="more">
            <a href={threadHref(visit, thread, nextCursor)}>{t.moreReplies}</a>
          </p>
        )}
      </section>
      <p class="back">
        <a href={articleHref}>{t.backToArticle}</a>
      </p>
    </Layout>
  );
}

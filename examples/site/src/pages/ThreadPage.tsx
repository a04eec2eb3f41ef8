import { Breadcrumb } from '../components/Breadcrumb';
import { Layout } from '../components/Layout';
import { Post, threadHref } from '../components/Post';
import { replyHref } from '../components/Threads';
import type { Chrome } from '../chrome';
import type { Article } from '../content';
import type { PublicPost } from '../contract';
import type { Visit } from '../visit';

/** The rest of a long thread, on a page of its own. */
export function ThreadPage({
  visit,
  chrome,
  article,
  thread,
  posts,
  isBeginning,
  nextCursor,
}: {
  visit: Visit;
  chrome: Chrome;
  article: Article;
  thread: string;
  posts: PublicPost[];
  isBeginning: boolean;
  nextCursor: string | null;
}) {
  const { t } = visit;
  const articleHref = visit.href(article.path);
  const canReply = article.forum.isOpen && article.forum.posting === 'anyone';
  return (
    <Layout visit={visit} chrome={chrome} title={t.threadTitle(article.title)}>
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
        {posts.map((post) => (
          <Post
            visit={visit}
            post={post}
            replyHref={canReply ? (to) => replyHref(articleHref, to) : undefined}
            earlierHref={post.parent ? threadHref(visit, thread) : undefined}
          />
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

import { threadsHref } from '../addresses';
import type { PostsAnswer } from '../contract';
import { placeOwnPost } from '../place-own-post';
import { OrderSwitch } from './OrderSwitch';
import { Post, type Discussion } from './Post';

/** A page of a forum's threads, under an article. */
export function Threads({
  discussion,
  answer,
  articleHref,
  isFirstPage,
}: {
  discussion: Discussion;
  answer: PostsAnswer;
  articleHref: string;
  isFirstPage: boolean;
}) {
  const { visit, order, own } = discussion;
  const { t } = visit;
  const posts = own ? placeOwnPost(answer.data, own.post) : answer.data;
  if (posts.length === 0 && isFirstPage) return null;

  const { nextCursor, threadCount } = answer.meta;
  return (
    <section class="threads" id="forum-posts" aria-labelledby="forum-posts-heading">
      <h2 id="forum-posts-heading">{t.forumPosts}</h2>
      {threadCount > 1 && <OrderSwitch visit={visit} articleHref={articleHref} order={order} />}
      {!isFirstPage && (
        <p class="more">
          <a href={threadsHref(articleHref, order)}>{t.firstThreads}</a>
        </p>
      )}
      {posts.map((post) => (
        <Post discussion={discussion} post={post} isAlone />
      ))}
      {nextCursor && (
        <p class="more">
          <a href={threadsHref(articleHref, order, nextCursor)} rel="next">
            {t.moreThreads}
          </a>
        </p>
      )}
    </section>
  );
}

import type { PostsAnswer, PublicPost } from '../contract';
import type { Visit } from '../visit';
import { Post } from './Post';

/** A page of a forum's threads, under an article. */
export function Threads({
  visit,
  answer,
  articleHref,
  isOpen,
  isFirstPage,
}: {
  visit: Visit;
  answer: PostsAnswer;
  articleHref: string;
  isOpen: boolean;
  isFirstPage: boolean;
}) {
  const { t } = visit;
  if (answer.data.length === 0 && isFirstPage) return null;

  const { nextCursor } = answer.meta;
  return (
    <section class="threads" id="forum-posts" aria-labelledby="forum-posts-heading">
      <h2 id="forum-posts-heading">{t.forumPosts}</h2>
      {!isFirstPage && (
        <p class="more">
          <a href={`${articleHref}#forum-posts`}>{t.firstThreads}</a>
        </p>
      )}
      {answer.data.map((post) => (
        <Post
          visit={visit}
          post={post}
          replyHref={isOpen ? (to) => replyHref(articleHref, to) : undefined}
        />
      ))}
      {nextCursor && (
        <p class="more">
          <a href={`${articleHref}?cursor=${encodeURIComponent(nextCursor)}#forum-posts`}>
            {t.moreThreads}
          </a>
        </p>
      )}
    </section>
  );
}

export const replyHref = (articleHref: string, { documentId }: PublicPost): string =>
  `${articleHref}?reply=${encodeURIComponent(documentId)}#forum-form`;

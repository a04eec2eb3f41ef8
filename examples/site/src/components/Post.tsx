import { raw } from 'hono/html';

import type { PublicPost } from '../contract';
import { dateAndTime } from '../dates';
import { webAddress } from '../links';
import type { Visit } from '../visit';

export interface PostProps {
  visit: Visit;
  post: PublicPost;
  /** The address of the form that answers this post; none while the forum is closed. */
  replyHref?: (post: PublicPost) => string;
  /** Where to find the post it answers, when that is not the one above it. */
  earlierHref?: string;
}

/** A post with the replies to it. */
export function Post({ visit, post, replyHref, earlierHref }: PostProps) {
  const { t } = visit;
  const id = `post-${post.documentId}`;
  return (
    <article class={post.isStaff ? 'post staff' : 'post'} id={id} aria-labelledby={`${id}-by`}>
      <PostHeader visit={visit} post={post} id={id} />
      {earlierHref && (
        <p class="in-reply">
          <a href={earlierHref}>{t.inReplyToEarlier}</a>
        </p>
      )}
      <PostText visit={visit} post={post} />
      {replyHref && !post.withdrawn && (
        <p class="reply">
          <a href={replyHref(post)} rel="nofollow" aria-label={t.replyTo(nameOf(visit, post))}>
            {t.reply}
          </a>
        </p>
      )}
      {post.replies && post.replies.length > 0 && (
        <div class="replies">
          {post.replies.map((reply) => (
            <Post visit={visit} post={reply} replyHref={replyHref} />
          ))}
        </div>
      )}
      {post.moreReplies && (
        <p class="more">
          <a href={threadHref(visit, post.thread, post.moreReplies)}>{t.moreReplies}</a>
        </p>
      )}
    </article>
  );
}

function PostHeader({ visit, post, id }: { visit: Visit; post: PublicPost; id: string }) {
  const { t } = visit;
  return (
    <header>
      {post.title && <h3>{post.title}</h3>}
      <p class="by" id={`${id}-by`}>
        {!post.withdrawn && <span class="author">{nameOf(visit, post)}</span>}{' '}
        {post.isStaff && <span class="badge">{t.staff}</span>}{' '}
        <a class="permalink" href={`#${id}`}>
          <time datetime={post.createdAt}>{dateAndTime(visit, post.createdAt)}</time>
        </a>{' '}
        {post.editedAt && <span class="edited">({t.edited})</span>}
      </p>
    </header>
  );
}

/** Also what a preview and a reader's own page show. */
export function PostText({
  visit,
  post,
}: {
  visit: Visit;
  post: Pick<PublicPost, 'html' | 'link' | 'withdrawn'>;
}) {
  if (post.withdrawn) return <p class="withdrawn">{visit.t.withdrawn}</p>;
  const href = webAddress(post.link?.url);
  return (
    <>
      {/* The API rendered it: everything that was typed is escaped there. */}
      <div class="post-text">{raw(post.html)}</div>
      {href && (
        <p class="post-link">
          {visit.t.reference}{' '}
          <a href={href} rel="nofollow ugc noopener">
            {post.link?.title || href}
          </a>
        </p>
      )}
    </>
  );
}

export const nameOf = ({ t }: Visit, post: Pick<PublicPost, 'authorName'>): string =>
  post.authorName || t.anonymous;

export function threadHref(visit: Visit, thread: string, cursor?: string): string {
  const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
  return visit.href(`/thread/${encodeURIComponent(thread)}${query}`);
}

import { postHref, reportHref, threadHref } from '../addresses';
import type { PostOrder, PublicPost } from '../contract';
import { dateAndTime } from '../dates';
import type { OwnPostView } from '../own-post';
import type { Visit } from '../visit';
import { OwnMark } from './OwnMark';
import { PostText } from './PostText';

/** What all posts of a page have in common. */
export interface Discussion {
  visit: Visit;
  order: PostOrder;
  /** The address of the form that answers a post; none while the forum is closed. */
  replyHref?: ((documentId: string) => string) | undefined;
  /** A post of this depth takes no reply. */
  maxDepth: number;
  /** The post of the reader who looks at it, if they have proven that one is theirs. */
  own?: OwnPostView | undefined;
}

export interface PostProps {
  discussion: Discussion;
  post: PublicPost;
  /** It stands by itself, and not below the post that it answers. */
  isAlone?: boolean;
}

/** A post with the replies to it. */
export function Post({ discussion, post, isAlone = false }: PostProps) {
  const { visit, own } = discussion;
  const { t } = visit;
  const id = `post-${post.documentId}`;
  const mine = own?.post.documentId === post.documentId ? own : undefined;
  const isPublic = mine === undefined || mine.post.status === 'published';
  return (
    <article class={classOf(post, mine)} id={id} aria-labelledby={`${id}-by`}>
      <PostHeader discussion={discussion} post={post} id={id} isPublic={isPublic} />
      {isAlone && post.parent && (
        <p class="in-reply">
          <a href={postHref(visit, post.parent)}>{t.inReplyToEarlier}</a>
        </p>
      )}
      <PostText visit={visit} post={post} />
      {mine && <OwnMark visit={visit} own={mine} />}
      {isPublic && <Actions discussion={discussion} post={post} />}
      {post.replies && post.replies.length > 0 && (
        <div class="replies">
          {post.replies.map((reply) => (
            <Post discussion={discussion} post={reply} />
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

function PostHeader({
  discussion: { visit, order },
  post,
  id,
  isPublic,
}: PostProps & { id: string; isPublic: boolean }) {
  const { t } = visit;
  const time = <time datetime={post.createdAt}>{dateAndTime(visit, post.createdAt)}</time>;
  return (
    <header>
      {post.title && <h3>{post.title}</h3>}
      <p class="by" id={`${id}-by`}>
        {!post.withdrawn && <span class="author">{nameOf(visit, post)}</span>}{' '}
        {post.isStaff && <span class="badge">{t.staff}</span>}{' '}
        {isPublic ? (
          <a class="permalink" href={postHref(visit, post.documentId, order)}>
            {time}
          </a>
        ) : (
          time
        )}{' '}
        {post.editedAt && <span class="edited">({t.edited})</span>}
      </p>
    </header>
  );
}

function Actions({ discussion: { visit, replyHref, maxDepth }, post }: PostProps) {
  const { t } = visit;
  if (post.withdrawn) return null;
  const name = nameOf(visit, post);
  return (
    <p class="post-actions">
      {replyHref && post.depth < maxDepth && (
        <a href={replyHref(post.documentId)} rel="nofollow" aria-label={t.replyTo(name)}>
          {t.reply}
        </a>
      )}
      <a
        href={reportHref(visit, post.documentId)}
        rel="nofollow"
        class="report"
        aria-label={t.reportPostOf(name)}
      >
        {t.report}
      </a>
    </p>
  );
}

const classOf = (post: PublicPost, mine: OwnPostView | undefined): string =>
  ['post', post.isStaff && 'staff', mine && 'mine'].filter(Boolean).join(' ');

export const nameOf = ({ t }: Visit, post: Pick<PublicPost, 'authorName'>): string =>
  post.authorName || t.anonymous;

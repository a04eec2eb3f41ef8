import { Layout } from '../components/Layout';
import { PostText } from '../components/Post';
import type { Chrome } from '../chrome';
import type { Article } from '../content';
import type { OwnPost } from '../contract';
import { dateAndTime } from '../dates';
import type { Visit } from '../visit';

/** What became of a post, for the one who wrote it. */
export function OwnPostPage({
  visit,
  chrome,
  post,
  article,
}: {
  visit: Visit;
  chrome: Chrome;
  post: OwnPost;
  /** null while it is not online. */
  article: Article | null;
}) {
  const { t } = visit;
  const { heading, name, text } = t.states[post.status];
  const anchor = post.status === 'published' ? `#post-${post.documentId}` : '';
  return (
    <Layout visit={visit} chrome={chrome} title={heading} isPrivate>
      <h1>{heading}</h1>
      <div class={`notice state-${post.status}`} role="status">
        <p>{text}</p>
      </div>
      <p>{t.privateLink}</p>
      <section class="own-post" aria-labelledby="own-post-heading">
        <h2 id="own-post-heading">{t.ownPost}</h2>
        <dl>
          <dt>{t.state}</dt>
          <dd>{name}</dd>
          <dt>{t.sentOn}</dt>
          <dd>
            <time datetime={post.createdAt}>{dateAndTime(visit, post.createdAt)}</time>
          </dd>
        </dl>
        <div class="post">
          {post.title && <h3>{post.title}</h3>}
          <p class="by">
            <span class="author">{post.authorName}</span>
          </p>
          <PostText visit={visit} post={post} />
        </div>
      </section>
      {article && (
        <p class="back">
          <a href={`${visit.href(article.path)}${anchor}`}>
            {t.backToArticle}: {article.title}
          </a>
        </p>
      )}
    </Layout>
  );
}

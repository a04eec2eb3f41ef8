import { ownPostHref } from '../addresses';
import { Layout } from '../components/Layout';
import { PostText } from '../components/PostText';
import type { Chrome } from '../chrome';
import type { Article } from '../content';
import { dateAndTime } from '../dates';
import { newestText, type OwnPostView } from '../own-post';
import type { Visit } from '../visit';

/** What became of a post, and what can be done with it, for the one who wrote it. */
export function OwnPostPage({
  visit,
  chrome,
  own,
  article,
}: {
  visit: Visit;
  chrome: Chrome;
  own: OwnPostView;
  /** null while it is not online. */
  article: Article | null;
}) {
  const { t } = visit;
  const { post } = own;
  const { heading, name, text } = post.proposed ? t.proposed : t.states[post.status];
  const { title, body } = newestText(post);
  return (
    <Layout visit={visit} chrome={chrome} title={heading} isPrivate>
      <h1>{heading}</h1>
      <div class={`notice state-${post.status}`} role="status">
        <p>{text}</p>
      </div>
      <p>
        {t.privateLink} <a href={own.href}>{t.privateLinkName}</a>
      </p>
      {/* The page's script forgets the draft that became this text. */}
      <section
        class="own-post"
        aria-labelledby="own-post-heading"
        data-sent-title={title ?? ''}
        data-sent-body={body}
      >
        <h2 id="own-post-heading">{t.ownPost}</h2>
        <Facts visit={visit} own={own} state={name} />
        {post.proposed && <h3>{t.approvedText}</h3>}
        <div class="post">
          {post.title && <p class="new-title">{post.title}</p>}
          <p class="by">
            <span class="author">{post.authorName}</span>
          </p>
          <PostText visit={visit} post={{ ...post, withdrawn: withdrawn(own) }} />
        </div>
        {post.proposed && (
          <>
            <h3>{t.newText}</h3>
            <div class="post new-text">
              {post.proposed.title && <p class="new-title">{post.proposed.title}</p>}
              <PostText visit={visit} post={post.proposed} />
            </div>
          </>
        )}
        <Acts visit={visit} own={own} isOnline={article !== null} />
      </section>
      {article && (
        <p class="back">
          <a href={visit.href(article.path)}>
            {t.backToArticle}: {article.title}
          </a>
        </p>
      )}
    </Layout>
  );
}

function Facts({ visit, own: { post }, state }: { visit: Visit; own: OwnPostView; state: string }) {
  const { t } = visit;
  const dates = [
    [t.sentOn, post.createdAt],
    [t.editableUntil, post.editableUntil],
    [t.withdrawableUntil, post.withdrawableUntil],
  ] as const;
  return (
    <dl>
      <dt>{t.state}</dt>
      <dd>{state}</dd>
      {dates.map(
        ([label, date]) =>
          date && (
            <>
              <dt>{label}</dt>
              <dd>
                <time datetime={date}>{dateAndTime(visit, date)}</time>
              </dd>
            </>
          )
      )}
    </dl>
  );
}

function Acts({
  visit,
  own: { post, key },
  isOnline,
}: {
  visit: Visit;
  own: OwnPostView;
  isOnline: boolean;
}) {
  const { t } = visit;
  const isInThread = post.status === 'pending' || post.status === 'published';
  return (
    <p class="buttons">
      {post.editableUntil && isOnline && (
        <a class="button" href={ownPostHref(visit, key, '/edit')}>
          {t.edit}
        </a>
      )}
      {post.withdrawableUntil && (
        <a class="button" href={ownPostHref(visit, key, '/withdraw')}>
          {t.withdraw}
        </a>
      )}
      {isInThread && isOnline && (
        <a class="button" href={ownPostHref(visit, key, '/in-place')}>
          {t.inPlace}
        </a>
      )}
    </p>
  );
}

const withdrawn = ({ post }: OwnPostView): true | undefined =>
  post.status === 'withdrawn' ? true : undefined;

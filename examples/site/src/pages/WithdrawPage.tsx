import { ownPostHref } from '../addresses';
import { Layout } from '../components/Layout';
import { PostText } from '../components/PostText';
import type { Chrome } from '../chrome';
import type { OwnPostView } from '../own-post';
import type { Visit } from '../visit';

/** Asks before a text is gone for good. Only its button acts: a link may be followed by a program. */
export function WithdrawPage({
  visit,
  chrome,
  own,
  isClosed,
}: {
  visit: Visit;
  chrome: Chrome;
  own: OwnPostView;
  /** It is withdrawn already, or too old. */
  isClosed: boolean;
}) {
  const { t } = visit;
  const { post, key } = own;
  const heading = isClosed ? t.withdrawClosed.heading : t.withdrawHeading;
  return (
    <Layout visit={visit} chrome={chrome} title={heading} isPrivate>
      <h1>{heading}</h1>
      <p class="notice">{isClosed ? t.withdrawClosed.text : t.withdrawText}</p>
      {!isClosed && (
        <>
          <section class="own-post" aria-labelledby="own-post-heading">
            <h2 id="own-post-heading">{t.ownPost}</h2>
            <div class="post">
              {post.title && <p class="new-title">{post.title}</p>}
              <PostText visit={visit} post={post} />
            </div>
          </section>
          <form method="post" action={ownPostHref(visit, key, '/withdraw')}>
            <p class="buttons">
              <a class="button" href={own.href}>
                {t.withdrawCancel}
              </a>
              <button type="submit" class="primary">
                {t.withdrawConfirm}
              </button>
            </p>
          </form>
        </>
      )}
      {isClosed && (
        <p class="back">
          <a href={own.href}>{t.backToOwnPost}</a>
        </p>
      )}
    </Layout>
  );
}

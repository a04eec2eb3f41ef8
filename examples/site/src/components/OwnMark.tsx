import type { OwnPostView } from '../own-post';
import type { Visit } from '../visit';
import { PostText } from './PostText';

/** On the reader's own post in a thread: what waits, and that nobody else sees it. */
export function OwnMark({ visit, own: { post, href } }: { visit: Visit; own: OwnPostView }) {
  const { t } = visit;
  const { proposed } = post;
  return (
    <div class="own-mark">
      <p>
        <span class="badge">{t.yours}</span>{' '}
        {post.status === 'pending' && <strong>{t.onlyYou}</strong>}
        {proposed && <strong>{t.onlyYouNewText}</strong>} <a href={href}>{t.manage}</a>
      </p>
      {proposed && (
        <div class="new-text">
          {proposed.title && <p class="new-title">{proposed.title}</p>}
          <PostText visit={visit} post={proposed} />
        </div>
      )}
    </div>
  );
}

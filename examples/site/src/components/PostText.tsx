import { raw } from 'hono/html';

import type { PublicPost } from '../contract';
import { webAddress } from '../links';
import type { Visit } from '../visit';

/** The text of a post, wherever it is shown: in a thread, a preview, on its author's own page. */
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

import type { PublicPost } from '../contract';
import type { Visit } from '../visit';
import { nameOf, PostText } from './Post';

/** A post as it would look, before it is sent. */
export function Preview({ visit, post }: { visit: Visit; post: PublicPost }) {
  const { t } = visit;
  return (
    <section class="preview" aria-labelledby="preview-heading">
      <h3 id="preview-heading">{t.previewHeading}</h3>
      <p class="hint">{t.previewNote}</p>
      <div class="post">
        {post.title && <h4>{post.title}</h4>}
        <p class="by">
          <span class="author">{nameOf(visit, post)}</span>
        </p>
        <PostText visit={visit} post={post} />
      </div>
    </section>
  );
}

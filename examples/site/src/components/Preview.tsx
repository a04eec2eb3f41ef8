import type { PublicPost } from '../contract';
import type { Visit } from '../visit';
import { nameOf } from './Post';
import { PostText } from './PostText';

/** A post as it would look, before it is sent. */
export function Preview({
  visit,
  post,
  note,
  heading: Heading = 'h3',
}: {
  visit: Visit;
  post: PublicPost;
  /** That it is not sent, or not saved, yet. */
  note: string;
  heading?: 'h2' | 'h3';
}) {
  const { t } = visit;
  return (
    <section class="preview" aria-labelledby="preview-heading">
      <Heading id="preview-heading">{t.previewHeading}</Heading>
      <p class="hint">{note}</p>
      <div class="post">
        {post.title && <p class="new-title">{post.title}</p>}
        <p class="by">
          <span class="author">{nameOf(visit, post)}</span>
        </p>
        <PostText visit={visit} post={post} />
      </div>
    </section>
  );
}

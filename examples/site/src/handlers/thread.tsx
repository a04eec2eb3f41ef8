import type { Context } from 'hono';

import { loadChrome } from '../chrome';
import { articleOfTarget } from '../content';
import type { PublicPost } from '../contract';
import { nest } from '../nest';
import { ownPostOf } from '../own-post';
import { PageNotFound } from '../page-not-found';
import { ThreadPage } from '../pages/ThreadPage';
import type { Visit } from '../visit';
import { claimIn } from './claim';

/** `GET /thread/:documentId`: what did not fit under the article. */
export async function showThread(c: Context, visit: Visit, thread: string): Promise<Response> {
  const { api } = visit;
  const cursor = c.req.query('cursor');
  const claim = claimIn(c);
  const [root, rest, own] = await Promise.all([
    api.post(thread),
    api.restOfThread({ thread, cursor }),
    claim && ownPostOf(c, visit, claim),
  ]);
  const articleId = root && articleOfTarget(root.meta.target);
  if (!articleId) throw new PageNotFound();

  const [article, forum, chrome] = await Promise.all([
    api.article(articleId),
    api.forum(articleId),
    loadChrome(visit, () => null),
  ]);
  return c.html(
    <ThreadPage
      visit={visit}
      chrome={chrome}
      article={article.data}
      maxDepth={forum.meta.maxDepth}
      thread={thread}
      posts={nest(cursor ? rest.data : withRoot(root.data, rest.data))}
      isBeginning={!cursor}
      nextCursor={rest.meta.nextCursor}
      own={own?.post.thread === thread ? own : undefined}
    />
  );
}

/** The rest of a thread need not begin with the post that began it. */
const withRoot = (root: PublicPost, rest: PublicPost[]): PublicPost[] =>
  rest.some(({ documentId }) => documentId === root.documentId) ? rest : [root, ...rest];

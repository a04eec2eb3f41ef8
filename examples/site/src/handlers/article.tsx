import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import { ApiError } from '../api-error';
import { loadChrome, pathOrNull } from '../chrome';
import type { ForumView, Participation, ReplyTarget } from '../components/Forum';
import { nameOf } from '../components/Post';
import { articleOfTarget, type Article } from '../content';
import type { ForumAnswer } from '../contract';
import { refusalInWords, type FormState } from '../form-state';
import { webAddress } from '../links';
import { ownPostOf, type OwnPostView } from '../own-post';
import { ArticlePage } from '../pages/ArticlePage';
import type { Visit } from '../visit';
import { claimIn } from './claim';
import { orderIn } from './order';

/** `GET` of an article's path. */
export async function showArticle(c: Context, visit: Visit, article: Article): Promise<Response> {
  const elsewhere = webAddress(article.redirectUrl);
  if (elsewhere) return c.redirect(elsewhere, 302);
  const claim = claimIn(c);
  const [forum, own] = await Promise.all([
    forumOf(visit, article),
    claim && ownPostOf(c, visit, claim),
  ]);
  return articleAnswer(c, { visit, article, forum, own, parent: c.req.query('reply') });
}

/** The whole page, also as the answer to a form that was previewed or refused. */
export async function articleAnswer(
  c: Context,
  {
    visit,
    article,
    forum,
    own,
    parent = '',
    state = { problems: [] },
    status = 200,
  }: {
    visit: Visit;
    article: Article;
    forum: ForumView;
    /** The reader's own post, to be shown in its place. */
    own?: OwnPostView | undefined;
    /** The post that the form answers. */
    parent?: string;
    state?: FormState;
    status?: number;
  }
): Promise<Response> {
  const { api } = visit;
  const { documentId } = article;
  const cursor = c.req.query('cursor');
  const order = orderIn(c);
  const [chrome, posts, replyTo, cover] = await Promise.all([
    loadChrome(visit, (locale) => pathOrNull(visit.apiIn(locale).article(documentId))),
    api.threads({ article: documentId, order, cursor }),
    parent ? replyTarget(visit, { documentId, parent }) : null,
    coverOf(visit, article),
  ]);
  // The post to answer has gone: say so, and let a new thread be written.
  const isOrphan = parent !== '' && replyTo === null && state.refusal === undefined;
  return c.html(
    <ArticlePage
      visit={visit}
      chrome={chrome}
      article={{ ...article, cover }}
      posts={posts}
      order={order}
      isFirstPage={cursor === undefined}
      forum={forum}
      own={own && articleOfTarget(own.post.target) === documentId ? own : undefined}
      state={isOrphan ? { ...state, remark: visit.t.replyGone } : state}
      replyTo={replyTo}
    />,
    status as ContentfulStatusCode
  );
}

export async function forumOf(visit: Visit, article: Article): Promise<ForumView> {
  const forum = await visit.api.forum(article.documentId);
  return {
    participation: await participationIn(visit, article, forum),
    maxDepth: forum.meta.maxDepth,
  };
}

/** The form with a fresh token, or why there is none. */
async function participationIn(
  { api, t }: Visit,
  { documentId }: Article,
  { data, meta }: ForumAnswer
): Promise<Participation> {
  const closed = { closedMessage: meta.closedMessage ?? t.closed };
  if (!data.isOpen) return closed;
  // This site lets nobody sign in, so a form for registered readers would be a promise broken.
  if (data.posting === 'registered') return { closedMessage: t.registrationRequired };
  try {
    return { form: (await api.form(documentId)).data };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 403) throw error;
    return error.code === 'forum.closed' ? closed : { closedMessage: refusalInWords(error, t) };
  }
}

async function replyTarget(
  visit: Visit,
  { documentId, parent }: { documentId: string; parent: string }
): Promise<ReplyTarget | null> {
  const answer = await visit.api.post(parent);
  if (!answer || articleOfTarget(answer.meta.target) !== documentId) return null;
  return { documentId: answer.data.documentId, authorName: nameOf(visit, answer.data) };
}

async function coverOf(visit: Visit, article: Article): Promise<Article['cover']> {
  if (article.cover !== undefined) return article.cover;
  return (await visit.api.article(article.documentId)).data.cover;
}

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import { ApiError } from '../api-error';
import { loadChrome, pathOrNull } from '../chrome';
import type { Participation, ReplyTarget } from '../components/Forum';
import { nameOf } from '../components/Post';
import { articleOfTarget, type Article } from '../content';
import { refusalInWords, type FormState } from '../form-state';
import { webAddress } from '../links';
import { ArticlePage } from '../pages/ArticlePage';
import type { Visit } from '../visit';

/** `GET` of an article's path. */
export async function showArticle(c: Context, visit: Visit, article: Article): Promise<Response> {
  const elsewhere = webAddress(article.redirectUrl);
  if (elsewhere) return c.redirect(elsewhere, 302);
  const participation = await participationIn(visit, article);
  return articleAnswer(c, { visit, article, participation, parent: c.req.query('reply') });
}

/** The whole page, also as the answer to a form that was previewed or refused. */
export async function articleAnswer(
  c: Context,
  {
    visit,
    article,
    participation,
    parent = '',
    state = { problems: [] },
    status = 200,
  }: {
    visit: Visit;
    article: Article;
    participation: Participation;
    /** The post that the form answers. */
    parent?: string;
    state?: FormState;
    status?: number;
  }
): Promise<Response> {
  const { api } = visit;
  const { documentId } = article;
  const cursor = c.req.query('cursor');
  const [chrome, posts, replyTo, cover] = await Promise.all([
    loadChrome(visit, (locale) => pathOrNull(visit.apiIn(locale).article(documentId))),
    api.threads({ article: documentId, cursor }),
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
      isFirstPage={cursor === undefined}
      participation={participation}
      state={isOrphan ? { ...state, remark: visit.t.replyGone } : state}
      replyTo={replyTo}
    />,
    status as ContentfulStatusCode
  );
}

/** The form with a fresh token, or why there is none. */
export async function participationIn(visit: Visit, article: Article): Promise<Participation> {
  const { api, t } = visit;
  try {
    const { isOpen, posting } = article.forum;
    // This site lets nobody sign in, so a form for registered readers would be a promise broken.
    if (isOpen && posting === 'anyone') return { form: (await api.form(article.documentId)).data };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 403) throw error;
    if (error.code !== 'forum.closed') return { closedMessage: refusalInWords(error, t) };
  }
  const forum = await api.forum(article.documentId);
  if (forum.data.posting === 'registered') return { closedMessage: t.registrationRequired };
  return { closedMessage: forum.meta.closedMessage ?? t.closed };
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

import type { Context } from 'hono';

import { ownPostHref } from '../addresses';
import { ApiError, ApiUnavailable } from '../api-error';
import type { ForumView } from '../components/Forum';
import type { Article } from '../content';
import type { FormAnswer } from '../contract';
import { stateAfterRefusal } from '../form-state';
import { keepPrivate } from '../headers';
import { PageNotFound } from '../page-not-found';
import { SendAgainPage } from '../pages/SendAgainPage';
import { cleanPath } from '../paths';
import { namesIn, submissionOf, textIn, typedIn, type PostedForm, type Typed } from '../typed';
import type { Visit } from '../visit';
import { articleAnswer, forumOf } from './article';
import { failurePage, sayWhenToRetry } from './failure';

/** `POST` to an article's path: preview or send what was typed under it. */
export async function submitPost(c: Context, visit: Visit, path: string): Promise<Response> {
  const posted: PostedForm = await c.req.parseBody();
  const typed = typedIn(posted);
  try {
    // A path may become an old one while a reader writes: what was typed goes to the article.
    const { data } = await visit.api.byPath(path);
    if (data.type !== 'article') throw new PageNotFound();
    const article = data.entry as Article;

    const forum = await forumOf(visit, article);
    const { participation } = forum;
    if (!('form' in participation)) {
      const state = { typed, problems: [] };
      return await articleAnswer(c, { visit, article, forum, state, status: 403 });
    }
    const exchange = { visit, article, forum, form: participation.form, typed, posted };
    return posted['do'] === 'send' ? await send(c, exchange) : await preview(c, exchange);
  } catch (error) {
    if (!(error instanceof ApiUnavailable)) return failurePage(c, { visit, error, typed });
    console.error(error.message);
    // As it was encoded: a decoded path may hold what a browser reads as another site.
    const action = cleanPath(new URL(c.req.url).pathname);
    return c.html(
      <SendAgainPage visit={visit} action={action} typed={typed} names={namesIn(posted)} />,
      503
    );
  }
}

interface Exchange {
  visit: Visit;
  article: Article;
  forum: ForumView;
  /** Fresh: it holds the token for the next attempt. */
  form: FormAnswer['data'];
  typed: Typed;
  posted: PostedForm;
}

async function preview(c: Context, exchange: Exchange): Promise<Response> {
  const { visit, article, forum, typed } = exchange;
  try {
    const { data, meta } = await visit.api.preview(submission(exchange));
    const state = { typed, problems: meta.problems, preview: data };
    return await articleAnswer(c, { visit, article, forum, parent: typed.parent, state });
  } catch (error) {
    return await refused(c, { error, ...exchange });
  }
}

async function send(c: Context, exchange: Exchange): Promise<Response> {
  const { visit } = exchange;
  try {
    const { data, meta } = await visit.api.submit(submission(exchange));
    const key = { documentId: data.documentId, editToken: meta.editToken };
    keepPrivate(c);
    return c.redirect(`${ownPostHref(visit, key)}#content`, 303);
  } catch (error) {
    return await refused(c, { error, ...exchange });
  }
}

/** The same page with what is wrong, everything that was typed, and a fresh token. */
async function refused(
  c: Context,
  { error, visit, article, forum, form, typed }: Exchange & { error: unknown }
): Promise<Response> {
  if (!(error instanceof ApiError)) throw error;
  const { state, status } = stateAfterRefusal(error, {
    typed: { ...typed, token: form.token },
    t: visit.t,
  });
  sayWhenToRetry(c, error);
  return articleAnswer(c, {
    visit,
    article,
    // Refused because the forum has closed this very moment: no form, but the text.
    forum:
      error.code === 'forum.closed'
        ? { ...forum, participation: { closedMessage: state.refusal ?? visit.t.closed } }
        : forum,
    parent: state.typed?.parent,
    state,
    status,
  });
}

const submission = ({ article, form, typed, posted }: Exchange) =>
  submissionOf(typed, {
    article: article.documentId,
    trap: { name: form.honeypot, value: textIn(posted, form.honeypot) },
  });

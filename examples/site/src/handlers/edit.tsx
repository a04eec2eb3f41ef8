import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import { ApiError } from '../api-error';
import { articleOfTarget } from '../content';
import type { EditableField, EditBody, FormAnswer, OwnPost } from '../contract';
import { stateAfterRefusal, type FormState } from '../form-state';
import { newestText, ownChrome, ownPostOf, type OwnPostView } from '../own-post';
import { EditPage } from '../pages/EditPage';
import { textIn, typedIn, type PostedForm, type Typed } from '../typed';
import type { Visit } from '../visit';
import { failurePage, sayWhenToRetry } from './failure';

const EDITABLE = ['title', 'body', 'linkTitle', 'linkUrl'] as const satisfies EditableField[];

/** One reader at their edit form. */
interface Desk {
  visit: Visit;
  own: OwnPostView;
  /** null when the post can no longer be edited. */
  form: FormAnswer['data'] | null;
}

/** `GET /my-post/:documentId/edit?token=` */
export async function showEditForm(
  c: Context,
  visit: Visit,
  documentId: string
): Promise<Response> {
  const desk = await deskOf(c, visit, documentId);
  return answer(c, desk, { typed: typedFrom(desk.own.post), state: { problems: [] } });
}

/** `POST` to the same address: preview or save what was typed. */
export async function submitEdit(c: Context, visit: Visit, documentId: string): Promise<Response> {
  const posted: PostedForm = await c.req.parseBody();
  const typed = typedIn(posted);
  try {
    const desk = await deskOf(c, visit, documentId);
    if (!desk.form) {
      return await answer(c, desk, { typed, state: { typed, problems: [] }, status: 403 });
    }
    // From here on the form speaks of the revision that was seen when it was opened.
    const revision = revisionIn(posted);
    const seen = { ...desk, own: { ...desk.own, post: { ...desk.own.post, revision } } };
    return posted['do'] === 'send'
      ? await save(c, seen, desk.form, typed)
      : await preview(c, seen, typed);
  } catch (error) {
    return failurePage(c, { visit, error, typed });
  }
}

async function preview(c: Context, desk: Desk, typed: Typed): Promise<Response> {
  const { visit, own } = desk;
  const { fields } = typed;
  try {
    const { data, meta } = await visit.api.preview({
      article: articleOfTarget(own.post.target) ?? '',
      ...Object.fromEntries(EDITABLE.map((name) => [name, fields[name] || null])),
      authorName: own.post.authorName,
    });
    // The address is not known here, and was judged when the post was sent.
    const problems = meta.problems.filter(({ path }) =>
      EDITABLE.some((name) => path.includes(name))
    );
    return await answer(c, desk, { typed, state: { typed, problems, preview: data } });
  } catch (error) {
    return refused(c, desk, { error, typed });
  }
}

async function save(
  c: Context,
  desk: Desk,
  form: FormAnswer['data'],
  typed: Typed
): Promise<Response> {
  const { visit, own } = desk;
  try {
    await visit.api.edit(own.key, editOf(own.post.revision, form, typed));
    return c.redirect(`${own.href}#content`, 303);
  } catch (error) {
    return refused(c, desk, { error, typed });
  }
}

/** The same page with what is wrong and everything that was typed. */
async function refused(
  c: Context,
  desk: Desk,
  { error, typed }: { error: unknown; typed: Typed }
): Promise<Response> {
  if (!(error instanceof ApiError)) throw error;
  sayWhenToRetry(c, error);
  if (error.code === 'edit.closed' || error.code === 'forum.closed') {
    const closed = { ...desk, form: null };
    return answer(c, closed, { typed, state: { typed, problems: [] }, status: 403 });
  }
  const { state, status } = stateAfterRefusal(error, { typed, t: desk.visit.t });
  const now = error.code === 'post.changed' ? (error.details['post'] as OwnPost | null) : null;
  if (!now) return answer(c, desk, { typed, state, status });
  // Saved once more, it replaces the text that is shown beside it now.
  const own = { ...desk.own, post: now };
  const refusal = desk.visit.t.changed;
  return answer(
    c,
    { ...desk, own },
    { typed, state: { ...state, refusal }, status, isChanged: true }
  );
}

async function deskOf(c: Context, visit: Visit, documentId: string): Promise<Desk> {
  const own = await ownPostOf(c, visit, { documentId, token: c.req.query('token') });
  return { visit, own, form: own.post.editableUntil ? await formOf(visit, own.post) : null };
}

/** null where the forum takes no text any more, or its article is not online. */
async function formOf(visit: Visit, post: OwnPost): Promise<FormAnswer['data'] | null> {
  const article = articleOfTarget(post.target);
  if (!article) return null;
  try {
    return (await visit.api.form(article)).data;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
}

/** What the form does not show stays as it is; what was emptied goes. */
function editOf(revision: number, form: FormAnswer['data'], { fields }: Typed): EditBody['data'] {
  const shown = EDITABLE.filter((name) => form.fields[name]);
  return {
    revision,
    ...Object.fromEntries(
      shown.map((name) => [name, fields[name].trim() === '' ? null : fields[name]])
    ),
  };
}

/** One that makes no sense is that of no text: the author is shown the text as it is now. */
function revisionIn(posted: PostedForm): number {
  const text = textIn(posted, 'revision');
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function typedFrom(post: OwnPost): Typed {
  const { title, body, link } = newestText(post);
  // The API names a link without a title by its address.
  const linkTitle = link?.title === link?.url ? '' : link?.title;
  return typedIn({ title, body, linkTitle, linkUrl: link?.url });
}

async function answer(
  c: Context,
  { visit, own, form }: Desk,
  {
    typed,
    state,
    status = 200,
    isChanged = false,
  }: { typed: Typed; state: FormState; status?: number; isChanged?: boolean }
): Promise<Response> {
  const chrome = await ownChrome(visit);
  return c.html(
    <EditPage
      visit={visit}
      chrome={chrome}
      own={own}
      form={form}
      typed={typed}
      state={state}
      isChanged={isChanged}
    />,
    status as ContentfulStatusCode
  );
}

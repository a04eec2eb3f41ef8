import { ownPostHref } from '../addresses';
import type { FormAnswer } from '../contract';
import { problemsInWords, type FormState } from '../form-state';
import type { OwnPostView } from '../own-post';
import type { Typed } from '../typed';
import type { Visit } from '../visit';
import { DraftNotice } from './DraftNotice';
import { ErrorSummary } from './ErrorSummary';
import { Field, type FieldProps } from './Field';
import { hintOf } from './Forum';
import { PostText } from './PostText';
import { Preview } from './Preview';

/**
 * The author's form for a text that is sent already. What it says of who they are cannot be changed. It
 * tells the revision that they saw, so that it never replaces a text that they have not seen.
 */
export function EditForm({
  visit,
  own,
  form,
  typed,
  state,
  isChanged,
}: {
  visit: Visit;
  own: OwnPostView;
  form: FormAnswer['data'];
  typed: Typed;
  state: FormState;
  /** What was typed stands against a newer text, which is in `own`. */
  isChanged: boolean;
}) {
  const { t } = visit;
  const { fields: rules } = form;
  const { documentId, revision } = own.post;
  const problems = problemsInWords(state.problems, { t, rules, typed });
  const field = (name: FieldProps['name'], more: Partial<FieldProps> = {}) => {
    const rule = rules[name];
    if (rule === undefined) return null;
    return <Field {...{ t, name, value: typed.fields[name], rule, problems, ...more }} />;
  };
  return (
    <div id="edit-form" class="forum-form">
      <ErrorSummary
        heading={t.notSaved}
        instruction={t.correctAndSave}
        refusal={state.refusal}
        problems={problems}
      />
      {isChanged && <CurrentText visit={visit} own={own} />}
      {state.preview && (
        <Preview visit={visit} post={state.preview} note={t.previewNotSaved} heading="h2" />
      )}
      <form
        method="post"
        action={`${ownPostHref(visit, own.key, '/edit')}#edit-form`}
        novalidate
        data-draft={`edit ${documentId} ${revision}`}
        data-unsent={state.typed ? '' : undefined}
      >
        <DraftNotice t={t} />
        <input type="hidden" name="revision" value={String(revision)} />
        <fieldset>
          <legend>{t.yourPost}</legend>
          {field('title', { isCounted: true })}
          {field('body', { type: 'textarea', hint: hintOf(form, t), isCounted: true })}
          {(rules.linkTitle || rules.linkUrl) && <p class="hint">{t.linkNote}</p>}
          {field('linkTitle')}
          {field('linkUrl', { type: 'url' })}
        </fieldset>
        <p class="buttons">
          <button type="submit" name="do" value="preview">
            {t.preview}
          </button>
          <button type="submit" name="do" value="send" class="primary">
            {t.save}
          </button>
        </p>
      </form>
    </div>
  );
}

/** The other of two texts: the reader's own follows, in the form. */
function CurrentText({ visit, own: { post } }: { visit: Visit; own: OwnPostView }) {
  const { t } = visit;
  const text = post.proposed ?? post;
  return (
    <>
      <section class="preview" aria-labelledby="changed-heading">
        <h2 id="changed-heading">{t.changedNow}</h2>
        <p class="hint">
          {t.state}: {post.proposed ? t.proposed.name : t.states[post.status].name}
        </p>
        <div class="post">
          {text.title && <p class="new-title">{text.title}</p>}
          <PostText visit={visit} post={text} />
        </div>
      </section>
      <h2>{t.changedYours}</h2>
    </>
  );
}

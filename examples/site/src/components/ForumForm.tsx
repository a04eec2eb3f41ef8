import type { FormAnswer } from '../contract';
import { problemsInWords, type FormState } from '../form-state';
import type { Messages } from '../messages';
import type { Typed } from '../typed';
import type { Visit } from '../visit';
import { DraftNotice } from './DraftNotice';
import { ErrorSummary } from './ErrorSummary';
import { Field, type FieldProps } from './Field';
import { Preview } from './Preview';

export interface ForumFormProps {
  visit: Visit;
  /** The article's own address: what is posted there is answered there. */
  action: string;
  rules: FormAnswer['data']['fields'];
  hint: string;
  /** Under which name the page's script keeps what is typed here, until it is sent. */
  draft: string;
  /** Empty where its name is not known. */
  honeypot: string;
  typed: Typed;
  state: FormState;
  replyingTo?: string;
}

/**
 * The form works without a script: every button sends it, and the answer is a page.
 *
 * It needs no further defence against forged posts from other sites: the site knows its readers by
 * no cookie, so a forged post would carry nobody's rights, and without a `token` that the API signed
 * for this form it is refused.
 */
export function ForumForm(props: ForumFormProps) {
  const { visit, action, rules, typed, state, replyingTo } = props;
  const { t } = visit;
  const problems = problemsInWords(state.problems, { t, rules, typed });
  /** A field, if the newsroom shows it. */
  const field = (name: FieldProps['name'], more: Partial<FieldProps> = {}) => {
    const rule = rules[name];
    if (rule === undefined) return null;
    return <Field {...{ t, name, value: typed.fields[name], rule, problems, ...more }} />;
  };

  return (
    <div id="forum-form" class="forum-form">
      <ErrorSummary
        heading={t.notSent}
        instruction={t.correct}
        refusal={state.refusal}
        problems={problems}
      />
      {state.remark && <p class="notice">{state.remark}</p>}
      {state.preview && <Preview visit={visit} post={state.preview} note={t.previewNote} />}
      {/* Checked by the server alone: it says everything at once, in the page, in the reader's
          language, and lets an unfinished text be previewed. */}
      <form
        method="post"
        action={`${action}#forum-form`}
        novalidate
        data-draft={props.draft}
        data-unsent={state.typed ? '' : undefined}
      >
        <DraftNotice t={t} />
        {replyingTo && (
          <p class="replying">
            <strong>{t.inReplyTo(replyingTo)}</strong> ·{' '}
            <a href={`${action}#forum-form`}>{t.notAReply}</a>
          </p>
        )}
        {typed.parent && <input type="hidden" name="parent" value={typed.parent} />}
        <input type="hidden" name="token" value={typed.token} />
        {props.honeypot && <Honeypot t={t} name={props.honeypot} />}

        {(rules.authorName || rules.authorEmail) && (
          <fieldset>
            <legend>{t.whoAreYou}</legend>
            {field('authorName', { autocomplete: 'name' })}
            {field('authorEmail', { type: 'email', autocomplete: 'email', hint: t.emailNote })}
          </fieldset>
        )}

        <fieldset>
          <legend>{t.yourPost}</legend>
          {field('title', { isCounted: true })}
          {field('body', { type: 'textarea', hint: props.hint, isCounted: true })}
          {(rules.linkTitle || rules.linkUrl) && <p class="hint">{t.linkNote}</p>}
          {field('linkTitle')}
          {field('linkUrl', { type: 'url' })}
        </fieldset>

        {/* First the harmless one: Enter in a line of text presses the first button. */}
        <p class="buttons">
          <button type="submit" name="do" value="preview">
            {t.preview}
          </button>
          <button type="submit" name="do" value="send" class="primary">
            {t.send}
          </button>
        </p>
      </form>
    </div>
  );
}

/** A field that people neither see nor reach, and robots fill in. */
function Honeypot({ t, name }: { t: Messages; name: string }) {
  return (
    <div class="off-screen" aria-hidden="true">
      <label for={`field-${name}`}>{t.leaveEmpty}</label>
      <input id={`field-${name}`} name={name} value="" tabindex={-1} autocomplete="off" />
    </div>
  );
}

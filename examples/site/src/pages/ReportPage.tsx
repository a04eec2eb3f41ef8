import { postHref, reportHref } from '../addresses';
import { ErrorSummary, type SummaryProblem } from '../components/ErrorSummary';
import { fieldId } from '../components/Field';
import { Layout } from '../components/Layout';
import { nameOf } from '../components/Post';
import { PostText } from '../components/PostText';
import type { Chrome } from '../chrome';
import type { ForumAnswer, PublicPost } from '../contract';
import type { Visit } from '../visit';

export interface ReportState {
  reason: string;
  comment: string;
  problems: (SummaryProblem & { field: 'reason' | 'comment' | null })[];
  refusal?: string | undefined;
}

/** Says why a post should be looked at; the post itself is shown, so that it is the right one. */
export function ReportPage({
  visit,
  chrome,
  post,
  reasons,
  state,
}: {
  visit: Visit;
  chrome: Chrome;
  post: PublicPost;
  reasons: ForumAnswer['meta']['reportReasons'];
  state: ReportState;
}) {
  const { t } = visit;
  const { documentId } = post;
  const { problems, refusal } = state;
  const isRefused = refusal !== undefined || problems.length > 0;
  const of = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <Layout
      visit={visit}
      chrome={chrome}
      title={isRefused ? `${t.errorPrefix}: ${t.reportHeading}` : t.reportHeading}
      isPrivate
    >
      <h1>{t.reportHeading}</h1>
      <p class="notice">{t.reportText}</p>
      <div class="preview">
        <div class="post">
          {post.title && <p class="new-title">{post.title}</p>}
          <p class="by">
            <span class="author">{nameOf(visit, post)}</span>
          </p>
          <PostText visit={visit} post={post} />
        </div>
      </div>
      <div id="report-form">
        <ErrorSummary
          heading={t.reportNotSent}
          instruction={t.correct}
          refusal={refusal}
          problems={problems}
        />
        <form method="post" action={`${reportHref(visit, documentId)}#report-form`} novalidate>
          <Reasons visit={visit} reasons={reasons} chosen={state.reason} problem={of('reason')} />
          <Comment visit={visit} value={state.comment} problem={of('comment')} />
          <p class="buttons">
            <button type="submit" class="primary">
              {t.reportSend}
            </button>
          </p>
        </form>
      </div>
      <p class="back">
        <a href={postHref(visit, documentId)}>{t.backToPost}</a>
      </p>
    </Layout>
  );
}

function Reasons({
  visit: { t },
  reasons,
  chosen,
  problem,
}: {
  visit: Visit;
  reasons: ForumAnswer['meta']['reportReasons'];
  chosen: string;
  problem: string | undefined;
}) {
  const id = fieldId('reason');
  return (
    <fieldset
      class={problem ? 'choices has-problem' : 'choices'}
      aria-describedby={problem && `${id}-problem`}
    >
      <legend>
        {t.reportReason} <span class="required">({t.required})</span>
      </legend>
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {reasons.map(({ code, label }, index) => {
        // The first one bears the name by which the list of problems leads here.
        const own = index === 0 ? id : `${id}-${code}`;
        return (
          <div class="choice">
            <input type="radio" id={own} name="reason" value={code} checked={code === chosen} />
            <label for={own}>{label}</label>
          </div>
        );
      })}
    </fieldset>
  );
}

function Comment({
  visit: { t },
  value,
  problem,
}: {
  visit: Visit;
  value: string;
  problem: string | undefined;
}) {
  const id = fieldId('comment');
  return (
    <div class={problem ? 'field has-problem' : 'field'}>
      <label for={id}>{t.reportComment}</label>
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <textarea
        id={id}
        name="comment"
        rows={5}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem && `${id}-problem`}
      >{`\n${value}`}</textarea>
    </div>
  );
}

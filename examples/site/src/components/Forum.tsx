import type { FormAnswer } from '../contract';
import type { FormState } from '../form-state';
import { nothingTyped } from '../typed';
import type { Visit } from '../visit';
import { ForumForm } from './ForumForm';
import { KeptText } from './KeptText';

/** A form, or the reason why there is none. */
export type Participation = { form: FormAnswer['data'] } | { closedMessage: string };

export interface ReplyTarget {
  documentId: string;
  authorName: string;
}

export function Forum({
  visit,
  articleHref,
  participation,
  state,
  replyTo,
}: {
  visit: Visit;
  articleHref: string;
  participation: Participation;
  state: FormState;
  replyTo: ReplyTarget | null;
}) {
  const { t } = visit;
  return (
    <section class="forum" id="forum" aria-labelledby="forum-heading">
      <h2 id="forum-heading">{t.anyMessage}</h2>
      {'form' in participation ? (
        <>
          {participation.form.notice && <p class="notice">{participation.form.notice}</p>}
          <ForumForm
            visit={visit}
            action={articleHref}
            rules={participation.form.fields}
            hint={participation.form.hint}
            honeypot={participation.form.honeypot}
            typed={
              state.typed ??
              nothingTyped({
                parent: replyTo?.documentId ?? '',
                token: participation.form.token,
              })
            }
            state={state}
            replyingTo={replyTo?.authorName}
          />
        </>
      ) : (
        <div id="forum-form">
          <p class="notice closed">{participation.closedMessage}</p>
          <KeptText t={t} typed={state.typed} />
        </div>
      )}
    </section>
  );
}

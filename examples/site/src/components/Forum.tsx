import type { FormAnswer } from '../contract';
import type { FormState } from '../form-state';
import type { Messages } from '../messages';
import { nothingTyped } from '../typed';
import type { Visit } from '../visit';
import { ForumForm } from './ForumForm';
import { KeptText } from './KeptText';

/** A form, or the reason why there is none. */
export type Participation = { form: FormAnswer['data'] } | { closedMessage: string };

/** What can be done in a forum. */
export interface ForumView {
  participation: Participation;
  /** A post of this depth takes no reply. */
  maxDepth: number;
}

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
  const parent = state.typed?.parent ?? replyTo?.documentId ?? '';
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
            hint={hintOf(participation.form, t)}
            draft={draftName(articleHref, parent)}
            honeypot={participation.form.honeypot}
            typed={
              state.typed ??
              nothingTyped({
                parent,
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

/** How a text may be laid out. */
export const hintOf = (form: Pick<FormAnswer['data'], 'hint' | 'markup'>, t: Messages): string =>
  form.markup === 'light' ? `${form.hint} ${t.markupHint}` : form.hint;

/** One for each article, and for each post that is answered there. */
export const draftName = (articleHref: string, parent: string): string =>
  `new ${articleHref} ${parent}`;

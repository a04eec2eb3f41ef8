import { EditForm } from '../components/EditForm';
import { KeptText } from '../components/KeptText';
import { Layout } from '../components/Layout';
import type { Chrome } from '../chrome';
import type { FormAnswer } from '../contract';
import type { FormState } from '../form-state';
import type { OwnPostView } from '../own-post';
import type { Typed } from '../typed';
import type { Visit } from '../visit';

export interface EditPageProps {
  visit: Visit;
  chrome: Chrome;
  own: OwnPostView;
  /** null when the post can no longer be edited. */
  form: FormAnswer['data'] | null;
  typed: Typed;
  state: FormState;
  /** What was typed stands against a newer text, which is in `own`. */
  isChanged: boolean;
}

export function EditPage(props: EditPageProps) {
  const { visit, chrome, own, form, typed, state, isChanged } = props;
  const { t } = visit;
  const heading = form ? t.editHeading : t.editClosed.heading;
  const isRefused = state.refusal !== undefined || state.problems.length > 0;
  return (
    <Layout
      visit={visit}
      chrome={chrome}
      title={isRefused ? `${t.errorPrefix}: ${heading}` : heading}
      isPrivate
    >
      <h1>{heading}</h1>
      {form ? (
        <>
          <p class="notice">{t.editNote}</p>
          <EditForm {...{ visit, own, form, typed, state, isChanged }} />
        </>
      ) : (
        <>
          <p class="notice">{t.editClosed.text}</p>
          {state.typed && <KeptText t={t} typed={state.typed} />}
        </>
      )}
      <p class="back">
        <a href={own.href}>{t.backToOwnPost}</a>
      </p>
    </Layout>
  );
}

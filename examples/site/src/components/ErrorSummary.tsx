import type { FormProblem } from '../form-state';
import type { Messages } from '../messages';
import { fieldId } from './Field';

/** All that is wrong, on top, each with a link to its field. */
export function ErrorSummary({
  t,
  refusal,
  problems,
}: {
  t: Messages;
  refusal: string | undefined;
  problems: FormProblem[];
}) {
  if (!refusal && problems.length === 0) return null;
  return (
    <div class="error-summary" role="alert">
      <p class="error-heading">{t.notSent}</p>
      {refusal && <p>{refusal}</p>}
      {problems.length > 0 && (
        <>
          <p>{t.correct}</p>
          <ul>
            {problems.map(({ field, message }) => (
              <li>{field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

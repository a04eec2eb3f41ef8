import { fieldId } from './Field';

export interface SummaryProblem {
  /** The field's name; null where the problem is not one field's. */
  field: string | null;
  message: string;
}

/**
 * All that is wrong, on top, each with a link to its field. The page's script puts the focus here; without
 * it, the form's address leads to the place and the page's title begins with the bad news.
 */
export function ErrorSummary({
  heading,
  instruction,
  refusal,
  problems,
}: {
  heading: string;
  instruction: string;
  refusal: string | undefined;
  problems: readonly SummaryProblem[];
}) {
  if (!refusal && problems.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1}>
      <p class="error-heading">{heading}</p>
      {refusal && <p>{refusal}</p>}
      {problems.length > 0 && (
        <>
          <p>{instruction}</p>
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

import type { ApiError } from './api-error';
import type { FieldProblemCode, FieldRule, FormField, PreviewAnswer, PublicPost } from './contract';
import type { Messages } from './messages';
import { FIELDS, lengthOf, type Typed } from './typed';

type ApiProblem = PreviewAnswer['meta']['problems'][number];

/** What the form shows beside its empty self. */
export interface FormState {
  typed?: Typed;
  problems: ApiProblem[];
  /** Why it was refused as a whole, in words. */
  refusal?: string;
  /** What else a reader should know before writing. */
  remark?: string;
  preview?: PublicPost;
}

export interface FormProblem {
  /** null where the problem is not one field's. */
  field: FormField | null;
  message: string;
}

/** What to show, and with which status, after the API refused what was typed. */
export function stateAfterRefusal(
  error: ApiError,
  { typed, t }: { typed: Typed; t: Messages }
): { state: FormState; status: number } {
  const isOrphan = error.code === 'parent.invalid';
  return {
    state: {
      // Sent again, it must not be refused for the same missing post.
      typed: isOrphan ? { ...typed, parent: '' } : typed,
      // The form has no field for it.
      problems: isOrphan ? [] : error.problems,
      refusal: error.problems.length > 0 && !isOrphan ? undefined : refusalInWords(error, t),
    },
    // 422 says what 400 does not: the form was understood, its content was not accepted.
    status: error.status === 400 ? 422 : error.status,
  };
}

export function refusalInWords(error: ApiError, t: Messages): string {
  // The API alone knows what is wrong with the parent: gone, or too deep in its thread.
  if (error.code === 'parent.invalid') return `${error.message} ${t.sendAsThread}`;
  const known: Partial<Record<string, string>> = t.refusals;
  if (error.status === 429) return t.rateLimited(error.retryAfterSeconds);
  if (error.status === 413) return t.tooLarge;
  return known[error.code ?? ''] ?? error.message;
}

/** The API's problems in the reader's words, each beside its field; in the order of the form. */
export function problemsInWords(
  problems: ApiProblem[],
  {
    t,
    rules,
    typed,
  }: { t: Messages; rules: Partial<Record<FormField, FieldRule>>; typed: Typed | undefined }
): FormProblem[] {
  const inWords = problems.map(({ path, code, message }) => {
    const field = FIELDS.find((name) => path.includes(name)) ?? null;
    const { minLength = 0, maxLength = 0 } = (field && rules[field]) ?? {};
    // A later version of the plugin may know codes that this site has no sentence for.
    const sentence: string | undefined = t.problem(code as FieldProblemCode, {
      label: field ? t.fields[field] : path.join('.'),
      minLength,
      maxLength,
      length: field && typed ? lengthOf(typed.fields[field]) : 0,
    });
    return { field, message: sentence ?? message };
  });
  const place = ({ field }: FormProblem) => (field ? FIELDS.indexOf(field) : -1);
  return inWords.sort((a, b) => place(a) - place(b));
}

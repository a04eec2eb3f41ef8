import {
  MOST_PROBLEMS,
  type FieldProblem,
  type FieldProblemCode,
} from '../../../../contracts/codes';
import { countCharacters } from '../../../../contracts/characters';
import { FORM_FIELDS, SUBMISSION_KEYS, type FormField } from '../../../../contracts/forum';
import { isUnreadable } from '../../domain/text';
import { readableUrl, toHttpUrl } from '../../domain/links';
import { say } from '../../messages/say';
import type { Check, Submission } from '../types';

/** F6: lengths in characters, an e-mail that is one, a link that is safe, no unprintable text. */
export const fieldRules: Check = {
  name: 'field-rules',
  run(submission) {
    const errors = findProblems(submission);
    return errors.length === 0
      ? { outcome: 'pass' }
      : {
          outcome: 'refuse',
          reason: 'post.invalid',
          message: say(submission.locale, 'refused.invalid'),
          errors,
        };
  },
};

type Judged = Pick<Submission, 'kind' | 'input' | 'fields' | 'settings' | 'locale'>;

/** What is wrong with a submission's fields, in the order of the form; also what a preview reports. */
export const findProblems = (submission: Judged): FieldProblem[] => [
  ...unknownKeys(submission),
  ...FORM_FIELDS.flatMap((field) => fieldProblem(field, submission) ?? []),
];

const KNOWN = new Set<string>(SUBMISSION_KEYS);

const unknownKeys = ({ input, settings, locale }: Judged): FieldProblem[] =>
  Object.keys(input)
    .filter((key) => !KNOWN.has(key) && key !== settings.form.honeypot)
    .slice(0, MOST_PROBLEMS)
    .map((key) => ({
      path: [key],
      code: 'unknown-key',
      message: say(locale, 'field.unknown-key'),
    }));

const fieldProblem = (field: FormField, submission: Judged): FieldProblem | null => {
  const { kind, settings, fields, locale } = submission;
  const { shown, required, minLength, maxLength } = settings.form.fields[field];
  const value = fields[field] ?? '';
  const length = countCharacters(field === 'linkUrl' ? readableUrl(value) : value);
  const problem = (
    code: Exclude<FieldProblemCode, 'required'> | 'required',
    values: Record<string, number> = {}
  ): FieldProblem => ({ path: [field], code, message: say(locale, `field.${code}`, values) });

  // An edit is judged by its text: its author's name and address are not in it.
  if (kind === 'edit' && (field === 'authorName' || field === 'authorEmail')) return null;
  if (!shown) return value === '' || kind === 'edit' ? null : problem('unknown-key');
  if (value === '') return required ? problem('required') : null;
  if (isUnreadable(field, value)) return problem('control-characters');
  if (length < minLength) return problem('too-short', { min: minLength, length });
  if (length > maxLength) return problem('too-long', { max: maxLength, length });
  if (field === 'authorEmail' && !isEmail(value)) return problem('invalid-email');
  if (field === 'linkUrl' && toHttpUrl(value) === null) return problem('invalid-url');
  return null;
};

/** The shape of HTML's own e-mail field, with letters of every alphabet, and a dot in the host. */
const EMAIL =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)+$/u;
const isEmail = (value: string): boolean => EMAIL.test(value);

import type { z } from '@strapi/utils';

import { countCharacters } from '../../../contracts/characters';
import type { FieldProblem, FieldProblemCode } from '../../../contracts/codes';
import { say } from './say';

/**
 * What an issue of a schema is in our words: zod's are in English alone. `data` is only the envelope of a
 * body, no part of a field's path.
 *
 * @param issue parsed with `reportInput`: it tells a value of the wrong type from one that is missing
 */
export const problemsOf = (issue: z.core.$ZodIssue, locale: string): FieldProblem[] => {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? step.toString() : step));
  if (path[0] === 'data') path.shift();
  const problem = (code: FieldProblemCode): FieldProblem => ({
    path,
    code,
    message: say(locale, `field.${code}`),
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ ...problem('unknown-key'), path: [...path, key] }));
    case 'invalid_type':
      return [problem(issue.input === undefined ? 'required' : 'invalid-type')];
    case 'too_small':
    case 'too_big':
      return [{ path, ...outOfBounds(issue, locale) }];
    default:
      return [problem('invalid-value')];
  }
};

type OutOfBounds = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

const CODES = {
  too_small: { text: 'too-short', list: 'too-few', number: 'too-small' },
  too_big: { text: 'too-long', list: 'too-many', number: 'too-big' },
} as const;

const outOfBounds = (issue: OutOfBounds, locale: string): Omit<FieldProblem, 'path'> => {
  const { origin, input } = issue;
  const kind = origin === 'string' ? 'text' : origin === 'array' ? 'list' : 'number';
  const code = CODES[issue.code][kind];
  // Of nothing at all, "at least 1 characters" would be no sentence.
  if (input === '') return { code, message: say(locale, 'field.required') };
  const length = Array.isArray(input) ? input.length : countCharacters(String(input));
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const values = { min: Number(bound), max: Number(bound), length };
  return { code, message: say(locale, `field.${code}`, values) };
};

import type { FieldProblem, RefusalCode } from '../../../contracts/codes';

export interface Refusal {
  code: RefusalCode | null;
  problems: readonly Pick<FieldProblem, 'path' | 'code'>[];
}

/** The code and the problems of single fields that an error of the API carries, as far as it carries any. */
export const refusalOf = (error: unknown): Refusal => {
  const details = partOf(error, 'details');
  const code = partOf(details, 'code');
  const errors = partOf(details, 'errors');
  return {
    code: typeof code === 'string' ? (code as RefusalCode) : null,
    problems: Array.isArray(errors) ? errors.filter(isProblem) : [],
  };
};

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

const isProblem = (value: unknown): value is Refusal['problems'][number] =>
  Array.isArray(partOf(value, 'path')) && typeof partOf(value, 'code') === 'string';

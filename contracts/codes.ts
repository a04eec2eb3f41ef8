/**
 * Every refusal that carries a stable code in `error.details.code`, with its HTTP status.
 * A code is never renamed: sites switch on it.
 */
export const REFUSALS = {
  'request.invalid': 400,
  'cursor.invalid': 400,
  'post.invalid': 400,
  'parent.invalid': 400,
  'rule.invalid': 400,
  'section.not-found': 400,
  'section.cycle': 400,
  'section.not-empty': 400,
  'section.too-deep': 400,
  'forum.closed': 403,
  'forum.registration-required': 403,
  'form.token-invalid': 403,
  'form.token-expired': 403,
  'post.not-yours': 403,
  'edit.closed': 403,
  'drafts.forbidden': 403,
  'settings.locked': 403,
  'decision.forbidden': 403,
  'section.forbidden': 403,
  'target.not-found': 404,
  'post.not-found': 404,
  'path.not-found': 404,
  'batch.not-found': 404,
  'rule.not-found': 404,
  'section.gone': 404,
  'post.duplicate': 409,
  'post.changed': 409,
  'edit.proposed': 409,
  'rule.duplicate': 409,
  'settings.changed': 409,
  'section.changed': 409,
  'rate.limited': 429,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Codes of `error.details.errors[]`: what is wrong with one field of a form. */
export const FIELD_PROBLEMS = [
  'required',
  'too-short',
  'too-long',
  'too-small',
  'too-big',
  'too-few',
  'too-many',
  'invalid-type',
  'invalid-value',
  'invalid-email',
  'invalid-url',
  'control-characters',
  'unknown-key',
] as const;

export type FieldProblemCode = (typeof FIELD_PROBLEMS)[number];

export interface FieldProblem {
  path: (string | number)[];
  code: FieldProblemCode;
  message: string;
}

/** So many problems are told of one request: what is sent to be refused is not answered with more than was sent. */
export const MOST_PROBLEMS = 1000;

/** What a site receives in place of `data` when a request is refused. */
export interface ErrorAnswer {
  data: null;
  error: {
    status: number;
    name: string;
    message: string;
    details: { code?: RefusalCode; errors?: FieldProblem[]; [key: string]: unknown };
  };
}

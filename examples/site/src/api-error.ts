import type { ErrorAnswer, FieldProblem, RefusalCode } from './contract';

/** Strapi answered, and refused. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: RefusalCode | undefined;
  readonly problems: FieldProblem[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds: number | null;

  constructor(answer: ErrorAnswer['error'], retryAfter: string | null) {
    super(answer.message);
    this.status = answer.status;
    this.code = answer.details?.code;
    this.problems = answer.details?.errors ?? [];
    this.details = answer.details ?? {};
    this.retryAfterSeconds = Number(retryAfter) || null;
  }
}

/** Strapi did not answer, answered too late, or is in no state to answer. */
export class ApiUnavailable extends Error {}

import type { Answer } from './http';

/** What a client switches on when it was refused: the status and our code. */
export const codeOf = ({ status, body }: Answer): [status: number, code: string] => [
  status,
  body.error.details.code,
];

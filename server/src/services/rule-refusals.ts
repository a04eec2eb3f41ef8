import type { FieldProblem } from '../../../contracts/codes';
import type { RuleKind } from '../../../contracts/rules';
import { refusal } from '../errors';

const WANTED: Readonly<Record<RuleKind, string>> = {
  word: 'A word needs two letters or digits',
  host: 'This is no host such as example.com, nor a top-level domain such as *.example',
  email: 'This is neither an e-mail address nor a domain such as @example.com',
  network:
    'This is neither a network address nor a range such as 192.0.2.0/24; ranges wider than /8 (IPv6: /16) are not taken',
  account: 'There is no such account',
};

/** So many problems are told; a list that is wrong throughout would answer more than was sent. */
const TOLD = 100;

type Path = FieldProblem['path'];

export const valueAt = (index: number): Path => ['values', index];

export const invalidRules = (kind: RuleKind, paths: readonly Path[]) =>
  refusal('rule.invalid', 'Some entries cannot be listed', {
    errors: problems(paths, WANTED[kind]),
  });

/** Of entries of several kinds, each with its place. */
export const invalidAmong = (entries: readonly { kind: RuleKind; path: Path }[]) =>
  refusal('rule.invalid', 'Some entries cannot be listed', {
    errors: entries.slice(0, TOLD).flatMap(({ kind, path }) => problems([path], WANTED[kind])),
  });

export const endsInThePast = () =>
  refusal('rule.invalid', 'An entry cannot end in the past', {
    errors: problems([['expiresAt']], 'This moment has passed'),
  });

export const listedAlready = (paths: readonly Path[]) =>
  refusal('rule.duplicate', 'Some entries are listed already', {
    errors: problems(paths, 'This entry is listed already'),
  });

export const noSuchRule = () => refusal('rule.not-found', 'There is no such entry');

const problems = (paths: readonly Path[], message: string): FieldProblem[] =>
  paths.slice(0, TOLD).map((path) => ({ path, code: 'invalid-value', message }));

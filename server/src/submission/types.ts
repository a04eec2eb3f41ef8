import type { ForumPostRow } from '../../../content-types';
import type { FieldProblem, RefusalCode } from '../../../contracts/codes';
import type { SubmissionInput } from '../../../contracts/posts';
import type { Config } from '../config/schema';
import type { Sealer } from '../domain/sealed';
import type { TargetKey } from '../services/targets';

/** A form token's content: which forum, when, and a nonce that makes it single-use. */
export interface FormToken {
  target: string;
  issuedAt: number;
  nonce: string;
}

/** The fields of a submission after normalisation; null where nothing was written. */
export interface Fields {
  authorName: string;
  authorEmail: string | null;
  title: string | null;
  body: string;
  linkTitle: string | null;
  linkUrl: string | null;
}

/** What every check may look at. */
export interface Submission {
  readonly key: TargetKey;
  readonly input: SubmissionInput;
  readonly fields: Fields;
  readonly token: FormToken | null;
  readonly config: Config;
  readonly sealer: Sealer;
  readonly locale: string;
  readonly now: Date;
}

export type Verdict =
  | { outcome: 'pass' }
  | { outcome: 'hold' | 'spam'; reason: string }
  | { outcome: 'refuse'; reason: RefusalCode; message: string; errors?: FieldProblem[] };

/** One step of the pipeline: pure, or with what it needs in the submission. */
export interface Check {
  readonly name: string;
  readonly run: (submission: Submission) => Verdict | Promise<Verdict>;
}

export type InitialStatus = Extract<ForumPostRow['status'], 'pending' | 'published' | 'spam'>;

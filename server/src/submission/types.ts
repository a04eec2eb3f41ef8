import type { ForumPostRow } from '../../../content-types';
import type { FieldProblem, RefusalCode } from '../../../contracts/codes';
import type { CheckResult } from '../../../contracts/moderation';
import type { SubmissionInput } from '../../../contracts/posts';
import type { LimitName, Settings } from '../../../contracts/settings';
import type { Fields } from '../domain/fields';
import type { Lists } from '../domain/lists';
import type { Policy } from '../domain/policy';
import type { TargetKey } from '../services/targets';

export type { Fields };

/** A form token's content: which forum, when, and a nonce that makes it single-use. */
export interface FormToken {
  target: string;
  issuedAt: number;
  nonce: string;
}

/** Who sends a post, as far as it is proven. */
export interface Author {
  /** Id of the Users & Permissions account. */
  userId: number | null;
  /** Network address; kept as a keyed hash alone. */
  address: string | null;
}

/** So many points in so many seconds; none at all switches it off. */
export type Limit = Settings['limits'][LimitName];

/** What a check may ask of the site; each costs a statement or two, so it is asked only when needed. */
export interface Knowledge {
  /** Those of the hosts that are known from spam (see the service `link-hosts`). */
  hostsInSpam(hosts: readonly string[]): Promise<string[]>;
  /** Posts of a proven account: published ones in all, and those turned down since a date; each to 1,000. */
  recordOf(userId: number, since: Date): Promise<{ published: number; turnedDown: number }>;
  /**
   * Takes one point of a limit; the seconds to wait where none is left, null otherwise.
   *
   * @param key whose point it is: an address for `network` and `reports`
   */
  consume(name: LimitName, key: string, limit: Limit): Promise<number | null>;
}

/** What every check may look at. */
export interface Submission {
  /** A new post, or the new text of one that is there. */
  readonly kind: 'new' | 'edit';
  readonly key: TargetKey;
  readonly input: SubmissionInput;
  readonly fields: Fields;
  readonly token: FormToken | null;
  readonly author: Author;
  /** Key of the address in this week, as it is kept with the post. */
  readonly networkKey: string | null;
  readonly policy: Policy;
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  /** The moderators' lists. */
  readonly lists: Lists;
  readonly locale: string;
  readonly now: Date;
}

/** Where in a field something was found; offsets in UTF-16 units. */
export type Match = NonNullable<CheckResult['matches']>[number];

export type Verdict =
  | { outcome: 'pass' }
  | { outcome: 'hold' | 'spam'; reason: string; matches?: Match[] }
  | {
      outcome: 'refuse';
      reason: RefusalCode;
      message: string;
      errors?: FieldProblem[];
      /** Of `rate.limited`. */
      retryAfterSeconds?: number;
    };

/** One step of the pipeline: a function of the submission alone. */
export interface Check {
  readonly name: string;
  /** It judges the form rather than the text: not run when an author edits a post. */
  readonly isForNewPosts?: boolean;
  readonly run: (submission: Submission) => Verdict | Promise<Verdict>;
}

export type InitialStatus = Extract<ForumPostRow['status'], 'pending' | 'published' | 'spam'>;

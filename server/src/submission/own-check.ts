import { z } from '@strapi/utils';

import type { Check, Match, Submission } from './types';

/**
 * What a check of the app's own may look at. Stable across versions: fields may be added to it, none is
 * renamed or taken out but in a new major version.
 */
export interface OwnCheckSubmission {
  /** A new post, or the new text that its author gives to one that is there. */
  readonly kind: 'new' | 'edit';
  /** The entry whose forum it is: a content type's uid, a documentId, and a locale or ''. */
  readonly target: { readonly uid: string; readonly documentId: string; readonly locale: string };
  /** As they are kept: NFC, trimmed, one line where due; null or '' where nothing was filled in. */
  readonly fields: Readonly<Submission['fields']>;
  /** Id of the Users & Permissions account, proven; null for guests. */
  readonly userId: number | null;
  /** The reader's network address, null where it is not known. Do not keep it in the clear. */
  readonly address: string | null;
  /** The forum's policy, as it is in force. */
  readonly policy: Readonly<Submission['policy']>;
  readonly locale: string;
  readonly now: Date;
}

/**
 * `pass` says nothing against the post, `hold` makes it wait for a moderator, `spam` puts it among the
 * spam. A check cannot refuse a post or publish one.
 */
export type OwnVerdict =
  | { outcome: 'pass' }
  | {
      outcome: 'hold' | 'spam';
      /** Lower case with dashes; moderators read it, authors never do. */
      reason: string;
      /** Where in a field it was found: offsets in UTF-16 units, as of JavaScript's strings. */
      matches?: Pick<Match, 'field' | 'start' | 'end'>[];
    };

/** A check that an app adds to the pipeline. */
export interface OwnCheck {
  /** Unique, in lower case with dashes; moderators read it beside the post. */
  readonly name: string;
  /** Not run when an author edits a post. */
  readonly isForNewPosts?: boolean;
  readonly run: (submission: OwnCheckSubmission) => OwnVerdict | Promise<OwnVerdict>;
}

/** The service `checks`, as an app sees it. */
export interface ChecksService {
  /** @throws Error for a name that is malformed or taken, or a `run` that is no function */
  add(check: OwnCheck): void;
}

/** The same pattern as in the setting `disabledChecks`. */
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST = 40;

const match = z
  .strictObject({
    field: z.enum(['authorName', 'authorEmail', 'title', 'body', 'linkTitle', 'linkUrl']),
    start: z.number().int().min(0),
    end: z.number().int().min(0),
  })
  .refine(({ start, end }) => start < end, 'A match ends after it starts');

const verdict = z.union([
  z.strictObject({ outcome: z.literal('pass') }),
  z.strictObject({
    outcome: z.enum(['hold', 'spam']),
    reason: z.string().min(1).max(60).regex(NAME),
    matches: z.array(match).optional(),
  }),
]);

/**
 * An app's check as a step of the pipeline. It gets copies: what it writes into them reaches no other
 * check. A verdict that is none throws, and so holds the post.
 *
 * @throws Error for a malformed or taken name
 */
export const toCheck = (own: OwnCheck, taken: readonly Check[]): Check => {
  const { name, run, isForNewPosts = false } = own;
  if (typeof name !== 'string' || name.length > LONGEST || !NAME.test(name)) {
    throw new Error(
      `article-forum: a check's name is kebab-case, at most ${LONGEST} characters: ${JSON.stringify(name)}`
    );
  }
  if (taken.some((check) => check.name === name)) {
    throw new Error(`article-forum: there is a check named "${name}" already`);
  }
  if (typeof run !== 'function') {
    throw new Error(`article-forum: the check "${name}" has no function "run"`);
  }
  return {
    name,
    isForNewPosts,
    run: async (submission) => toVerdict(await run(toOwn(submission))),
  };
};

const toVerdict = (said: unknown): OwnVerdict => {
  const { success, data } = verdict.safeParse(said);
  if (!success) throw new Error(`It did not give a verdict but ${JSON.stringify(said)}`);
  return data as OwnVerdict;
};

const toOwn = (submission: Submission): OwnCheckSubmission => {
  const { kind, key, fields, author, policy, locale, now } = submission;
  return {
    kind,
    target: { uid: key.uid, documentId: key.documentId, locale: key.locale },
    fields: { ...fields },
    userId: author.userId,
    address: author.address,
    policy: { ...policy },
    locale,
    now: new Date(now),
  };
};

import type { ForumPostRow } from '../../../content-types';
import type { CheckResult } from '../../../contracts/moderation';
import { proposedEditOf } from './proposed-edit';

type Judged = Pick<ForumPostRow, 'checks' | 'proposedEdit' | 'reportCount'>;

const A_REPORT = 100;
const MOST_REPORTS = 1000;
const A_SPAM_VERDICT = 40;
const A_SUSPICION = 10;
/** All checks together weigh less than one reader's report. */
const MOST_SUSPICION = A_REPORT - 1;

/** What holds a post without a word on its text: who is unknown, or a check that did not work. */
const UNSUSPICIOUS = new Set([
  'author-not-proven',
  'author-not-trusted-yet',
  'check-failed',
  'check-timed-out',
]);

/**
 * The columns by which the queue is filtered and ordered. Whoever writes one of the columns that they
 * follow from writes them, too.
 *
 * `heldBy` is the check with the gravest outcome, the first of them; null where none had anything to say.
 * `queueRank` is minus the priority: 100 for each report, 40 for each check that says spam, and 10 for each
 * that found something to hold it for, these two together at most 99. Of a post with a newer text, the
 * checks of that text count: it is what waits.
 */
export const queueColumns = (post: Judged): Pick<ForumPostRow, 'heldBy' | 'queueRank'> => {
  const checks = proposedEditOf(post)?.checks ?? ((post.checks ?? []) as CheckResult[]);
  const spam = checks.filter(({ outcome }) => outcome === 'spam' || outcome === 'refuse');
  const held = checks.filter(({ outcome }) => outcome === 'hold');
  const found = held.filter(({ reason = '' }) => !UNSUSPICIOUS.has(reason));
  const suspicion = Math.min(
    MOST_SUSPICION,
    A_SPAM_VERDICT * spam.length + A_SUSPICION * found.length
  );
  const priority = A_REPORT * Math.min(post.reportCount, MOST_REPORTS) + suspicion;
  return {
    heldBy: (spam[0] ?? found[0] ?? held[0])?.check ?? null,
    // Not -0, which JSON and some drivers write in their own ways.
    queueRank: 0 - priority,
  };
};

import type { CheckResult } from '../../../contracts/moderation';
import { accounts } from './checks/accounts';
import { emails } from './checks/emails';
import { fieldRules } from './checks/field-rules';
import { formToken } from './checks/form-token';
import { honeypot } from './checks/honeypot';
import { hosts } from './checks/hosts';
import { links } from './checks/links';
import { networks } from './checks/networks';
import { rate } from './checks/rate';
import { speed } from './checks/speed';
import { earnsTrust, trust } from './checks/trust';
import { words } from './checks/words';
import type { Check, Submission, Verdict } from './types';

/** The checks in the order in which they run: what refuses first, then what only marks. */
export const CHECKS: readonly Check[] = [
  rate, // before all else: a flood deserves no work
  formToken, // a form that is not ours deserves little
  fieldRules,
  honeypot,
  speed,
  links,
  words, // the moderators' lists
  hosts,
  emails,
  networks,
  accounts,
  trust, // last of ours: it asks the database
];

/** Without these the rest means nothing: no setting switches them off. Limits have points to set to 0. */
const ESSENTIAL = new Set(['rate', 'form-token', 'field-rules']);

/** How long a check may take; an own one may ask a service that does not answer. In milliseconds. */
const TIME_LIMIT = 5000;

/** Kept with the post of each check: a moderator looks at the first ones, and text may be all matches. */
const MOST_MATCHES = 100;

export interface PipelineResult {
  /** The gravest outcome of all checks. */
  outcome: Verdict['outcome'];
  refusal: Extract<Verdict, { outcome: 'refuse' }> | null;
  /** One entry a check, in order, kept with the post. */
  results: CheckResult[];
  /** The author's record lets their posts appear at once, also where others wait. */
  isTrusted: boolean;
}

type OnFailure = (check: string, error: unknown) => void;

const GRAVITY = { pass: 0, hold: 1, spam: 2, refuse: 3 } as const;

/**
 * Runs the checks until one refuses; those that do not run are recorded as such.
 *
 * @param onFailure hears of a check that threw or took too long, for the log; never throws itself
 */
export const runPipeline = async (
  submission: Submission,
  checks: readonly Check[] = CHECKS,
  onFailure: OnFailure = () => undefined
): Promise<PipelineResult> => {
  const results: CheckResult[] = [];
  let outcome: Verdict['outcome'] = 'pass';
  let refusal: PipelineResult['refusal'] = null;
  for (const check of checks) {
    if (refusal !== null || !isToRun(check, submission)) {
      results.push({ check: check.name, outcome: 'not-run' });
      continue;
    }
    const verdict = await runSafely(check, submission, onFailure);
    if (verdict.outcome === 'refuse') refusal = verdict;
    if (GRAVITY[verdict.outcome] > GRAVITY[outcome]) outcome = verdict.outcome;
    results.push(resultOf(check, verdict));
  }
  const hasRecord = results.some(
    (result) => result.check === trust.name && result.outcome === 'pass'
  );
  return { outcome, refusal, results, isTrusted: hasRecord && earnsTrust(submission) };
};

const isToRun = (check: Check, { kind, settings }: Submission): boolean =>
  !(kind === 'edit' && check.isForNewPosts === true) &&
  (ESSENTIAL.has(check.name) || !settings.disabledChecks.includes(check.name));

class TimedOut extends Error {}

/** A check that fails holds the post: what could not be judged is neither refused nor let through. */
const runSafely = async (
  check: Check,
  submission: Submission,
  onFailure: OnFailure
): Promise<Verdict> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TimedOut(`No verdict within ${TIME_LIMIT} ms`));
    }, TIME_LIMIT);
  });
  try {
    return await Promise.race([check.run(submission), late]);
  } catch (error) {
    onFailure(check.name, error);
    const reason = error instanceof TimedOut ? 'check-timed-out' : 'check-failed';
    return { outcome: 'hold', reason };
  } finally {
    clearTimeout(timer);
  }
};

const resultOf = (check: Check, verdict: Verdict): CheckResult => {
  if (verdict.outcome === 'pass') return { check: check.name, outcome: 'pass' };
  const { outcome, reason } = verdict;
  const matches = verdict.outcome === 'refuse' ? [] : (verdict.matches ?? []);
  return {
    check: check.name,
    outcome,
    reason,
    ...(matches.length === 0 ? {} : { matches: matches.slice(0, MOST_MATCHES) }),
  };
};

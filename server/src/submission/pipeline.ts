import type { CheckResult } from '../../../contracts/moderation';
import { fieldRules } from './checks/field-rules';
import { formToken } from './checks/form-token';
import { honeypot } from './checks/honeypot';
import { speed } from './checks/speed';
import type { Check, Submission, Verdict } from './types';

/** The checks in the order in which they run: what refuses first, then what only marks. */
export const CHECKS: readonly Check[] = [
  formToken, // before all else: a form that is not ours deserves no work
  fieldRules,
  honeypot,
  speed,
];

export interface PipelineResult {
  /** The gravest outcome of all checks. */
  outcome: Verdict['outcome'];
  refusal: Extract<Verdict, { outcome: 'refuse' }> | null;
  /** One entry a check, in order, kept with the post. */
  results: CheckResult[];
}

const GRAVITY = { pass: 0, hold: 1, spam: 2, refuse: 3 } as const;

/** Runs the checks until one refuses; those after it are recorded as not run. */
export const runPipeline = async (
  submission: Submission,
  checks: readonly Check[] = CHECKS
): Promise<PipelineResult> => {
  const results: CheckResult[] = [];
  let outcome: Verdict['outcome'] = 'pass';
  let refusal: PipelineResult['refusal'] = null;
  for (const check of checks) {
    if (refusal !== null) {
      results.push({ check: check.name, outcome: 'not-run' });
      continue;
    }
    const verdict = await check.run(submission);
    if (verdict.outcome === 'refuse') refusal = verdict;
    if (GRAVITY[verdict.outcome] > GRAVITY[outcome]) outcome = verdict.outcome;
    results.push(
      verdict.outcome === 'pass'
        ? { check: check.name, outcome: 'pass' }
        : { check: check.name, outcome: verdict.outcome, reason: verdict.reason }
    );
  }
  return { outcome, refusal, results };
};

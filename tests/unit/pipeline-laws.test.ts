import fc from 'fast-check';

import { DEFAULT_SETTINGS } from '../../server/src/config/defaults';
import { runPipeline } from '../../server/src/submission/pipeline';
import type { Check, Submission, Verdict } from '../../server/src/submission/types';

const GRAVITY = ['pass', 'hold', 'spam', 'refuse'] as const;
type Outcome = (typeof GRAVITY)[number];

/** A check as drawn: what it says, or that it fails; whether it judges forms; whether it is switched off. */
interface Drawn {
  says: Outcome | 'throws';
  isForNewPosts: boolean;
  isOff: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  says: fc.constantFrom(...GRAVITY, 'throws' as const),
  isForNewPosts: fc.boolean(),
  isOff: fc.boolean(),
});

const verdictOf = (outcome: Outcome): Verdict => {
  switch (outcome) {
    case 'pass':
      return { outcome };
    case 'refuse':
      return { outcome, reason: 'rate.limited', message: 'No' };
    default:
      return { outcome, reason: 'because' };
  }
};

const toCheck = ({ says, isForNewPosts }: Drawn, index: number): Check => ({
  name: `check-${index}`,
  isForNewPosts,
  run: () =>
    says === 'throws' ? Promise.reject(new Error('down')) : Promise.resolve(verdictOf(says)),
});

describe('any pipeline', () => {
  const law = (
    holds: (
      checks: Drawn[],
      result: Awaited<ReturnType<typeof runPipeline>>,
      kind: Submission['kind']
    ) => void
  ) =>
    fc.assert(
      fc.asyncProperty(fc.array(drawn), fc.constantFrom('new', 'edit'), async (checks, kind) => {
        const disabledChecks = checks.flatMap(({ isOff }, index) =>
          isOff ? [`check-${index}`] : []
        );
        const submission = { kind, settings: { ...DEFAULT_SETTINGS, disabledChecks } };
        const result = await runPipeline(submission as unknown as Submission, checks.map(toCheck));
        holds(checks, result, kind);
      })
    );

  const expected = ({ says }: Drawn): Outcome => (says === 'throws' ? 'hold' : says);
  const isToRun = (check: Drawn, kind: string) =>
    !check.isOff && !(kind === 'edit' && check.isForNewPosts);

  it('records every check once, in its order', () =>
    law((checks, { results }) => {
      expect(results.map(({ check }) => check)).toEqual(checks.map((_, i) => `check-${i}`));
    }));

  it('runs what is to be run until one refuses, and nothing after it', () =>
    law((checks, { results }, kind) => {
      let isOver = false;
      checks.forEach((check, index) => {
        const outcome = isOver || !isToRun(check, kind) ? 'not-run' : expected(check);
        expect(results[index]?.outcome).toBe(outcome);
        isOver ||= outcome === 'refuse';
      });
    }));

  it('ends with the gravest outcome of what was run', () =>
    law((_, { results, outcome, refusal }) => {
      const gravest = results.reduce(
        (most, result) => Math.max(most, GRAVITY.indexOf(result.outcome as Outcome)),
        0
      );
      expect(outcome).toBe(GRAVITY[gravest]);
      expect(refusal !== null).toBe(outcome === 'refuse');
    }));
});

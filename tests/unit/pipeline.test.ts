import { DEFAULT_SETTINGS } from '../../server/src/config/defaults';
import { CHECKS, runPipeline } from '../../server/src/submission/pipeline';
import type { Check, Verdict } from '../../server/src/submission/types';
import { submissionOf } from '../support/submission';

const check = (name: string, verdict: Verdict): Check => ({ name, run: () => verdict });
const pass: Verdict = { outcome: 'pass' };
const spam: Verdict = { outcome: 'spam', reason: 'words' };
const hold: Verdict = { outcome: 'hold', reason: 'links' };
const refuse: Verdict = { outcome: 'refuse', reason: 'post.invalid', message: 'No' };

describe('the pipeline', () => {
  const run = (...verdicts: Verdict[]) =>
    runPipeline(
      submissionOf({}),
      verdicts.map((verdict, index) => check(`check-${index}`, verdict))
    );

  it('turns floods away first, then judges the form, its text, and last its author', () => {
    expect(CHECKS.map(({ name }) => name)).toEqual([
      'rate',
      'form-token',
      'field-rules',
      'honeypot',
      'speed',
      'links',
      'words',
      'hosts',
      'emails',
      'networks',
      'accounts',
      'trust',
    ]);
  });

  it('passes what every check passes', async () => {
    expect(await run(pass, pass)).toMatchObject({ outcome: 'pass', refusal: null });
  });

  it.each([
    ['hold', [pass, hold]],
    ['spam', [hold, spam, pass]],
    ['spam', [spam, hold]],
    ['refuse', [spam, refuse]],
  ])('ends with the gravest outcome, %s', async (outcome, verdicts) => {
    expect((await run(...verdicts)).outcome).toBe(outcome);
  });

  it('keeps the outcome and reason of each check, in order', async () => {
    expect((await run(pass, hold)).results).toEqual([
      { check: 'check-0', outcome: 'pass' },
      { check: 'check-1', outcome: 'hold', reason: 'links' },
    ]);
  });

  it('records as not run what stands after a refusal', async () => {
    expect((await run(refuse, spam)).results).toEqual([
      { check: 'check-0', outcome: 'refuse', reason: 'post.invalid' },
      { check: 'check-1', outcome: 'not-run' },
    ]);
  });

  it('holds what a check could not judge, and says so', async () => {
    const broken: Check = {
      name: 'broken',
      run: () => {
        throw new Error('The service is down');
      },
    };
    const failed: string[] = [];
    const result = await runPipeline(submissionOf({}), [broken, check('next', pass)], (name) =>
      failed.push(name)
    );
    expect(result.results).toEqual([
      { check: 'broken', outcome: 'hold', reason: 'check-failed' },
      { check: 'next', outcome: 'pass' },
    ]);
    expect(failed).toEqual(['broken']);
  });

  it('leaves out checks that are switched off, but never those that all depends on', async () => {
    const off = { ...DEFAULT_SETTINGS, disabledChecks: ['links', 'form-token'] };
    const submission = submissionOf({}, { settings: off, token: null });
    const { results } = await runPipeline(submission);
    expect(results.find(({ check: name }) => name === 'links')).toMatchObject({
      outcome: 'not-run',
    });
    expect(results.find(({ check: name }) => name === 'form-token')).toMatchObject({
      outcome: 'refuse',
    });
  });

  it('judges an edit by its text alone', async () => {
    const { results } = await runPipeline(submissionOf({}, { kind: 'edit', token: null }));
    const notRun = results.filter(({ outcome }) => outcome === 'not-run');
    expect(notRun.map(({ check: name }) => name)).toEqual(['form-token', 'honeypot', 'speed']);
  });

  it('passes an honest submission', async () => {
    expect((await runPipeline(submissionOf({}))).outcome).toBe('pass');
  });
});

import { DEFAULT_SETTINGS } from '../../server/src/config/defaults';
import { DEFAULT_POLICY } from '../../server/src/domain/policy';
import {
  toCheck,
  type OwnCheck,
  type OwnCheckSubmission,
  type OwnVerdict,
} from '../../server/src/submission/own-check';
import { CHECKS, runPipeline } from '../../server/src/submission/pipeline';
import type { Submission } from '../../server/src/submission/types';

/** Without what only the plugin's own checks may ask for: lists and the site's knowledge. */
const submission = {
  kind: 'new',
  key: { uid: 'plugin::article-forum.article', documentId: 'abc', locale: 'en' },
  input: { article: 'abc', body: 'Hello', authorName: 'Aigul' },
  fields: {
    authorName: 'Aigul',
    authorEmail: null,
    title: null,
    body: 'Hello',
    linkTitle: null,
    linkUrl: null,
  },
  token: null,
  author: { userId: 7, address: '192.0.2.1' },
  policy: DEFAULT_POLICY,
  settings: DEFAULT_SETTINGS,
  locale: 'en',
  now: new Date('2026-06-01T12:00:00.000Z'),
} as unknown as Submission;

const pass = (): OwnVerdict => ({ outcome: 'pass' });
const own = (run: OwnCheck['run'], more: Partial<OwnCheck> = {}) =>
  toCheck({ name: 'own', run, ...more }, CHECKS);

/** What the pipeline makes of a check, and what it tells the log. */
const judge = async (run: OwnCheck['run']) => {
  const failures: unknown[] = [];
  const result = await runPipeline(submission, [own(run)], (_, error) => failures.push(error));
  return { ...result.results[0], outcome: result.outcome, failures: failures.length };
};

describe('a check of the app’s own', () => {
  it.each(['', 'Own', 'own check', '-own', 'own-', 'own--check', '1st', 'a'.repeat(41), 'ёлка'])(
    'cannot be named "%s"',
    (name) => {
      expect(() => own(pass, { name })).toThrow(/kebab-case/);
    }
  );

  it.each(CHECKS.map(({ name }) => name))('cannot take the name "%s"', (name) => {
    expect(() => own(pass, { name })).toThrow(`there is a check named "${name}" already`);
  });

  it('needs something to run', () => {
    const nothing = { name: 'own' } as unknown as OwnCheck;
    expect(() => toCheck(nothing, [])).toThrow('no function "run"');
  });

  it('sees the post, its proven author and its forum, and nothing of how the form was sent', async () => {
    const seen: OwnCheckSubmission[] = [];
    await judge((what) => {
      seen.push(what);
      return pass();
    });
    expect(seen).toEqual([
      {
        kind: 'new',
        target: submission.key,
        fields: submission.fields,
        userId: 7,
        address: '192.0.2.1',
        policy: DEFAULT_POLICY,
        locale: 'en',
        now: submission.now,
      },
    ]);
  });

  it('cannot change what others see', async () => {
    await judge(({ fields, policy, now }) => {
      Object.assign(fields, { body: 'Changed' });
      Object.assign(policy, { moderation: 'after' });
      now.setFullYear(1970);
      return pass();
    });
    expect(submission.fields.body).toBe('Hello');
    expect(submission.policy.moderation).toBe('before');
    expect(submission.now.getUTCFullYear()).toBe(2026);
  });

  it.each([
    ['a hold', { outcome: 'hold', reason: 'rude' }],
    ['spam', { outcome: 'spam', reason: 'known-spam' }],
    [
      'a hold with its place',
      { outcome: 'hold', reason: 'rude', matches: [{ field: 'body', start: 0, end: 5 }] },
    ],
  ] as [string, OwnVerdict][])('may say %s', async (_, verdict) => {
    expect(await judge(() => Promise.resolve(verdict))).toEqual({
      check: 'own',
      ...verdict,
      failures: 0,
    });
  });

  it.each([
    ['nothing', undefined],
    ['a boolean', true],
    ['an outcome that there is not', { outcome: 'publish' }],
    ['a refusal', { outcome: 'refuse', reason: 'post.invalid', message: 'No' }],
    ['a hold without a reason', { outcome: 'hold' }],
    ['a reason in prose', { outcome: 'hold', reason: 'Very rude!' }],
    [
      'a place in no field',
      { outcome: 'hold', reason: 'rude', matches: [{ field: 'token', start: 0, end: 1 }] },
    ],
    [
      'a place before its start',
      { outcome: 'hold', reason: 'rude', matches: [{ field: 'body', start: 3, end: 1 }] },
    ],
  ])('holds the post when it says %s', async (_, verdict) => {
    expect(await judge(() => verdict as OwnVerdict)).toEqual({
      check: 'own',
      outcome: 'hold',
      reason: 'check-failed',
      failures: 1,
    });
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('down');
      },
    ],
    ['is rejected', () => Promise.reject(new Error('down'))],
  ])('holds the post when it %s', async (_, run) => {
    expect(await judge(run)).toMatchObject({ reason: 'check-failed', failures: 1 });
  });

  it('holds the post when it takes longer than five seconds', async () => {
    jest.useFakeTimers();
    const judged = judge(() => new Promise<OwnVerdict>(() => undefined));
    await jest.advanceTimersByTimeAsync(5000);
    jest.useRealTimers();
    expect(await judged).toMatchObject({
      outcome: 'hold',
      reason: 'check-timed-out',
      failures: 1,
    });
  });

  it('leaves no timer behind', async () => {
    jest.useFakeTimers();
    await judge(pass);
    const left = jest.getTimerCount();
    jest.useRealTimers();
    expect(left).toBe(0);
  });

  it('is kept to the first hundred places', async () => {
    const matches = Array.from({ length: 150 }, (_, start) => ({
      field: 'body' as const,
      start,
      end: start + 1,
    }));
    const { matches: kept } = await judge(() => ({ outcome: 'hold', reason: 'many', matches }));
    expect(kept).toEqual(matches.slice(0, 100));
  });

  it('is left out when the settings say so, and on edits when it judges forms', async () => {
    const off = { ...submission, settings: { ...DEFAULT_SETTINGS, disabledChecks: ['own'] } };
    const edited: Submission = { ...submission, kind: 'edit' };
    const fails = () => Promise.reject(new Error('was run'));
    const notRun = [{ check: 'own', outcome: 'not-run' }];
    expect((await runPipeline(off, [own(fails)])).results).toEqual(notRun);
    expect((await runPipeline(edited, [own(fails, { isForNewPosts: true })])).results).toEqual(
      notRun
    );
  });
});

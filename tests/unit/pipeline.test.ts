import configuration from '../../server/src/config';
import { createSealer } from '../../server/src/domain/sealed';
import { formToken } from '../../server/src/submission/checks/form-token';
import { findProblems } from '../../server/src/submission/checks/field-rules';
import { honeypot } from '../../server/src/submission/checks/honeypot';
import { speed } from '../../server/src/submission/checks/speed';
import { readFields } from '../../server/src/submission/fields';
import { issueFormToken, readFormToken } from '../../server/src/submission/form-token';
import { CHECKS, runPipeline } from '../../server/src/submission/pipeline';
import type { Check, Submission, Verdict } from '../../server/src/submission/types';

const key = { uid: 'plugin::article-forum.article', documentId: 'abc', locale: 'en' };
const sealer = createSealer(['key']);
const now = new Date('2026-06-01T12:00:00.000Z');
const config = configuration.default;

const submissionOf = (
  fields: Record<string, string>,
  more: Partial<Submission> = {}
): Submission => {
  const input = { article: 'abc', authorName: 'Aigul', body: 'Hello', ...fields };
  return {
    key,
    input,
    fields: readFields(input),
    token: readFormToken(sealer, issueFormToken(sealer, key, now)),
    config,
    sealer,
    locale: 'en',
    now,
    ...more,
  };
};

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

  it('judges the form first, then its fields, then its sender', () => {
    expect(CHECKS.map(({ name }) => name)).toEqual([
      'form-token',
      'field-rules',
      'honeypot',
      'speed',
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

  it('passes an honest submission', async () => {
    expect((await runPipeline(submissionOf({}))).outcome).toBe('pass');
  });
});

describe('the form token', () => {
  const refused = (reason: string) => expect.objectContaining({ outcome: 'refuse', reason });
  const MINUTE = 60_000;
  const after = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);

  it('is refused when it is missing', () => {
    expect(formToken.run(submissionOf({}, { token: null }))).toEqual(refused('form.token-invalid'));
  });

  it.each([
    ['another article', { ...key, documentId: 'other' }],
    ['another locale', { ...key, locale: 'fr' }],
  ])('is refused when it is of %s', (_, other) => {
    const token = readFormToken(sealer, issueFormToken(sealer, other, now));
    expect(formToken.run(submissionOf({}, { token }))).toEqual(refused('form.token-invalid'));
  });

  it('is good until its last minute', () => {
    expect(formToken.run(submissionOf({}, { now: after(config.form.tokenMaxAgeMinutes) }))).toEqual(
      pass
    );
  });

  it('is refused after it', () => {
    const late = submissionOf({}, { now: after(config.form.tokenMaxAgeMinutes + 1) });
    expect(formToken.run(late)).toEqual(refused('form.token-expired'));
  });
});

describe('a form that a machine filled', () => {
  it('is spam when the hidden field is filled', () => {
    expect(honeypot.run(submissionOf({ [config.form.honeypot]: 'x' }))).toMatchObject({
      outcome: 'spam',
    });
  });

  it('is not suspected when the hidden field came empty', () => {
    expect(honeypot.run(submissionOf({ [config.form.honeypot]: '' }))).toEqual(pass);
  });

  const slow = { ...config, form: { ...config.form, minimumSeconds: 5 } };

  it('is held when it came too fast', () => {
    const later = new Date(now.getTime() + 4_999);
    expect(speed.run(submissionOf({}, { config: slow, now: later }))).toMatchObject({
      outcome: 'hold',
    });
  });

  it('is not suspected after the least time', () => {
    const later = new Date(now.getTime() + 5_000);
    expect(speed.run(submissionOf({}, { config: slow, now: later }))).toEqual(pass);
  });
});

describe('the fields of a submission', () => {
  const codesOf = (fields: Record<string, string>) =>
    findProblems(submissionOf(fields)).map(({ path, code }) => [path.join('.'), code]);

  it.each([
    ['an empty name', { authorName: '  ' }, [['authorName', 'required']]],
    ['an empty body', { body: '\n' }, [['body', 'required']]],
    ['a short body', { body: 'x' }, [['body', 'too-short']]],
    ['a long name', { authorName: 'я'.repeat(81) }, [['authorName', 'too-long']]],
    ['a NUL', { body: 'a\u0000b' }, [['body', 'control-characters']]],
    ['an e-mail without a host', { authorEmail: 'me@' }, [['authorEmail', 'invalid-email']]],
    ['an e-mail without a dot', { authorEmail: 'me@host' }, [['authorEmail', 'invalid-email']]],
    ['a hostile link', { linkUrl: 'javascript:x' }, [['linkUrl', 'invalid-url']]],
    ['an unknown key', { status: 'published' }, [['status', 'unknown-key']]],
    [
      'two problems',
      { authorName: '', body: '' },
      [
        ['authorName', 'required'],
        ['body', 'required'],
      ],
    ],
  ])('are refused with %s', (_, fields, problems) => {
    expect(codesOf(fields)).toEqual(problems);
  });

  it.each([
    ['80 Cyrillic letters', { authorName: 'я'.repeat(80) }],
    ['80 emoji', { authorName: '😀'.repeat(80) }],
    ['20,000 emoji', { body: '😀'.repeat(20_000) }],
    ['two letters', { body: 'да' }],
    ['an address of another alphabet', { authorEmail: 'айгуль@почта.рф' }],
    ['an https link', { linkUrl: 'https://a.test/x' }],
    ['an empty link', { linkUrl: '' }],
  ])('are accepted with %s', (_, fields) => {
    expect(codesOf(fields)).toEqual([]);
  });

  it('are kept normalised', () => {
    const input = { authorName: ' A\n B ', body: 'x\r\ny ', authorEmail: '' };
    expect(readFields(input)).toMatchObject({ authorName: 'A B', body: 'x\ny', authorEmail: null });
  });
});

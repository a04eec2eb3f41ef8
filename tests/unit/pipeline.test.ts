import { DEFAULT_SETTINGS } from '../../server/src/config/defaults';
import { compileLists } from '../../server/src/domain/lists';
import { DEFAULT_POLICY } from '../../server/src/domain/policy';
import { createSealer } from '../../server/src/domain/sealed';
import { formToken } from '../../server/src/submission/checks/form-token';
import { findProblems } from '../../server/src/submission/checks/field-rules';
import { honeypot } from '../../server/src/submission/checks/honeypot';
import { links } from '../../server/src/submission/checks/links';
import { speed } from '../../server/src/submission/checks/speed';
import { trust } from '../../server/src/submission/checks/trust';
import { readFields } from '../../server/src/submission/fields';
import { issueFormToken, readFormToken } from '../../server/src/submission/form-token';
import { CHECKS, runPipeline } from '../../server/src/submission/pipeline';
import type { Check, Submission, Verdict } from '../../server/src/submission/types';

const key = { uid: 'plugin::article-forum.article', documentId: 'abc', locale: 'en' };
const sealer = createSealer(['key']);
const now = new Date('2026-06-01T12:00:00.000Z');
const settings = DEFAULT_SETTINGS;

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
    kind: 'new',
    author: { userId: null, address: '192.0.2.1' },
    networkKey: null,
    policy: DEFAULT_POLICY,
    settings,
    knowledge: {
      hostsInSpam: () => Promise.resolve([]),
      recordOf: () => Promise.resolve({ published: 0, turnedDown: 0 }),
      consume: () => Promise.resolve(null),
    },
    lists: compileLists([]),
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
    const off = { ...settings, disabledChecks: ['links', 'form-token'] };
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
    expect(
      formToken.run(submissionOf({}, { now: after(settings.form.tokenMaxAgeMinutes) }))
    ).toEqual(pass);
  });

  it('is refused after it', () => {
    const late = submissionOf({}, { now: after(settings.form.tokenMaxAgeMinutes + 1) });
    expect(formToken.run(late)).toEqual(refused('form.token-expired'));
  });
});

describe('a form that a machine filled', () => {
  it('is not suspected for a hidden field named like a property', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      form: { ...DEFAULT_SETTINGS.form, honeypot: 'constructor' },
    };
    expect(honeypot.run({ ...submissionOf({}), settings })).toEqual({ outcome: 'pass' });
  });

  it('is spam when the hidden field is filled', () => {
    expect(honeypot.run(submissionOf({ [settings.form.honeypot]: 'x' }))).toMatchObject({
      outcome: 'spam',
    });
  });

  it('is not suspected when the hidden field came empty', () => {
    expect(honeypot.run(submissionOf({ [settings.form.honeypot]: '' }))).toEqual(pass);
  });

  const slow = { ...settings, form: { ...settings.form, minimumSeconds: 5 } };

  it('is held when it came too fast', () => {
    const later = new Date(now.getTime() + 4_999);
    expect(speed.run(submissionOf({}, { settings: slow, now: later }))).toMatchObject({
      outcome: 'hold',
    });
  });

  it('is not suspected after the least time', () => {
    const later = new Date(now.getTime() + 5_000);
    expect(speed.run(submissionOf({}, { settings: slow, now: later }))).toEqual(pass);
  });
});

describe('links', () => {
  const linksIn = async (fields: Record<string, string>, known: string[] = []) => {
    const submission = submissionOf(fields);
    const hostsInSpam = () => Promise.resolve(known);
    return links.run({ ...submission, knowledge: { ...submission.knowledge, hostsInSpam } });
  };

  it.each([
    ['in a name', { authorName: 'Buy at casino.test.com' }, 'link-in-name'],
    ['in a title', { title: 'https://a.test/' }, 'link-in-title'],
    ['in number', { body: 'https://a.test https://b.test https://c.test' }, 'too-many-links'],
  ])('hold a post %s', async (_, fields, reason) => {
    expect(await linksIn(fields)).toMatchObject({ outcome: 'hold', reason });
  });

  it('hold a post when their host stands in spam, and say where', async () => {
    const verdict = await linksIn({ body: 'See https://WWW.Casino.test/x now' }, ['casino.test']);
    expect(verdict).toEqual({
      outcome: 'hold',
      reason: 'host-seen-in-spam',
      matches: [{ field: 'body', start: 4, end: 29 }],
    });
  });

  it('pass in a small number', async () => {
    expect(await linksIn({ body: 'https://a.test and https://b.test' })).toEqual(pass);
  });
});

describe('trust', () => {
  const verdictOn = (
    policy: Partial<typeof DEFAULT_POLICY>,
    userId: number | null,
    record = { published: 0, turnedDown: 0 }
  ) => {
    const submission = submissionOf({}, { policy: { ...DEFAULT_POLICY, ...policy } });
    return trust.run({
      ...submission,
      author: { userId, address: null },
      knowledge: { ...submission.knowledge, recordOf: () => Promise.resolve(record) },
    });
  };
  const after = { moderation: 'after', trustAfter: 2 } as const;

  it.each([
    ['passes an account with a record', after, 7, { published: 2, turnedDown: 0 }, 'pass'],
    ['holds an account without one', after, 7, { published: 1, turnedDown: 0 }, 'hold'],
    ['holds who was turned down of late', after, 7, { published: 9, turnedDown: 1 }, 'hold'],
    ['holds guests, who prove nothing', after, null, { published: 9, turnedDown: 0 }, 'hold'],
    [
      'asks nothing of guests where it is not set',
      { moderation: 'after' },
      null,
      undefined,
      'pass',
    ],
    [
      'holds who was turned down also where it is not set',
      { moderation: 'after' },
      7,
      { published: 9, turnedDown: 1 },
      'hold',
    ],
  ] as const)('%s', async (_, policy, userId, record, outcome) => {
    expect(await verdictOn(policy, userId, record)).toMatchObject({ outcome });
  });
});

describe('the fields of a submission', () => {
  const codesOf = (fields: Record<string, string>) =>
    findProblems(submissionOf(fields)).map(({ path, code }) => [path.join('.'), code]);

  it.each([
    ['an empty name', { authorName: '  ' }, [['authorName', 'required']]],
    ['an empty body', { body: '\n' }, [['body', 'required']]],
    ['a name that nobody sees', { authorName: '\u200b\u3164' }, [['authorName', 'required']]],
    ['a body that nobody sees', { body: '\u00ad\u2060\n\u2800' }, [['body', 'required']]],
    ['a short body', { body: 'x' }, [['body', 'too-short']]],
    [
      'a long Cyrillic link',
      { linkUrl: `https://a.test/${'я'.repeat(1000)}` },
      [['linkUrl', 'too-long']],
    ],
    ['a long name', { authorName: 'я'.repeat(81) }, [['authorName', 'too-long']]],
    [
      'a name that turns direction',
      { authorName: 'ada\u202Enimda' },
      [['authorName', 'control-characters']],
    ],
    [
      'a name under a tower',
      { authorName: `A${'\u0300'.repeat(40)}` },
      [['authorName', 'control-characters']],
    ],
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
    ['a family', { authorName: '👩‍👩‍👧‍👦 Семья' }],
    ['a name with vowel signs', { authorName: 'שָׁלוֹם नमस्ते' }],
    ['text in both directions', { body: 'سلام \u2067abc\u2069 hello' }],
    ['two letters', { body: 'да' }],
    ['an address of another alphabet', { authorEmail: 'айгуль@почта.рф' }],
    ['an https link', { linkUrl: 'https://a.test/x' }],
    ['an empty link', { linkUrl: '' }],
    ['a link of 1,000 Cyrillic letters', { linkUrl: `https://a.test/${'я'.repeat(985)}` }],
    [
      'the same as browsers copy it',
      { linkUrl: `https://a.test/${encodeURIComponent('я'.repeat(985))}` },
    ],
    ['a title that nobody sees', { title: '\u200b' }],
  ])('are accepted with %s', (_, fields) => {
    expect(codesOf(fields)).toEqual([]);
  });

  it('are kept normalised', () => {
    const input = { authorName: ' A\n B ', body: 'x\r\ny ', authorEmail: '' };
    expect(readFields(input)).toMatchObject({ authorName: 'A B', body: 'x\ny', authorEmail: null });
  });
});

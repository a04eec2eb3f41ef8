import { DEFAULT_SETTINGS } from '../../server/src/config/defaults';
import { DEFAULT_POLICY } from '../../server/src/domain/policy';
import { formToken } from '../../server/src/submission/checks/form-token';
import { honeypot } from '../../server/src/submission/checks/honeypot';
import { links } from '../../server/src/submission/checks/links';
import { speed } from '../../server/src/submission/checks/speed';
import { trust } from '../../server/src/submission/checks/trust';
import { KEY, NOW, submissionOf, tokenOf } from '../support/submission';

const settings = DEFAULT_SETTINGS;
const pass = { outcome: 'pass' };

describe('the form token', () => {
  const refused = (reason: string) => expect.objectContaining({ outcome: 'refuse', reason });
  const MINUTE = 60_000;
  const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

  it('is refused when it is missing', () => {
    expect(formToken.run(submissionOf({}, { token: null }))).toEqual(refused('form.token-invalid'));
  });

  it.each([
    ['another article', { ...KEY, documentId: 'other' }],
    ['another locale', { ...KEY, locale: 'fr' }],
  ])('is refused when it is of %s', (_, other) => {
    expect(formToken.run(submissionOf({}, { token: tokenOf(other) }))).toEqual(
      refused('form.token-invalid')
    );
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

  it.each([['x'], [true], [['x']]])('is spam when the hidden field is filled: %p', (value) => {
    const { input, ...submission } = submissionOf({});
    const filled = { ...input, [settings.form.honeypot]: value };
    expect(honeypot.run({ ...submission, input: filled })).toMatchObject({ outcome: 'spam' });
  });

  it('is not suspected when the hidden field came empty', () => {
    expect(honeypot.run(submissionOf({ [settings.form.honeypot]: '' }))).toEqual(pass);
  });

  const slow = { ...settings, form: { ...settings.form, minimumSeconds: 5 } };

  it('is held when it came too fast', () => {
    const later = new Date(NOW.getTime() + 4_999);
    expect(speed.run(submissionOf({}, { settings: slow, now: later }))).toMatchObject({
      outcome: 'hold',
    });
  });

  it('is not suspected after the least time', () => {
    const later = new Date(NOW.getTime() + 5_000);
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

import { DEFAULT_SETTINGS } from '../../server/src/config/defaults';
import { sayWait } from '../../server/src/messages/say';
import { rate } from '../../server/src/submission/checks/rate';
import type { Knowledge, Submission } from '../../server/src/submission/types';

const key = { uid: 'plugin::article-forum.article', documentId: 'abc', locale: 'en' };

/** Runs the check with a wait in seconds for some limits, and notes which points were asked for. */
const run = async (author: Submission['author'], waits: Record<string, number> = {}) => {
  const asked: [string, string][] = [];
  const consume: Knowledge['consume'] = (name, whose, limit) => {
    expect(limit).toBe(DEFAULT_SETTINGS.limits[name]);
    asked.push([name, whose]);
    return Promise.resolve(waits[name] ?? null);
  };
  const submission = {
    author,
    key,
    settings: DEFAULT_SETTINGS,
    locale: 'fr',
    knowledge: { consume },
  };
  const verdict = await rate.run(submission as unknown as Submission);
  return { verdict, asked };
};

describe('the rate of posts', () => {
  const reader = { userId: 7, address: '192.0.2.1' };
  const target = 'plugin::article-forum.article:abc:en';

  it('is counted by address, account, forum and site', async () => {
    const { verdict, asked } = await run(reader);
    expect(verdict).toEqual({ outcome: 'pass' });
    expect(asked).toEqual([
      ['network', '192.0.2.1'],
      ['author', '7'],
      ['target', target],
      ['site', 'site'],
    ]);
  });

  it('is not counted by account for a guest, nor by an address that is not known', async () => {
    const { asked } = await run({ userId: null, address: null });
    expect(asked.map(([name]) => name)).toEqual(['target', 'site']);
  });

  it('when refused uses up nothing that others share', async () => {
    const { verdict, asked } = await run(reader, { network: 42 });
    expect(verdict).toEqual({
      outcome: 'refuse',
      reason: 'rate.limited',
      message: 'Trop d’envois en peu de temps. Veuillez réessayer dans 42 s.',
      retryAfterSeconds: 42,
    });
    expect(asked.map(([name]) => name)).toEqual(['network']);
  });

  it.each([
    [1, 'Too many messages at once. Please try again in 1 s.'],
    [119, 'Too many messages at once. Please try again in 119 s.'],
    [120, 'Too many messages at once. Please try again in 2 minutes.'],
    [121, 'Too many messages at once. Please try again in 3 minutes.'],
  ])('that is too high says to wait %i seconds', (seconds, message) => {
    expect(sayWait('en', seconds)).toBe(message);
  });
});

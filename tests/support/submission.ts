import { DEFAULT_SETTINGS } from '../../server/src/config/defaults';
import { compileLists } from '../../server/src/domain/lists';
import { DEFAULT_POLICY } from '../../server/src/domain/policy';
import { createSealer } from '../../server/src/domain/sealed';
import { readFields } from '../../server/src/submission/fields';
import { issueFormToken, readFormToken } from '../../server/src/submission/form-token';
import type { Submission } from '../../server/src/submission/types';

export const KEY = { uid: 'plugin::article-forum.article', documentId: 'abc', locale: 'en' };
export const NOW = new Date('2026-06-01T12:00:00.000Z');

const sealer = createSealer(['key']);

/** What the form of a target would send with a post, if it were opened now. */
export const tokenOf = (key: typeof KEY): Submission['token'] =>
  readFormToken(sealer, issueFormToken(sealer, key, NOW));

/** An honest submission on a site that knows nothing, without a database. */
export const submissionOf = (
  fields: Record<string, string>,
  more: Partial<Submission> = {}
): Submission => {
  const input = { article: 'abc', authorName: 'Aigul', body: 'Hello', ...fields };
  return {
    key: KEY,
    input,
    fields: readFields(input),
    token: tokenOf(KEY),
    kind: 'new',
    author: { userId: null, address: '192.0.2.1' },
    networkKey: null,
    policy: DEFAULT_POLICY,
    settings: DEFAULT_SETTINGS,
    knowledge: {
      hostsInSpam: () => Promise.resolve([]),
      recordOf: () => Promise.resolve({ published: 0, turnedDown: 0 }),
      consume: () => Promise.resolve(null),
    },
    lists: compileLists([]),
    locale: 'en',
    now: NOW,
    ...more,
  };
};

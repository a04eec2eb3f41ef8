import { say } from '../../messages/say';
import { targetName } from '../form-token';
import type { Check } from '../types';

const MINUTE = 60_000;

/** S2: the form was ours, for this forum, and not open for too long. */
export const formToken: Check = {
  name: 'form-token',
  isForNewPosts: true,
  run({ token, key, settings, locale, now }) {
    if (token === null || token.target !== targetName(key)) {
      return {
        outcome: 'refuse',
        reason: 'form.token-invalid',
        message: say(locale, 'refused.token-invalid'),
      };
    }
    const age = now.getTime() - token.issuedAt;
    if (age > settings.form.tokenMaxAgeMinutes * MINUTE) {
      return {
        outcome: 'refuse',
        reason: 'form.token-expired',
        message: say(locale, 'refused.token-expired'),
      };
    }
    return { outcome: 'pass' };
  },
};

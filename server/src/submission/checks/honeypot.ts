import type { Check } from '../types';

/** S2: a field that people do not see was filled. The robot is not told. */
export const honeypot: Check = {
  name: 'honeypot',
  run({ input, config }) {
    const value = input[config.form.honeypot];
    return value ? { outcome: 'spam', reason: 'honeypot-filled' } : { outcome: 'pass' };
  },
};

import type { Check } from '../types';

/** S2: a field that people do not see was filled. The robot is not told. */
export const honeypot: Check = {
  name: 'honeypot',
  isForNewPosts: true,
  run({ input, settings }) {
    const { honeypot: name } = settings.form;
    // Of its own: every object has a `constructor`.
    const value = Object.hasOwn(input, name) ? input[name] : undefined;
    return value ? { outcome: 'spam', reason: 'honeypot-filled' } : { outcome: 'pass' };
  },
};

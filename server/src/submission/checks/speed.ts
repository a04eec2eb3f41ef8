import type { Check } from '../types';

/** S2: nobody reads, writes and sends in so few seconds. */
export const speed: Check = {
  name: 'speed',
  isForNewPosts: true,
  run({ token, settings, now }) {
    if (token === null || settings.form.minimumSeconds === 0) return { outcome: 'pass' };
    const seconds = (now.getTime() - token.issuedAt) / 1000;
    return seconds < settings.form.minimumSeconds
      ? { outcome: 'hold', reason: 'filled-too-fast' }
      : { outcome: 'pass' };
  },
};

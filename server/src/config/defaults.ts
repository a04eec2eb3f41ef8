import type { Settings } from '../../../contracts/settings';

const HOUR = 3600;

/** What holds where neither the config file nor the settings page says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  policy: {},
  form: {
    fields: {
      authorName: { shown: true, required: true, minLength: 1, maxLength: 80 },
      authorEmail: { shown: true, required: false, minLength: 0, maxLength: 254 },
      title: { shown: true, required: false, minLength: 0, maxLength: 150 },
      body: { shown: true, required: true, minLength: 2, maxLength: 20_000 },
      linkTitle: { shown: true, required: false, minLength: 0, maxLength: 150 },
      linkUrl: { shown: true, required: false, minLength: 0, maxLength: 1000 },
    },
    tokenMaxAgeMinutes: 240,
    minimumSeconds: 0,
    honeypot: 'website_confirm',
    markup: 'none',
  },
  maxDepth: 8,
  editMinutes: 60,
  ownPostDays: 30,
  reports: { threshold: 3, reasons: ['spam', 'abuse', 'off-topic', 'illegal', 'other'] },
  limits: {
    // A school or an office writes from one address: generous for people, far too slow for a flood.
    network: { points: 60, seconds: 60 },
    author: { points: 30, seconds: 10 * 60 },
    target: { points: 600, seconds: 10 * 60 },
    site: { points: 6000, seconds: HOUR },
    reports: { points: 20, seconds: HOUR },
  },
  links: { maximum: 2 },
  trust: { rejectionDays: 30 },
  disabledChecks: [],
};

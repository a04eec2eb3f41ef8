import type { Config } from './schema';
import { configSchema } from './schema';

const defaults: Config = {
  homeTitle: { en: 'Home', fr: 'Accueil' },
  policy: {},
  form: {
    fields: {
      authorName: { required: true, minLength: 1, maxLength: 80 },
      authorEmail: { required: false, minLength: 0, maxLength: 254 },
      title: { required: false, minLength: 0, maxLength: 150 },
      body: { required: true, minLength: 2, maxLength: 20_000 },
      linkTitle: { required: false, minLength: 0, maxLength: 150 },
      linkUrl: { required: false, minLength: 0, maxLength: 1000 },
    },
    tokenMaxAgeMinutes: 240,
    minimumSeconds: 0,
    honeypot: 'website_confirm',
  },
  maxDepth: 8,
  ownPostDays: 30,
};

export default {
  default: defaults,
  /** Called by Strapi at start-up; a wrong option stops it with the option's name. */
  validator(config: unknown) {
    const result = configSchema.safeParse(config);
    if (result.success) return;
    const problems = result.error.issues.map(
      (issue) => `${issue.path.join('.') || 'config'}: ${issue.message}`
    );
    throw new Error(problems.join('; '));
  },
};

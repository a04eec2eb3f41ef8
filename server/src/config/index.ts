import { contradictionsOf, resolveSettings } from '../domain/settings';
import { DEFAULT_SETTINGS } from './defaults';
import { configSchema } from './schema';

export default {
  /** Empty, so that what Strapi hands us is what the file says: defaults are laid under it later. */
  default: {},
  /** Called by Strapi at start-up; a wrong option stops it with the option's name. */
  validator(config: unknown) {
    const result = configSchema.safeParse(config);
    if (!result.success) {
      const problems = result.error.issues.map(
        (issue) => `${issue.path.join('.') || 'config'}: ${issue.message}`
      );
      throw new Error(problems.join('; '));
    }
    const settings = resolveSettings({ file: result.data, stored: {}, defaults: DEFAULT_SETTINGS });
    const [contradiction] = contradictionsOf(settings);
    if (contradiction !== undefined) {
      throw new Error(
        `${contradiction.join('.')}: minLength exceeds maxLength, or a post needs no text`
      );
    }
  },
};

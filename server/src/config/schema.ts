import { z } from '@strapi/utils';

import { characters } from '../../../contracts/common';
import { settingsValues } from '../../../contracts/settings';

/** An attribute's name. */
const attribute = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,59}$/);

/** A content type whose entries have a forum, besides articles. */
export const targetType = z.strictObject({
  uid: z.string().regex(/^(api|plugin)::[a-z0-9-]+\.[a-z0-9-]+$/),
  /** What moderators read as its title. */
  titleField: attribute.default('title'),
  /** A to-one relation to our section, from which it inherits policies and a trail. */
  sectionField: attribute.optional(),
  /** A date before which an entry is not public, and from which a forum's age counts. */
  dateField: attribute.optional(),
});
export type TargetType = z.infer<typeof targetType>;

/** Of memory, in each process, for pages of forums as they were last sent. */
export const MEGABYTES_OF_PAGES = 32;

/**
 * The plugin's options in an app's `config/plugins`: all that the settings page knows, which is then
 * fixed and shown locked there, and what only code can say.
 */
export const configSchema = settingsValues.extend({
  /** Title of the first item of each breadcrumb, by locale. */
  homeTitle: z.record(z.string(), characters(1, 255)).optional(),
  targets: z.array(targetType).max(50).optional(),
  /** When the stored figures are compared with the posts; false never does. */
  selfCheck: z
    .union([
      z.literal(false),
      z.strictObject({
        /** Cron, with seconds. */
        rule: z.string().min(9).max(100).optional(),
        repair: z.boolean().optional(),
      }),
    ])
    .optional(),
  /** How many megabytes of pages each process keeps as they were sent; 0 keeps none. */
  keptPagesMegabytes: z.number().min(0).max(4096).optional(),
});

export type Config = z.infer<typeof configSchema>;

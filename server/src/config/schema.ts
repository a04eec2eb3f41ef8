import { z } from '@strapi/utils';

import { isoDate } from '../../../contracts/common';
import { moderation, posting, visibility } from '../../../contracts/content';
import type { FormField } from '../../../contracts/forum';

/** Site-wide policy; what is left out keeps the default (anyone, before, shown). */
const policy = z.strictObject({
  posting: posting.nullish(),
  moderation: moderation.nullish(),
  visibility: visibility.nullish(),
  closeAfterDays: z.number().int().min(0).max(36_500).nullish(),
  closeAt: isoDate.nullish(),
  trustAfter: z.number().int().min(1).max(1000).nullish(),
});

/** A rule of one field; `column` is how many characters its column holds. */
const fieldRule = (column: number) =>
  z
    .strictObject({
      required: z.boolean(),
      minLength: z.number().int().min(0),
      maxLength: z.number().int().min(1).max(column),
    })
    .refine((rule) => rule.minLength <= rule.maxLength, { message: 'minLength exceeds maxLength' });

const fields = z.strictObject({
  authorName: fieldRule(255),
  authorEmail: fieldRule(255),
  title: fieldRule(255),
  body: fieldRule(100_000),
  linkTitle: fieldRule(255),
  linkUrl: fieldRule(2000),
}) satisfies z.ZodType<Record<FormField, unknown>>;

/** The plugin's options in an app's `config/plugins`. */
export const configSchema = z.strictObject({
  /** Title of the first item of each breadcrumb, by locale. */
  homeTitle: z.record(z.string(), z.string().min(1).max(255)),
  policy,
  form: z.strictObject({
    fields,
    /** How long a form may stay open before it is sent, in minutes. */
    tokenMaxAgeMinutes: z.number().int().min(1).max(10_080),
    /** A form sent sooner was filled by a machine: held. In seconds; 0 switches the check off. */
    minimumSeconds: z.number().int().min(0).max(3600),
    /** Name of the field that people do not see and must leave empty. */
    honeypot: z.string().regex(/^[a-z][a-z0-9_]{1,40}$/i),
  }),
  /** How deep replies may go; a root post has depth 0. */
  maxDepth: z.number().int().min(0).max(50),
  /** How long an author may follow and withdraw a post, in days. */
  ownPostDays: z.number().int().min(1).max(365),
});

export type Config = z.infer<typeof configSchema>;

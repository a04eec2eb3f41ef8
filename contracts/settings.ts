import { z } from '@strapi/utils';

import { policyOverrides, type PolicyOverridesBody } from './content';
import { FORM_FIELDS, REPORT_REASON, SUBMISSION_KEYS, type FormField } from './forum';

/** How many characters the column of each field holds. */
const COLUMNS: Readonly<Record<FormField, number>> = {
  authorName: 255,
  authorEmail: 255,
  title: 255,
  body: 100_000,
  linkTitle: 255,
  linkUrl: 2000,
};

const fieldRule = (column: number) =>
  z
    .strictObject({
      /** A field that is not shown is not accepted either. */
      shown: z.boolean(),
      required: z.boolean(),
      minLength: z.number().int().min(0).max(column),
      maxLength: z.number().int().min(1).max(column),
    })
    .partial();

const fields = z.strictObject(
  Object.fromEntries(
    FORM_FIELDS.map((field) => [field, fieldRule(COLUMNS[field]).optional()])
  ) as Record<FormField, z.ZodOptional<ReturnType<typeof fieldRule>>>
);

/** So many in so many seconds; `points: 0` switches the limit off. */
const limit = z
  .strictObject({
    points: z.number().int().min(0).max(1_000_000),
    seconds: z.number().int().min(1).max(86_400),
  })
  .partial();

export const LIMITS = ['network', 'author', 'target', 'site', 'reports'] as const;
export type LimitName = (typeof LIMITS)[number];

const limits = z.strictObject(
  Object.fromEntries(LIMITS.map((name) => [name, limit.optional()])) as Record<
    LimitName,
    z.ZodOptional<typeof limit>
  >
);

const days = z.number().int().min(1).max(365);

/** What the settings page may change and the config file may fix; every value is optional. */
export const settingsValues = z.strictObject({
  policy: policyOverrides.optional(),
  form: z
    .strictObject({
      fields: fields.optional(),
      /** How long a form may stay open before it is sent, in minutes. */
      tokenMaxAgeMinutes: z.number().int().min(1).max(10_080),
      /** A form sent sooner was filled by a machine: held. In seconds; 0 switches the check off. */
      minimumSeconds: z.number().int().min(0).max(3600),
      /** Name of the field that people do not see and must leave empty; none that the form has. */
      honeypot: z
        .string()
        .regex(/^[a-z][a-z0-9_]{1,40}$/i)
        .refine((name) => !(SUBMISSION_KEYS as readonly string[]).includes(name)),
      /** `light`: bold, italic, quotes and lists by the usual signs. */
      markup: z.enum(['none', 'light']),
    })
    .partial()
    .optional(),
  /** How deep replies may go; a root post has depth 0. */
  maxDepth: z.number().int().min(0).max(50).optional(),
  /** How long an author may edit a post that is published, in minutes. */
  editMinutes: z.number().int().min(0).max(43_200).optional(),
  /** How long an author may follow and withdraw a post, in days. */
  ownPostDays: days.optional(),
  reports: z
    .strictObject({
      /** So many readers' reports send a post back to the queue; 0: none do. */
      threshold: z.number().int().min(0).max(1000),
      reasons: z.array(REPORT_REASON).min(1).max(20),
    })
    .partial()
    .optional(),
  limits: limits.optional(),
  links: z
    .strictObject({
      /** More links than this hold a post. */
      maximum: z.number().int().min(0).max(100),
    })
    .partial()
    .optional(),
  trust: z
    .strictObject({
      /** How long a rejected post keeps its author from being trusted, in days. */
      rejectionDays: days,
    })
    .partial()
    .optional(),
  /** Checks of the pipeline that are not to run, by name. */
  disabledChecks: z
    .array(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/))
    .max(50)
    .optional(),
});
export type SettingsValues = z.infer<typeof settingsValues>;

/** The same with nothing left out: what is in force. */
type Full<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]-?: Full<NonNullable<T[K]>> }
    : T;
export type Settings = Omit<Full<SettingsValues>, 'policy'> & { policy: PolicyOverridesBody };

export const SETTING_ORIGINS = ['config', 'settings', 'default'] as const;
export type SettingOrigin = (typeof SETTING_ORIGINS)[number];

/** A value in force, and whether the config file fixes it. */
export interface SettingAnswer {
  value: unknown;
  origin: SettingOrigin;
  isLocked: boolean;
}
/** Nested as the values are: each leaf described. */
export interface SettingsTree {
  [key: string]: SettingAnswer | SettingsTree;
}

/** What a value of the settings may be, for whoever builds a form of them. */
export type SettingKind =
  | { kind: 'switch' }
  | { kind: 'number'; minimum: number; maximum: number }
  | { kind: 'choice'; options: string[] }
  /** A moment, as ISO says it. */
  | { kind: 'date' }
  | { kind: 'text' }
  /** Words, at least and at most so many. */
  | { kind: 'list'; minimum: number; maximum: number };

export type SettingField = SettingKind & {
  /** What holds where nobody says anything; null: there is none. */
  fallback: unknown;
};

export interface SettingsAnswer {
  data: SettingsTree;
  meta: {
    /** Rises with every change of what is set in the panel. */
    version: number;
    /** All values by their paths, as `form.fields.body.maxLength`, in order. */
    fields: Record<string, SettingField>;
  };
}

/** Every value may be null as well: back to the default. */
type Nullable<T> = T extends readonly unknown[]
  ? T | null
  : T extends object
    ? { [K in keyof T]: Nullable<T[K]> | null }
    : T | null;

/** `PUT /settings`: the values to change; null gives one back to the default. */
export const settingsBody = z.strictObject({
  data: z.record(z.string().max(100), z.unknown()),
  /** `meta.version` of the answer that the change was made on: refused where somebody was faster. */
  version: z.number().int().min(0).optional(),
});
export type SettingsChange = Nullable<SettingsValues>;

import { z } from '@strapi/utils';

import { countCharacters, countedForm, hasTower } from './characters';

/**
 * A schema of what is answered. The server answers by its types alone, and a schema takes time and memory
 * to make: whoever bundles these files without checking answers leaves it out.
 */
// @__NO_SIDE_EFFECTS__
export const answered = <S extends z.ZodType>(make: () => S): S => make();

/** Strapi's documentIds are 24 lower-case letters and digits; imported ones may be longer. */
export const documentId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** A locale code such as `en` or `fr-CA`. */
export const locale = z.string().regex(/^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,3}$/);

/** An opaque keyset cursor that an earlier answer gave. */
export const cursor = z.string().min(1).max(1000);

/** `<uid>:<documentId>` of an entry that has a forum. */
export const targetKey = z
  .string()
  .max(200)
  .regex(/^(api|plugin)::[a-z0-9-]+\.[a-z0-9-]+:[A-Za-z0-9_-]{1,64}$/);

/** Which forum is meant: an article by its documentId, or an entry of another enabled type. */
export const targetQuery = {
  article: documentId.optional(),
  target: targetKey.optional(),
  locale: locale.optional(),
};

export const namesOneTarget = (value: { article?: unknown; target?: unknown }): boolean =>
  (value.article === undefined) !== (value.target === undefined);

/** Of a list that both only narrow: neither is well, too. */
export const namesNoTwoTargets = (value: { article?: unknown; target?: unknown }): boolean =>
  value.article === undefined || value.target === undefined;

export const ONE_TARGET = { message: 'Give either article or target', path: ['article'] };

/** A whole number in a query string. */
export const queryInteger = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));

/** What every database keeps as it is, whatever the offset: years of four digits, and none before 1970. */
const EARLIEST = 0;
const LATEST = Date.UTC(9000, 0, 1);
export const isStorable = (moment: Date): boolean =>
  moment.getTime() >= EARLIEST && moment.getTime() < LATEST;

export const isoDate = z.iso
  .datetime({ offset: true, abort: true })
  .refine((moment) => isStorable(new Date(moment)));

/**
 * As a check: `min` to `max` characters, counted as people count them and databases do, and none under a tower of
 * marks. zod's own `min` and `max` count UTF-16 units, of which an emoji has two.
 */
export const charactersIn =
  (min: number, max: number) =>
  ({ value, issues }: z.core.ParsePayload<string>): void => {
    const length = countCharacters(countedForm(value));
    const issue = { origin: 'string', inclusive: true, input: value, continue: true } as const;
    if (length < min) issues.push({ ...issue, code: 'too_small', minimum: min });
    if (length > max) issues.push({ ...issue, code: 'too_big', maximum: max });
    if (hasTower(value)) issues.push({ code: 'custom', input: value, continue: false });
  };

/** What a person writes, in the form in which it is counted: a column that holds `max` characters holds it. */
export const characters = (min: number, max: number) =>
  z.string().overwrite(countedForm).check(charactersIn(min, max));

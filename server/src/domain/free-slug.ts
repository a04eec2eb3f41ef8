import { withSuffix } from './slug';

/**
 * The slug that one gets who wants `wanted`: itself, or the first free one after it.
 *
 * @param taken slugs that others hold
 */
export const freeSlug = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let attempt = 1; ; attempt += 1) {
    const slug = withSuffix(wanted, attempt);
    if (!taken.has(slug)) return slug;
  }
};

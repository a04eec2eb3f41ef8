import { isRecord } from './query-model';

/** The fields by which a query sorts, in any of the forms in which Strapi takes them. */
export const sortPaths = (sort: unknown): string[][] => {
  if (typeof sort === 'string') {
    return sort.split(',').map((part) => (part.split(':')[0] ?? '').trim().split(/[.[\]]+/));
  }
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  if (!isRecord(sort)) return [];
  return Object.entries(sort).flatMap(([name, value]) => {
    const steps = name.split('.');
    return isRecord(value) ? sortPaths(value).map((rest) => [...steps, ...rest]) : [steps];
  });
};

import { parseArgs } from 'node:util';

import { z } from 'zod';

export const BENCHMARKS = ['B1', 'B2', 'B3', 'B4', 'B5', 'B7', 'B8', 'B9', 'B10'] as const;
export type BenchmarkId = (typeof BENCHMARKS)[number];

const splitAtCommas = (text: unknown): unknown =>
  typeof text === 'string' ? text.split(',') : text;

const listOf = <T extends z.ZodType>(item: T) => z.preprocess(splitAtCommas, z.array(item).min(1));

const schema = z.strictObject({
  /** Comma-separated; each is measured by itself. */
  client: listOf(z.enum(['sqlite', 'postgres', 'mysql'])),
  /** Posts in the database; the first size is what the others are compared with. */
  posts: listOf(z.coerce.number().int().min(1000)),
  only: listOf(z.enum(BENCHMARKS)),
  rounds: z.coerce.number().int().min(1).max(50),
  seconds: z.coerce.number().min(0.5).max(60),
  json: z.string().min(1),
});

export type BenchOptions = z.infer<typeof schema>;

/**
 * Reads what stands after `npm run bench --`.
 *
 * @throws a ZodError, or an error of `parseArgs`, for what is not known
 */
export const readOptions = (args: readonly string[]): BenchOptions => {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      client: text('sqlite'),
      posts: text('1000,100000'),
      only: text(BENCHMARKS.join(',')),
      rounds: text('15'),
      seconds: text('1'),
      json: text('tests/.artifacts/bench.json'),
    },
  });
  return schema.parse(values);
};

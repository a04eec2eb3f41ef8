import { parseArgs } from 'node:util';

import { z } from 'zod';

export const BENCHMARKS = ['B1', 'B2', 'B3', 'B4', 'B5', 'B7', 'B8', 'B9', 'B10'] as const;
export type BenchmarkId = (typeof BENCHMARKS)[number];

const splitAtCommas = (text: unknown): unknown =>
  typeof text === 'string' ? text.split(',') : text;

/** B6 is how B1 to B4 do on a larger table: their own lines in a run of several sizes. */
const withoutB6 = (ids: unknown): unknown =>
  Array.isArray(ids)
    ? [...new Set(ids.flatMap((id: unknown) => (id === 'B6' ? ['B1', 'B2', 'B3', 'B4'] : [id])))]
    : ids;

const listOf = <T extends z.ZodType>(item: T) => z.preprocess(splitAtCommas, z.array(item).min(1));

const schema = z.strictObject({
  /** Comma-separated; each is measured by itself. */
  client: listOf(z.enum(['sqlite', 'postgres', 'mysql'])),
  /** Posts in the database; the first size is what the others are compared with. */
  posts: listOf(z.coerce.number().int().min(1000)),
  only: z.preprocess((text) => withoutB6(splitAtCommas(text)), z.array(z.enum(BENCHMARKS)).min(1)),
  rounds: z.coerce.number().int().min(1).max(50),
  seconds: z.coerce.number().min(0.5).max(60),
  json: z.string().min(1),
});

export type BenchOptions = z.infer<typeof schema>;

const DEFAULTS = {
  client: 'sqlite',
  posts: '1000,100000',
  only: BENCHMARKS.join(','),
  rounds: '15',
  seconds: '1',
  json: 'tests/.artifacts/bench.json',
} as const;

/** What the command takes, for whoever asks or errs. */
export const USAGE = `npm run bench -- [options], by default:
${Object.entries(DEFAULTS)
  .map(([name, value]) => `  --${name} ${value}`)
  .join('\n')}
--client: some of sqlite,postgres,mysql. --seconds: of each measurement, in each of the rounds.
docs/performance.md says what each benchmark measures.`;

/**
 * Reads what stands after `npm run bench --`.
 *
 * @returns null where help is asked for
 * @throws Error that says what is not known
 */
export const readOptions = (args: readonly string[]): BenchOptions | null => {
  const text = Object.entries(DEFAULTS).map(
    ([name, value]) => [name, { type: 'string', default: value }] as const
  );
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: { ...Object.fromEntries(text), help: { type: 'boolean' } },
  });
  const { help, ...options } = values;
  if (help === true) return null;
  const read = schema.safeParse(options);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  return read.data;
};

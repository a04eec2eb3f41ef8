import type { BenchmarkId } from './options';
import type { Costliest } from './server/profile';
import { median, spread } from './statistics';

/** One line of the table: something measured, and what it is compared with. */
export interface Result {
  benchmark: BenchmarkId | 'B6';
  what: string;
  /** Posts in the database; none where it has nothing to do with it. */
  posts: number | null;
  unit: 'requests/s' | 'ms' | 'MB' | 'kB' | 'statements';
  values: number[];
  reference: { what: string; values: number[] } | null;
  /** What the ratio to the reference, or without one the value, must reach; none where it is told only. */
  goal: { at: 'least' | 'most'; value: number } | null;
  /** Of a goal that was missed: what the server did meanwhile. */
  profile?: Costliest;
}

const numberOf = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/**
 * The median of the rounds' own ratios to their reference: what slowed a round down slowed both. Without a
 * reference, the median itself.
 */
export const figureOf = ({ values, reference }: Result): number =>
  reference === null
    ? median(values)
    : median(values.map((value, round) => value / (reference.values[round] ?? Number.NaN)));

export const isMet = (result: Result): boolean | null => {
  if (result.goal === null) return null;
  const { at, value } = result.goal;
  return at === 'least' ? figureOf(result) >= value : figureOf(result) <= value;
};

const withSpread = (values: readonly number[]): string =>
  values.length < 2
    ? numberOf(median(values))
    : `${numberOf(median(values))} ±${Math.round((spread(values) / 2) * 100)} %`;

const cellsOf = (result: Result): string[] => {
  const { reference, goal } = result;
  const met = isMet(result);
  return [
    result.benchmark,
    result.what,
    result.posts === null ? '' : result.posts.toLocaleString('en'),
    `${withSpread(result.values)} ${result.unit}`,
    reference === null ? '' : `${withSpread(reference.values)} (${reference.what})`,
    reference === null ? '' : figureOf(result).toFixed(2),
    goal === null ? '' : `${goal.at === 'least' ? '≥' : '≤'} ${goal.value}`,
    met === null ? '' : met ? 'met' : 'MISSED',
  ];
};

/** A result in a line of text. */
export const lineOf = (result: Result): string => cellsOf(result).filter(Boolean).join(' · ');

const HEAD = ['', 'what', 'posts', 'median', 'reference', 'ratio', 'goal', ''];

/** The results as a table in Markdown, as docs/performance.md quotes it. */
export const tableOf = (results: readonly Result[]): string => {
  const rows = [HEAD, ...results.map(cellsOf)];
  const widths = HEAD.map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0))
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = HEAD, ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
};

/** What the servers did where a goal was missed, as lists in Markdown; nothing where all were met. */
export const profilesOf = (results: readonly Result[]): string =>
  results
    .flatMap(({ benchmark, what, posts, profile = [] }) =>
      profile.length === 0
        ? []
        : [
            `${benchmark}, ${what}, ${posts?.toLocaleString('en')} posts: where the server's time went\n`,
            ...profile.map(({ where, share }) => `- ${(share * 100).toFixed(1)} % ${where}`),
            '',
          ]
    )
    .join('\n');

/** `npm run bench`: measures the plugin against references in the same process; see docs/performance.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { readOptions, USAGE, type BenchOptions } from './options';
import { figureOf, isMet, lineOf, profilesOf, tableOf, type Result } from './results';
import { bulkDecision, queuePages } from './scenarios/desk';
import { panelSizes } from './scenarios/panel';
import { compare, KEEPS_NO_PAGE, READING, THREADS_ANEW } from './scenarios/reading';
import { startUp } from './scenarios/start-up';
import { submissions } from './scenarios/submission';
import { startServer, type BenchServer, type DatabaseClient } from './server-process';

const say = (text: string) => process.stderr.write(`${text}\n`);

const measureOn = async (client: DatabaseClient, options: BenchOptions): Promise<Result[]> => {
  const { only } = options;
  const servers: BenchServer[] = [];
  const results: Result[] = [];
  /** Said at once: a run that is broken off was not for nothing. */
  const tell = (measured: readonly Result[]) => {
    results.push(...measured);
    for (const result of measured) say(`  ${lineOf(result)}`);
  };
  try {
    for (const posts of options.posts) {
      say(`· ${client}: filling with ${posts} posts`);
      servers.push(await startServer(client, posts));
    }
    for (const comparison of READING.filter(({ benchmark }) => only.includes(benchmark))) {
      say(`· ${client}: ${comparison.benchmark}, ${comparison.what}`);
      tell(await compare(comparison, servers, options));
    }
    if (only.includes('B5')) {
      say(`· ${client}: B5, pages of the queue`);
      tell(await queuePages(servers, options));
    }
    const [fewest = 1000] = options.posts;
    if (only.includes('B1')) {
      say(`· ${client}: B1, ${THREADS_ANEW.what}`);
      const keepsNothing = await startServer(client, fewest, KEEPS_NO_PAGE);
      try {
        tell(await compare(THREADS_ANEW, [keepsNothing], options));
      } finally {
        await keepsNothing.stop();
      }
    }
    const largest = servers.at(-1);
    if (only.includes('B7') && largest !== undefined) {
      say(`· ${client}: B7, one decision on 1,000 posts`);
      tell(await bulkDecision(largest, options));
    }
    // Last: it adds posts.
    if (only.includes('B4')) {
      say(`· ${client}: B4, submissions`);
      tell(await submissions(servers, options));
    }
  } finally {
    for (const server of servers) await server.stop();
  }
  return results;
};

const NEEDS_SERVER = ['B1', 'B2', 'B3', 'B4', 'B5', 'B7', 'B10'] as const;

const askedFor = (): BenchOptions | null => {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
};

const main = async () => {
  const options = askedFor();
  if (options === null) {
    console.log(USAGE);
    return;
  }
  const { only } = options;
  const measured: { database: string; results: Result[] }[] = [];
  if (NEEDS_SERVER.some((benchmark) => only.includes(benchmark))) {
    for (const client of options.client) {
      measured.push({ database: client, results: await measureOn(client, options) });
    }
  }
  const whole = [
    ...(only.includes('B8') ? (say('· B8, start-up'), await startUp(options)) : []),
    ...(only.includes('B9')
      ? (say('· B9, two builds of the admin panel'), await panelSizes())
      : []),
  ];
  if (whole.length > 0) measured.push({ database: 'any', results: whole });

  for (const { database, results } of measured) {
    console.log(`\n### ${database}\n\n${tableOf(results)}\n\n${profilesOf(results)}`);
  }
  const machine = {
    node: process.version,
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.cpus().length,
    gigabytes: Math.round(os.totalmem() / 1024 ** 3),
  };
  const file = path.resolve(options.json);
  mkdirSync(path.dirname(file), { recursive: true });
  const told = measured.map(({ database, results }) => ({
    database,
    results: results.map((result) => ({
      ...result,
      figure: figureOf(result),
      isMet: isMet(result),
    })),
  }));
  writeFileSync(file, `${JSON.stringify({ machine, options, measured: told }, null, 2)}\n`);
  say(`\nWritten to ${path.relative(process.cwd(), file)}`);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(130));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  }
);

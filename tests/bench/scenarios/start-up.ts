import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import type { Rounds } from '../measure';
import type { Result } from '../results';
import { makeBareApp, ROOT } from './bare-app';

interface Started {
  milliseconds: number;
  megabytes: number;
}

const KINDS = ['none', 'shell', 'whole'] as const;
type Kind = (typeof KINDS)[number];

const start = async (app: string, kind: Kind): Promise<Started> => {
  const plugin = { none: 'none', shell: path.join(app, 'shell'), whole: ROOT }[kind];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', path.join(app, 'start-up.cjs')],
    {
      cwd: app,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PLUGIN: plugin,
        // One each: Strapi drops the tables of types that it no longer knows.
        DATABASE_CLIENT: 'sqlite',
        DATABASE_FILENAME: path.join(app, `${kind}.db`),
        PUBLIC_DIR: path.join(app, 'public'),
        STRAPI_TELEMETRY_DISABLED: 'true',
        STARTUP_MESSAGE: 'false',
        LOG_LEVEL: 'error',
      },
    }
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Started;
};

/**
 * B8: time and memory of an app's second start, with the plugin and without it; and with the plugin's types
 * and routes alone, which is what Strapi takes for them.
 */
export const startUp = async ({ rounds }: Rounds): Promise<Result[]> => {
  const app = makeBareApp();
  try {
    const starts: Record<Kind, Started[]> = { none: [], shell: [], whole: [] };
    for (let round = -1; round < rounds; round += 1) {
      for (const kind of KINDS) {
        const started = await start(app, kind);
        // The first start makes the tables.
        if (round >= 0) starts[kind].push(started);
      }
    }
    const times = (kind: Kind) => starts[kind].map(({ milliseconds }) => milliseconds);
    const comparedWith = (what: string, kind: Kind) => ({ what, values: times(kind) });
    const common = { benchmark: 'B8', posts: null } as const;
    const goal = { at: 'most', value: 1.1 } as const;
    const without = comparedWith('without the plugin', 'none');
    const types = 'its types and routes alone';
    return [
      {
        ...common,
        what: 'start-up time',
        unit: 'ms',
        values: times('whole'),
        reference: without,
        goal,
      },
      {
        ...common,
        what: `start-up time, ${types}`,
        unit: 'ms',
        values: times('shell'),
        reference: without,
        goal: null,
      },
      {
        ...common,
        what: 'start-up time, its own part',
        unit: 'ms',
        values: times('whole'),
        reference: comparedWith(types, 'shell'),
        goal: null,
      },
      {
        ...common,
        what: 'memory added',
        unit: 'MB',
        values: starts.whole.map(
          ({ megabytes }, index) => megabytes - (starts.none[index]?.megabytes ?? Number.NaN)
        ),
        reference: null,
        goal: { at: 'most', value: 25 },
      },
    ];
  } finally {
    rmSync(app, { recursive: true, force: true });
  }
};

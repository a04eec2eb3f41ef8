import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import type { Rounds } from '../measure';
import type { Result } from '../results';
import { makeBareApp } from './bare-app';

interface Started {
  milliseconds: number;
  megabytes: number;
}

const start = async (app: string, withPlugin: boolean): Promise<Started> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', path.join(app, 'start-up.cjs')],
    {
      cwd: app,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        WITH_PLUGIN: String(withPlugin),
        // One each: Strapi drops the tables of types that it no longer knows.
        DATABASE_CLIENT: 'sqlite',
        DATABASE_FILENAME: path.join(app, withPlugin ? 'with.db' : 'without.db'),
        PUBLIC_DIR: path.join(app, 'public'),
        STRAPI_TELEMETRY_DISABLED: 'true',
        STARTUP_MESSAGE: 'false',
        LOG_LEVEL: 'error',
      },
    }
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Started;
};

/** B8: time and memory of an app's second start, with the plugin and without it. */
export const startUp = async ({ rounds }: Rounds): Promise<Result[]> => {
  const app = makeBareApp();
  try {
    const withPlugin: Started[] = [];
    const without: Started[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const bare = await start(app, false);
      const full = await start(app, true);
      // The first start makes the tables.
      if (round < 0) continue;
      without.push(bare);
      withPlugin.push(full);
    }
    return [
      {
        benchmark: 'B8',
        what: 'start-up time',
        posts: null,
        unit: 'ms',
        values: withPlugin.map(({ milliseconds }) => milliseconds),
        reference: {
          what: 'without the plugin',
          values: without.map(({ milliseconds }) => milliseconds),
        },
        goal: { at: 'most', value: 1.1 },
      },
      {
        benchmark: 'B8',
        what: 'memory added',
        posts: null,
        unit: 'MB',
        values: withPlugin.map(
          ({ megabytes }, index) => megabytes - (without[index]?.megabytes ?? Number.NaN)
        ),
        reference: null,
        goal: { at: 'most', value: 25 },
      },
    ];
  } finally {
    rmSync(app, { recursive: true, force: true });
  }
};

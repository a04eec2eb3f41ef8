import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import type { Result } from '../results';
import type { Rounds } from '../measure';

const ROOT = path.resolve(__dirname, '../../..');

interface Started {
  milliseconds: number;
  megabytes: number;
}

/** The playground without content types of its own: an app that can do without the plugin. */
const makeApp = (): string => {
  const app = mkdtempSync(path.join(os.tmpdir(), 'article-forum-bench-'));
  cpSync(path.join(ROOT, 'playground/dist/config'), path.join(app, 'config'), { recursive: true });
  mkdirSync(path.join(app, 'src/api'), { recursive: true });
  mkdirSync(path.join(app, 'public/uploads'), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(app, 'node_modules'));
  writeFileSync(
    path.join(app, 'config/plugins.js'),
    `module.exports = ({ env }) => ({
  'users-permissions': { config: { jwtSecret: 'bench' } },
  ...(env.bool('WITH_PLUGIN') ? { 'article-forum': { enabled: true, resolve: ${JSON.stringify(ROOT)} } } : {}),
});\n`
  );
  writeFileSync(
    path.join(app, 'package.json'),
    JSON.stringify({ name: 'bench-app', private: true, strapi: {}, dependencies: {} })
  );
  // In the app's folder: Node resolves what it requires from there.
  cpSync(path.join(__dirname, '../server/start-up.cjs'), path.join(app, 'start-up.cjs'));
  return app;
};

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
  const app = makeApp();
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

import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

import type { Result } from '../results';
import { makeBareApp, ROOT } from './bare-app';

const STRAPI = path.resolve(__dirname, '../../../node_modules/@strapi/strapi/bin/strapi.js');

/** Kilobytes of JavaScript and styles, gzipped as they are sent. */
interface Weight {
  /** What the login page and every other one loads. */
  first: number;
  all: number;
}

const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1024;

/** A file and all that it imports at once, which a browser has to have before it runs. */
const withWhatItImports = (file: string, found = new Set<string>()): Set<string> => {
  if (found.has(file)) return found;
  found.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, target = ''] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
    withWhatItImports(path.resolve(path.dirname(file), target), found);
  }
  return found;
};

const weigh = (build: string): Weight => {
  const page = readFileSync(path.join(build, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/admin\/([^"]+\.(?:js|css))"/g)];
  const first = new Set(
    named.flatMap(([, name = '']) => [...withWhatItImports(path.join(build, name))])
  );
  const all = readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => path.join(build, name));
  return { first: kilobytes(first), all: kilobytes(all) };
};

const build = async (app: string, withPlugin: boolean): Promise<Weight> => {
  await promisify(execFile)(process.execPath, [STRAPI, 'build'], {
    cwd: app,
    maxBuffer: 64 * 1024 ** 2,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PLUGIN: withPlugin ? ROOT : 'none',
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
  // An app in JavaScript is built in its own folder.
  const folder = path.join(app, 'build');
  const weight = weigh(folder);
  rmSync(folder, { recursive: true, force: true });
  return weight;
};

/** B9: what the plugin adds to an app's built admin panel, from two builds of the same app. */
export const panelSizes = async (): Promise<Result[]> => {
  const app = makeBareApp();
  try {
    const bare = await build(app, false);
    const full = await build(app, true);
    const first = full.first - bare.first;
    const size = (what: string, value: number, most: number): Result => ({
      benchmark: 'B9',
      what,
      posts: null,
      unit: 'kB',
      values: [value],
      reference: null,
      goal: { at: 'most', value: most },
    });
    return [
      size('admin panel: added to the first load', first, 6),
      size('admin panel: added in lazy chunks', full.all - bare.all - first, 150),
    ];
  } finally {
    rmSync(app, { recursive: true, force: true });
  }
};

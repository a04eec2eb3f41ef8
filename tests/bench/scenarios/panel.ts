import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Result } from '../results';

const FOLDER = path.resolve(__dirname, '../../../dist/admin');

const withWhatItImports = (file: string, found = new Set<string>()): Set<string> => {
  if (found.has(file)) return found;
  found.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, target = ''] of source.matchAll(/(?:\bfrom|^import)\s*["'](\.[^"']+)["']/gm)) {
    withWhatItImports(path.resolve(path.dirname(file), target), found);
  }
  return found;
};

const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1024;

/** B9: the built panel, gzipped: what every page of Strapi loads with it, and what ours load later. */
export const panelSizes = (): Result[] => {
  const first = withWhatItImports(path.join(FOLDER, 'index.mjs'));
  const all = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => path.join(FOLDER, name));
  const later = all.filter((file) => !first.has(file));
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
    size('admin panel: first load', kilobytes(first), 6),
    size('admin panel: lazy chunks', kilobytes(later), 150),
  ];
};

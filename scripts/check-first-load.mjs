/**
 * What every administrator loads of the plugin with the panel itself, whatever page they open: the built
 * entry and all that it imports at once. Pages, panels and widgets come when they are first needed.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { inRoot } from './demo/places.mjs';

const MOST_BYTES = 6 * 1024;

const files = new Set();
collect(inRoot('dist/admin/index.mjs'));
const sizes = [...files].map((file) => [path.basename(file), gzipSync(readFileSync(file)).length]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
for (const [name, size] of sizes) console.log(`${String(size).padStart(6)}  ${name}`);
console.log(`${String(total).padStart(6)}  first load, gzipped; at most ${MOST_BYTES}`);
process.exitCode = total <= MOST_BYTES ? 0 : 1;

function collect(file) {
  if (files.has(file)) return;
  files.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, target] of source.matchAll(/(?:\bfrom|^import)\s*["'](\.[^"']+)["']/gm)) {
    collect(path.resolve(path.dirname(file), target));
  }
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { inRoot } from '../demo/places.mjs';

/**
 * Gives an app the packages that are installed here, as links to the same files: npm then downloads and
 * compiles nothing, takes away whatever the app does not ask for by itself or through what it asks for, and
 * so still finds out what the packed plugin forgot to declare.
 */
export function lendPackages(app) {
  const [from, to] = [inRoot('node_modules'), path.join(app, 'node_modules')];
  mkdirSync(to);
  // Not the workspaces, which are links, nor what npm and others note about this place.
  const packages = readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => path.join(from, name));
  execFileSync('cp', ['-al', ...packages, to]);
}

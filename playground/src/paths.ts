import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The same files run as playground/config/*.ts, as playground/dist/config/*.js and, in tests, with
 * another working directory, so folders are found by the package.json they hold, not by counting "..".
 */
function folderOf(isWanted: (manifest: Manifest) => boolean): string | undefined {
  let folder = __dirname;
  for (;;) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file) && isWanted(JSON.parse(readFileSync(file, 'utf8')) as Manifest)) {
      return folder;
    }
    const parent = path.dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

interface Manifest {
  name?: string;
  strapi?: { kind?: string; name?: string };
}

export const appRoot = folderOf(({ name }) => name === 'article-forum-playground') ?? process.cwd();

/** The plugin in whose repository this app lies. */
export const pluginRoot =
  folderOf(({ strapi }) => strapi?.kind === 'plugin' && strapi.name === 'article-forum') ??
  path.resolve(appRoot, '..');

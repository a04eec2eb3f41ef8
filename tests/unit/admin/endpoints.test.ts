import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
const OURS = path.join(ROOT, 'admin/src/api');
const THEIRS = path.dirname(path.dirname(require.resolve('@strapi/strapi/package.json')));

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));

const endpointsIn = (files: readonly string[]): string[] =>
  files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(\w+): ?build(?:er)?\.(?:query|mutation)\b/g)].map(
      ([, name]) => name ?? ''
    )
  );

const ours = endpointsIn(filesIn(OURS, /\.ts$/));
const theirs = new Set(
  readdirSync(THEIRS)
    .map((name) => path.join(THEIRS, name, 'dist/admin'))
    .filter((folder) => {
      try {
        return readdirSync(folder).length > 0;
      } catch {
        return false;
      }
    })
    .flatMap((folder) => endpointsIn(filesIn(folder, /\.mjs$/)))
);

/** All endpoints of the admin panel share one list; of two with one name the second is silently left out. */
describe('names of the endpoints', () => {
  it('are each used once', () => {
    expect(ours.filter((name, index) => ours.indexOf(name) !== index)).toEqual([]);
  });

  it('are none of Strapi’s own', () => {
    expect(theirs.size).toBeGreaterThan(100);
    expect(ours.length).toBeGreaterThan(30);
    expect(ours.filter((name) => theirs.has(name))).toEqual([]);
  });
});

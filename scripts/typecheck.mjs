/**
 * `npm run typecheck`: every TypeScript project of the repository, without output. The builds do not
 * fail on a type error, so nothing else would notice one.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

import { bin, root } from './demo/places.mjs';

const PROJECTS = [
  ['server, contracts, content types', 'tsconfig.json'],
  ['admin', 'admin/tsconfig.json'],
  ['tests', 'tests/tsconfig.json'],
  ['playground', 'playground/tsconfig.json'],
  ['playground, admin', 'playground/src/admin/tsconfig.json'],
  ['example site', 'examples/site/tsconfig.json'],
  ['example site, browser', 'examples/site/src/browser/tsconfig.json'],
];

const waiting = [...PROJECTS];
let failures = 0;

const worker = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next);
};
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
process.exitCode = failures === 0 ? 0 : 1;

async function check(name, project) {
  const startedAt = Date.now();
  const { code, output } = await tsc(project);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${project}), ${seconds} s`);
  if (code === 0) return;
  failures += 1;
  console.log(output.trimEnd());
}

/** Not incremental: the state that a check without output keeps would be taken for a build's. */
function tsc(project) {
  const args = [bin.tsc, '--project', project, '--noEmit', '--incremental', 'false', '--pretty'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

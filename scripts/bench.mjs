/** `npm run bench`: builds what is needed and starts the benchmarks of tests/bench. */
import { spawnSync } from 'node:child_process';

import { buildWhatIsNeeded } from './demo/build.mjs';
import { bin, inRoot } from './demo/places.mjs';

await buildWhatIsNeeded();
const { status } = spawnSync(
  process.execPath,
  [bin.tsx, inRoot('tests/bench/main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' }
);
process.exitCode = status ?? 1;

import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

import { Failure } from '../demo/output.mjs';
import { run } from '../demo/processes.mjs';

/** Runs npm without a shell, so that a signal reaches it. */
export const npm = ({ args, cwd }) =>
  run({ name: `npm ${args[0]}`, args: [npmScript(), ...args], cwd, env: withoutNpm() });

/** Under `npm run`, npm describes the outer package in variables that an inner npm would believe. */
const withoutNpm = () =>
  Object.fromEntries(
    Object.keys(process.env)
      .filter((name) =>
        /^(npm_package_|npm_lifecycle_|npm_config_(local_prefix|workspace))/.test(name)
      )
      .map((name) => [name, undefined])
  );

function npmScript() {
  const { npm_execpath: running } = process.env;
  if (running && path.basename(running) === 'npm-cli.js') return running;
  const found = (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'npm'))
    .find(existsSync);
  if (found === undefined) throw new Failure('npm is not on the PATH.');
  return realpathSync(found);
}

/**
 * Packs the plugin, installs the package in a fresh Strapi app outside this repository, builds the
 * app's admin panel, starts it, asks its API, and opens the queue in Chromium: what somebody gets who
 * installs the plugin, and not what the sources beside it happen to make work.
 *
 * With `--here` it takes the plugin as it was just built and the packages that are installed here, which is
 * quicker by a build and a download; without it, npm chooses the newest packages that are allowed.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { askApi, registerAdmin } from './check-package/api.mjs';
import { writeApp } from './check-package/app.mjs';
import { openQueue } from './check-package/browser.mjs';
import { lendPackages } from './check-package/lend.mjs';
import { npm } from './check-package/npm.mjs';
import { freePort } from './demo/free-port.mjs';
import { Failure, say, step } from './demo/output.mjs';
import { inRoot, root } from './demo/places.mjs';
import { killAll, run, start, stopAll } from './demo/processes.mjs';
import { untilReady } from './demo/ready.mjs';

const STRAPI_START_MS = 120_000;
const isHere = process.argv.includes('--here');
const startedAt = Date.now();
let server;
const folder = mkdtempSync(path.join(os.tmpdir(), 'article-forum-package-'));

const remove = () => rmSync(folder, { recursive: true, force: true });
process.on('exit', () => {
  killAll();
  remove();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

try {
  await check();
  say(`✓ The package installs and runs (${Math.round((Date.now() - startedAt) / 1000)} s)`);
} catch (error) {
  say(`✗ ${error instanceof Failure ? error.message : error.stack}`);
  if (server) say(`The last lines of Strapi:\n${server.lastLines()}`);
  process.exitCode = 1;
} finally {
  await step('Removing the app', async () => {
    await stopAll();
    remove();
  });
}

async function check() {
  const tarball = await pack();
  const app = path.join(folder, 'app');
  writeApp(app, { tarball });

  if (isHere) await step('Lending it the packages of this place', () => lendPackages(app));
  await step('Installing it in a fresh app', () =>
    npm({ args: ['install', '--no-audit', '--no-fund', '--no-progress'], cwd: app })
  );
  const strapi = path.join(app, 'node_modules/@strapi/strapi/bin/strapi.js');
  const env = { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
  await step('Building its admin panel', () =>
    run({ name: 'strapi build', args: [strapi, 'build'], cwd: app, env })
  );

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await step('Starting it', async () => {
    server = start({
      name: 'Strapi',
      args: [strapi, 'start'],
      cwd: app,
      env: { ...env, HOST: '127.0.0.1', PORT: String(port) },
    });
    await untilReady(server, `${url}/_health`, { timeoutMs: STRAPI_START_MS });
  });

  const admin = await step('Registering the first admin', () => registerAdmin(url));
  await step('Asking its content API', () => askApi(url, admin));
  await step('Opening the queue in Chromium', () => openQueue(url, admin));
  const command = path.join(app, 'node_modules/.bin/article-forum');
  await step('Running its self-check', () =>
    run({ name: 'article-forum check', args: [command, 'check'], cwd: app, env })
  );
  await step('Running its leak check', () =>
    run({ name: 'article-forum leaks', args: [command, 'leaks', '--production'], cwd: app, env })
  );
}

/** @returns the packed plugin, which `npm pack` builds first unless it was told not to */
async function pack() {
  const asBuilt = isHere ? ['--ignore-scripts'] : [];
  await step('Packing the plugin', () =>
    npm({ args: ['pack', ...asBuilt, '--pack-destination', folder], cwd: root })
  );
  const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const tarball = path.join(folder, `${name}-${version}.tgz`);
  if (!existsSync(tarball)) throw new Failure(`npm pack left no ${path.basename(tarball)}.`);
  return tarball;
}

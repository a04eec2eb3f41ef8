/**
 * `npm run demo`: builds what is needed, starts a seeded Strapi and the example site, and stops both on
 * Ctrl-C. `npm run demo -- --reset` begins with a fresh database. PORT, SITE_PORT and HOST choose where.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';

import { buildWhatIsNeeded } from './demo/build.mjs';
import { box, Failure, say, step } from './demo/output.mjs';
import { bin, inRoot, playground, site, state } from './demo/places.mjs';
import { portFrom, refuseIfTaken } from './demo/ports.mjs';
import { killAll, start, stopAll } from './demo/processes.mjs';
import { untilReady } from './demo/ready.mjs';

const OLDEST_NODE = 20;
const STRAPI_START_MS = 180_000;
const SITE_START_MS = 60_000;

let isStopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
process.on('exit', killAll);
// A signal to npm ends the shell between npm and this script, and is told to nobody else.
if (process.env.npm_lifecycle_event) whenOrphaned(stop);

try {
  await demo();
} catch (error) {
  // What fails because it was told to stop has not failed.
  if (!isStopping) {
    isStopping = true;
    say(`\n✗ ${error instanceof Failure ? error.message : error.stack}`);
    await stopAll();
    process.exit(1);
  }
}

async function demo() {
  const options = readOptions();
  const { host, port, sitePort } = options;
  await refuseIfTaken({ host, port, name: 'PORT', purpose: 'Strapi' });
  await refuseIfTaken({ host, port: sitePort, name: 'SITE_PORT', purpose: 'the example site' });
  if (options.isReset) reset();

  await buildWhatIsNeeded();
  const strapi = await startStrapi(options);
  const exampleSite = await startSite(options);
  welcome(options);

  const ended = await Promise.race([strapi, exampleSite].map(whenEnded));
  throw new Failure(`${ended.name} ended (${ended.code}). Its last lines:\n${ended.lastLines()}`);
}

function readOptions() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Failure(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.`);
  }
  if (!existsSync(bin.strapi)) throw new Failure('Run "npm install" first.');
  const unknown = process.argv.slice(2).find((argument) => argument !== '--reset');
  if (unknown) throw new Failure(`Unknown option ${unknown}; there is --reset.`);
  const port = portFrom('PORT', 1337);
  const sitePort = portFrom('SITE_PORT', 4000);
  if (port === sitePort) throw new Failure(`PORT and SITE_PORT are both ${port}.`);
  const host = process.env.HOST || '127.0.0.1';
  // "All addresses" is one to listen on, not one to call.
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return { host, address, port, sitePort, isReset: process.argv.includes('--reset') };
}

function reset() {
  const database = ['', '-journal', '-wal', '-shm'].map((end) => state.database + end);
  for (const place of [...database, state.uploads, state.siteToken]) {
    rmSync(place, { recursive: true, force: true });
  }
  say('· Removed the demo’s database and uploads');
}

async function startStrapi(options) {
  const isFirst = !existsSync(state.database);
  return startServer(
    isFirst ? 'Starting Strapi and filling its database' : 'Starting Strapi',
    { name: 'Strapi', args: [bin.strapi, 'start'], cwd: playground },
    {
      ...options,
      env: {
        SEED: 'true',
        DATABASE_CLIENT: 'sqlite',
        DATABASE_FILENAME: state.database,
        PUBLIC_DIR: state.uploads,
        EXAMPLE_SITE_TOKEN_FILE: state.siteToken,
        STARTUP_MESSAGE: 'false',
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
      healthPath: '/_health',
      timeoutMs: STRAPI_START_MS,
    }
  );
}

async function startSite({ host, address, port, sitePort }) {
  return startServer(
    'Starting the example site',
    { name: 'The example site', args: [bin.tsx, 'src/index.ts'], cwd: site },
    {
      host,
      address,
      port: sitePort,
      env: {
        STRAPI_URL: `http://${address}:${port}`,
        STRAPI_TOKEN: readFileSync(state.siteToken, 'utf8'),
      },
      healthPath: '/',
      timeoutMs: SITE_START_MS,
    }
  );
}

/** @returns the program, once it answers at `healthPath` */
function startServer(title, program, { host, address, port, env, healthPath, timeoutMs }) {
  return step(title, async () => {
    const server = start({
      ...program,
      env: { NODE_ENV: 'production', HOST: host, PORT: String(port), ...env },
    });
    await untilReady(server, `http://${address}:${port}${healthPath}`, { timeoutMs });
    return server;
  });
}

function welcome({ address, port, sitePort }) {
  const accounts = JSON.parse(readFileSync(inRoot('playground/src/seed/data/accounts.json')));
  const login = (key) => {
    const password = process.env[`DEMO_${key.toUpperCase()}_PASSWORD`] || accounts[key].password;
    return `${accounts[key].email} / ${password}`;
  };
  say();
  box([
    `Site         http://${address}:${sitePort}/`,
    `Admin        http://${address}:${port}/admin`,
    '',
    `Super Admin  ${login('admin')}`,
    `Moderator    ${login('moderator')}`,
    `Editor       ${login('editor')}`,
    '',
    'Ctrl-C stops both. "npm run demo -- --reset" starts afresh.',
  ]);
}

async function whenEnded(program) {
  return { ...program, code: await program.ended };
}

async function stop() {
  if (isStopping) {
    killAll();
    process.exit(130);
  }
  isStopping = true;
  say('\n· Stopping; press Ctrl-C again to force it');
  await stopAll();
  say('  stopped');
  process.exit(0);
}

function whenOrphaned(act) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && !isStopping && act(), 500).unref();
}

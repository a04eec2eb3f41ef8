import { Freshness } from './freshness.mjs';
import { say, step } from './output.mjs';
import { bin, inRoot, playground, root, state } from './places.mjs';
import { run } from './processes.mjs';

const PLUGIN = {
  name: 'plugin',
  sources: ['package.json', 'tsconfig.json', 'server', 'admin', 'content-types', 'contracts'].map(
    (place) => inRoot(place)
  ),
  outputs: [inRoot('dist')],
};

/** The admin panel with the plugin's pages in it: by far the longest step. */
const PANEL = {
  name: 'panel',
  sources: [
    inRoot('package-lock.json'),
    inRoot('dist/admin'),
    inRoot('playground/package.json'),
    inRoot('playground/config'),
    inRoot('playground/src/admin'),
  ],
  outputs: [inRoot('playground/dist/build')],
};

const APP = {
  name: 'app',
  sources: [
    inRoot('playground/tsconfig.json'),
    inRoot('playground/config'),
    inRoot('playground/src'),
  ],
  outputs: [inRoot('playground/dist/config'), inRoot('playground/dist/src')],
};

const env = { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };

/** Builds what is missing or older than its sources. */
export async function buildWhatIsNeeded() {
  const freshness = new Freshness(state.builds);

  if (freshness.isFresh(PLUGIN)) say('· The plugin is built');
  else {
    await step('Building the plugin (about 10 seconds)', () =>
      run({ name: 'The build of the plugin', args: [bin.plugin, 'build'], cwd: root, env })
    );
    freshness.remember(PLUGIN);
  }

  if (!freshness.isFresh(PANEL)) {
    await step('Building the admin panel (about a minute)', () =>
      run({ name: 'strapi build', args: [bin.strapi, 'build'], cwd: playground, env })
    );
    freshness.remember(PANEL);
    freshness.remember(APP);
    return;
  }
  say('· The admin panel is built');
  await compileApp(freshness);
}

/** The playground's own JavaScript, where it is missing or older than its sources. */
export async function compileApp(freshness = new Freshness(state.builds)) {
  if (freshness.isFresh(APP)) return;
  await step('Compiling the playground', () =>
    run({
      name: 'tsc',
      args: [bin.tsc, '--project', playground, '--incremental', 'false'],
      cwd: playground,
      env,
    })
  );
  freshness.remember(APP);
}

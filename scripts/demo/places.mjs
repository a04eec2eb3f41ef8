import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const inRoot = (...parts) => path.join(root, ...parts);

export const playground = inRoot('playground');
export const site = inRoot('examples', 'site');

/** A run's data; browser tests keep theirs elsewhere. */
const data = process.env.DEMO_DATA_DIR ?? inRoot('playground/.tmp');

/** All that a run leaves behind; `--reset` removes what is data. */
export const state = {
  database: path.join(data, 'data.db'),
  uploads: path.join(data, 'public'),
  siteToken: path.join(data, 'example-site-token'),
  builds: inRoot('playground/.tmp/demo-builds.json'),
};

/** Programs are run as node scripts, without npm or a shell between them and a signal. */
export const bin = {
  plugin: inRoot('node_modules/@strapi/sdk-plugin/bin/strapi-plugin.js'),
  strapi: inRoot('node_modules/@strapi/strapi/bin/strapi.js'),
  tsc: inRoot('node_modules/typescript/bin/tsc'),
  tsx: inRoot('node_modules/tsx/dist/cli.mjs'),
};

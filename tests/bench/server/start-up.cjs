'use strict';

const { performance } = require('node:perf_hooks');

/** Starts the app in the working directory, says how long it took and what it holds, and ends. */
const { createStrapi } = require('@strapi/strapi');

const start = async () => {
  const app = process.cwd();
  const strapi = createStrapi({
    appDir: app,
    distDir: app,
    autoReload: false,
    serveAdminPanel: false,
  });
  await strapi.load();
  strapi.server.mount();
  await new Promise((resolve) => {
    strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
  });
  // From the start of the process, as whoever waits for it counts.
  const milliseconds = performance.now();
  globalThis.gc();
  globalThis.gc();
  const megabytes = process.memoryUsage().rss / 1024 / 1024;
  process.stdout.write(`\n${JSON.stringify({ milliseconds, megabytes })}\n`, () => process.exit(0));
};

start().catch((error) => {
  console.error(error);
  process.exit(1);
});

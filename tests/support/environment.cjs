'use strict';

const { TestEnvironment } = require('jest-environment-node');

/** The plugin's source and the tests' own, as Node reads them and not as Jest does. */
require('tsx/cjs');

// Strapi forgets all listeners of its process when it is destroyed; here Jest's own would be among them.
const removeAllListeners = process.removeAllListeners.bind(process);
const ENDS = ['SIGINT', 'SIGTERM'];
const own = new Set(ENDS.flatMap((signal) => process.listeners(signal)));
process.removeAllListeners = (...names) => {
  if (names.length > 0) return removeAllListeners(...names);
  for (const signal of ENDS) {
    for (const listener of process.listeners(signal)) {
      if (!own.has(listener)) process.off(signal, listener);
    }
  }
  return process;
};

/**
 * Boots Strapi outside the sandbox that Jest makes for each file, in which all of Strapi's modules would be
 * read anew: half of what a small file takes. Variables of the process are the same on both sides, and as
 * they were when the file has ended.
 *
 * What a file wants to mock inside Strapi it cannot reach from there: such a file asks for Jest's own
 * environment (`@jest-environment node`), and `startApp` boots within the sandbox.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.before = { ...process.env };
    this.global.process.env = process.env;
    // A date is known by its constructor, and each side has one.
    this.global.Date = Date;
    this.global.bootOutside = require('./boot').boot;
  }

  async teardown() {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, this.before);
    await super.teardown();
  }
};

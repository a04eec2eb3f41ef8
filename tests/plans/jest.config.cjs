/** Has one database tell its plans; `npm run plans` runs it on each of them. */
const [, api] = require('../../jest.config.cjs').projects;

module.exports = {
  ...api,
  displayName: `plans on ${process.env.TEST_DATABASE}`,
  rootDir: `${__dirname}/../..`,
  testMatch: ['<rootDir>/tests/plans/*.plans.ts'],
  globalSetup: '<rootDir>/tests/support/compile-playground.cjs',
};

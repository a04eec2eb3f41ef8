/** `npm run pictures`: takes the pictures of the guides anew, on a newsroom of its own. */
module.exports = {
  ...require('../e2e/jest.config.cjs'),
  rootDir: __dirname,
  displayName: 'pictures',
  testMatch: ['<rootDir>/*.pictures.ts'],
  globalSetup: '<rootDir>/../e2e/support/start.cjs',
  globalTeardown: '<rootDir>/../e2e/support/stop.cjs',
  testEnvironment: '<rootDir>/../e2e/support/environment.cjs',
};

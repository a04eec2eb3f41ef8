/** Unit and API tests; those in a browser have their own configuration under tests/e2e. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
  ],
};

module.exports = {
  globalSetup: '<rootDir>/tests/support/start.cjs',
  globalTeardown: '<rootDir>/tests/support/stop.cjs',
  // Two cores; a second Strapi beside the first is what memory and time allow.
  maxWorkers: 2,
  projects: [
    {
      displayName: 'unit',
      rootDir: __dirname,
      testMatch: ['<rootDir>/tests/unit/**/*.test.ts'],
      transform,
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    },
    {
      displayName: 'api',
      rootDir: __dirname,
      testMatch: ['<rootDir>/tests/api/**/*.test.ts'],
      testEnvironment: '<rootDir>/tests/support/environment.cjs',
      transform,
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    },
  ],
};

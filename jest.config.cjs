/** Unit and API tests; those in a browser have their own configuration under tests/e2e. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
  ],
};

module.exports = {
  globalSetup: '<rootDir>/tests/support/compile-playground.cjs',
  // Two cores; a second Strapi beside the first is what memory and time allow.
  maxWorkers: 2,
  projects: [
    {
      displayName: 'unit',
      rootDir: __dirname,
      testMatch: ['<rootDir>/tests/unit/**/*.test.ts'],
      transform,
    },
    {
      displayName: 'api',
      rootDir: __dirname,
      testMatch: ['<rootDir>/tests/api/**/*.test.ts'],
      transform,
      setupFilesAfterEnv: ['<rootDir>/tests/support/api-setup.ts'],
    },
  ],
};

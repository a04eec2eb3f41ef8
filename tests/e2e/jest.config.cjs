/** Tests in a real browser, on the built plugin, a production Strapi and the example site. */
module.exports = {
  rootDir: __dirname,
  displayName: 'e2e',
  testMatch: ['<rootDir>/**/*.test.ts'],
  globalSetup: '<rootDir>/support/start.cjs',
  globalTeardown: '<rootDir>/support/stop.cjs',
  testEnvironment: '<rootDir>/support/environment.cjs',
  testTimeout: 120_000,
  maxWorkers: 1,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
};

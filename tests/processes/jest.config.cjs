/**
 * Two servers as processes of their own on one database. `TEST_DATABASE` says which; what stands in
 * the folder of a database is told of that one alone.
 */
const database = process.env.TEST_DATABASE;
if (database !== 'postgres' && database !== 'mysql') {
  throw new Error(
    'Several processes share PostgreSQL or MySQL: set TEST_DATABASE=postgres or mysql'
  );
}

module.exports = {
  rootDir: __dirname,
  displayName: `processes on ${database}`,
  testMatch: ['<rootDir>/*.test.ts', `<rootDir>/${database}/*.test.ts`],
  globalSetup: '<rootDir>/../support/compile-playground.cjs',
  testTimeout: 60_000,
  maxWorkers: 1,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
};

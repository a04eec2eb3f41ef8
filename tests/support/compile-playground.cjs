/** The tests boot the playground, a TypeScript app: its JavaScript must be that of its sources. */
module.exports = async () => {
  const { compileApp } = await import('../../scripts/demo/build.mjs');
  await compileApp();
};

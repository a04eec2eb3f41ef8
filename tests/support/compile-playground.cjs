const { execFileSync } = require('node:child_process');
const path = require('node:path');

/** The tests boot the playground, a TypeScript app: its JavaScript must be that of its sources. */
module.exports = () => {
  const root = path.resolve(__dirname, '../..');
  const tsc = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', path.join(root, 'playground')], { stdio: 'inherit' });
};

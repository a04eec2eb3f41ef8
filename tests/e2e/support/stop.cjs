const { rmSync } = require('node:fs');

module.exports = async () => {
  const { demo, folder } = globalThis.articleForumDemo;
  const gone = new Promise((resolve) => {
    demo.removeAllListeners('exit');
    demo.once('exit', resolve);
  });
  demo.kill('SIGTERM');
  await gone;
  rmSync(folder, { recursive: true, force: true });
};

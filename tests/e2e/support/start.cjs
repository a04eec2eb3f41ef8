const { spawn } = require('node:child_process');
const { mkdtempSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');

/** Starts the demo as a newcomer does, on free ports and a database of its own. */
module.exports = async () => {
  const { freePort } = await import('../../../scripts/demo/free-port.mjs');
  const [port, sitePort] = [await freePort(), await freePort()];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-forum-e2e-'));
  const demo = spawn(process.execPath, ['scripts/demo.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      SITE_PORT: String(sitePort),
      DEMO_DATA_DIR: folder,
      ADMIN_RATE_LIMIT: 'false',
      // The site believes one proxy, so that a test can be a reader with an address of its own.
      TRUSTED_PROXIES: '1',
      // The plugin's own default; the demo allows more.
      FORUM_NETWORK_LIMIT: '60',
    },
  });
  // The demo stops both servers when it ends, and so must not outlive a run that is broken off.
  const end = () => demo.kill('SIGTERM');
  process.once('exit', end);
  await new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(() => reject(new Error(`The demo did not start:\n${said}`)), 400_000);
    demo.once('exit', (code) => reject(new Error(`The demo stopped (${code}):\n${said}`)));
    demo.stdout.on('data', (chunk) => {
      said += chunk;
      if (!said.includes('Ctrl-C stops both')) return;
      clearTimeout(limit);
      resolve();
    });
  });
  globalThis.articleForumDemo = { demo, folder };
  process.env.E2E_ADMIN = `http://127.0.0.1:${port}`;
  process.env.E2E_SITE = `http://127.0.0.1:${sitePort}`;
  process.env.E2E_SITE_TOKEN_FILE = path.join(folder, 'example-site-token');
};

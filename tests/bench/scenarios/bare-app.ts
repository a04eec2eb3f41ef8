import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');

/** Without them Strapi builds no panel; they are found where this repository has them. */
const PANEL = {
  react: '^18.0.0',
  'react-dom': '^18.0.0',
  'react-router-dom': '^6.0.0',
  'styled-components': '^6.0.0',
};

/**
 * The playground without content types of its own: an app that can do without the plugin, which it has
 * where `WITH_PLUGIN` is true.
 *
 * @returns its folder, which whoever asked for it removes
 */
export const makeBareApp = (): string => {
  const app = mkdtempSync(path.join(os.tmpdir(), 'article-forum-bench-'));
  cpSync(path.join(ROOT, 'playground/dist/config'), path.join(app, 'config'), { recursive: true });
  mkdirSync(path.join(app, 'src/api'), { recursive: true });
  // What its configuration takes from its sources.
  for (const file of ['paths.js', 'demo-secret.js']) {
    cpSync(path.join(ROOT, 'playground/dist/src', file), path.join(app, 'src', file));
  }
  mkdirSync(path.join(app, 'public/uploads'), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(app, 'node_modules'));
  writeFileSync(
    path.join(app, 'config/plugins.js'),
    `module.exports = ({ env }) => ({
  'users-permissions': { config: { jwtSecret: 'bench' } },
  ...(env.bool('WITH_PLUGIN') ? { 'article-forum': { enabled: true, resolve: ${JSON.stringify(ROOT)} } } : {}),
});\n`
  );
  writeFileSync(
    path.join(app, 'package.json'),
    JSON.stringify({ name: 'bench-app', private: true, strapi: {}, dependencies: PANEL })
  );
  // In the app's folder: Node resolves what it requires from there.
  cpSync(path.join(__dirname, '../server/start-up.cjs'), path.join(app, 'start-up.cjs'));
  return app;
};

import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** Of the plugin, and of this repository. */
export const ROOT = path.resolve(__dirname, '../../..');

interface PluginSource {
  contentTypes: object;
  routes: Record<string, { type: string; routes: { method: string; path: string }[] }>;
}

/** Without them Strapi builds no panel; they are found where this repository has them. */
const PANEL = {
  react: '^18.0.0',
  'react-dom': '^18.0.0',
  'react-router-dom': '^6.0.0',
  'styled-components': '^6.0.0',
};

/**
 * A plugin of the same name with the same content types and as many routes, and nothing behind them: what
 * Strapi itself takes for those.
 */
const makeShell = (folder: string): void => {
  const built: unknown = createRequire(__filename)(path.join(ROOT, 'dist/server/index.js'));
  const { contentTypes, routes } = (built as { default: PluginSource }).default;
  const bare = Object.entries(routes).map(([name, { type, routes: own }]) => {
    const config = { policies: [], middlewares: [] };
    return [
      name,
      {
        type,
        routes: own.map(({ method, path: at }) => ({
          method,
          path: at,
          handler: 'nothing.answer',
          config,
        })),
      },
    ];
  });
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'shell', strapi: { kind: 'plugin', name: 'article-forum' } })
  );
  writeFileSync(
    path.join(folder, 'strapi-server.js'),
    `module.exports = {
  contentTypes: ${JSON.stringify(contentTypes)},
  routes: ${JSON.stringify(Object.fromEntries(bare))},
  controllers: { nothing: () => ({ answer() {} }) },
};
`
  );
};

/**
 * The playground without content types of its own: an app that can do without the plugin. It has what
 * `PLUGIN` names: the plugin's folder, `shell` in the app's own, or `none`.
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
  ...(env('PLUGIN') === 'none' ? {} : { 'article-forum': { enabled: true, resolve: env('PLUGIN') } }),
});\n`
  );
  makeShell(path.join(app, 'shell'));
  writeFileSync(
    path.join(app, 'package.json'),
    JSON.stringify({ name: 'bench-app', private: true, strapi: {}, dependencies: PANEL })
  );
  // In the app's folder: Node resolves what it requires from there.
  cpSync(path.join(__dirname, '../server/start-up.cjs'), path.join(app, 'start-up.cjs'));
  return app;
};

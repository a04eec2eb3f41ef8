import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import { playground } from '../demo/places.mjs';

/**
 * Writes the smallest Strapi app there is, in JavaScript. Nothing in it names the plugin but the
 * dependency: Strapi must find it by that.
 */
export function writeApp(folder, { tarball }) {
  const files = {
    'package.json': JSON.stringify(manifest(tarball), null, 2),
    'config/server.js': SERVER,
    'config/admin.js': ADMIN,
    'config/database.js': DATABASE,
    'config/api.js': ofPlayground('config/api.ts'),
    'config/middlewares.js': ofPlayground('config/middlewares.ts'),
    'config/plugins.js': PLUGINS,
    'src/index.js': "'use strict';\n\nmodule.exports = { register() {}, bootstrap() {} };\n",
    'src/api/.gitkeep': '',
    'public/uploads/.gitkeep': '',
    'public/robots.txt': '',
    'favicon.png': PIXEL,
  };
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

const manifest = (tarball) => ({
  name: 'article-forum-package-check',
  version: '0.0.0',
  private: true,
  strapi: { telemetryDisabled: true },
  dependencies: {
    '@strapi/plugin-users-permissions': '5.54.0',
    '@strapi/strapi': '5.54.0',
    'better-sqlite3': '12.8.0',
    react: '^18.0.0',
    'react-dom': '^18.0.0',
    'react-router-dom': '^6.0.0',
    'styled-components': '^6.0.0',
    'strapi-plugin-article-forum': `file:${tarball}`,
  },
});

/** Strapi answers 500 to a browser that asks for an icon where there is none. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
);

const SERVER = `module.exports = ({ env }) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: { keys: ['package-check-key-1', 'package-check-key-2'] },
  logger: { updates: { enabled: false } },
});
`;

const ADMIN = `module.exports = () => ({
  auth: { secret: 'package-check-admin-secret' },
  apiToken: { salt: 'package-check-api-token-salt' },
  transfer: { token: { salt: 'package-check-transfer-token-salt' } },
  secrets: { encryptionKey: 'package-check-encryption-key-of-32' },
  flags: { nps: false, promoteEE: false },
});
`;

const DATABASE = `module.exports = () => ({
  connection: {
    client: 'sqlite',
    connection: { filename: '.tmp/data.db' },
    useNullAsDefault: true,
  },
});
`;

const PLUGINS = `module.exports = () => ({
  'users-permissions': { config: { jwtSecret: 'package-check-jwt-secret' } },
});
`;

/** A configuration that the playground has as every newly generated app has it, in JavaScript. */
function ofPlayground(file) {
  const source = readFileSync(path.join(playground, file), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  return outputText;
}

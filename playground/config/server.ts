import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { demoSecret } from '../src/demo-secret';
import { appRoot } from '../src/paths';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  const publicDir = path.resolve(appRoot, env('PUBLIC_DIR', '.tmp/public'));
  // Strapi refuses to start without this folder, before any code of an app can make it.
  mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });

  return {
    // A playground with published passwords is nobody else's business on the network.
    host: env('HOST', '127.0.0.1'),
    port: env.int('PORT', 1337),
    app: { keys: env.array('APP_KEYS', [demoSecret('app-key-1'), demoSecret('app-key-2')]) },
    // Uploads lie beside the database, so that both can be thrown away together.
    dirs: { public: publicDir },
    logger: {
      config: { level: env('LOG_LEVEL', 'info') },
      startup: { enabled: env.bool('STARTUP_MESSAGE', true) },
      updates: { enabled: false },
    },
    transfer: { remote: { enabled: false } },
  };
};

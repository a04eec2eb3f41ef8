import type { Core } from '@strapi/strapi';

import type { Words } from './words';

const PATHS = [
  'admin.auth.secret',
  'admin.apiToken.salt',
  'admin.transfer.token.salt',
  'admin.secrets.encryptionKey',
  'plugin::users-permissions.jwtSecret',
  'server.app.keys',
  'database.connection.connection.password',
];

/** Shorter ones may stand in an answer by chance. */
const SHORTEST = 12;

/** The app's own secrets, as its configuration has them; a report names them, and does not hold them. */
export const watchSecrets = (strapi: Core.Strapi, words: Words): void => {
  for (const path of PATHS) {
    const value: unknown = strapi.config.get(path);
    for (const secret of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof secret === 'string' && secret.length >= SHORTEST) words.add(secret, path);
    }
  }
};

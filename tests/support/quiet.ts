import path from 'node:path';

/** Variables with which the playground runs on the plugin's source, and keeps to itself. */
export const QUIET = {
  NODE_ENV: 'test',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  LOG_LEVEL: 'error',
  STARTUP_MESSAGE: 'false',
  ADMIN_RATE_LIMIT: 'false',
  DATABASE_POOL_MIN: '0',
  ARTICLE_FORUM_PATH: path.join(__dirname, 'plugin'),
};

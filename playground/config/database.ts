import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { appRoot } from '../src/paths';

type Client = 'sqlite' | 'postgres' | 'mysql';
type Env = Core.Config.Shared.ConfigParams['env'];

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => ({
  connection: {
    ...connections[env.oneOf('DATABASE_CLIENT', CLIENTS, 'sqlite') as Client](env),
    acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60_000),
  },
});

const CLIENTS: Client[] = ['sqlite', 'postgres', 'mysql'];

const connections: Record<Client, (env: Env) => Core.Config.Database['connection']> = {
  sqlite: (env) => ({
    client: 'sqlite',
    connection: { filename: path.resolve(appRoot, env('DATABASE_FILENAME', '.tmp/data.db')) },
    useNullAsDefault: true,
  }),
  postgres: (env) => ({
    client: 'postgres',
    connection: { ...server(env, 5432), schema: env('DATABASE_SCHEMA', 'public') },
    pool: pool(env),
  }),
  mysql: (env) => ({ client: 'mysql', connection: server(env, 3306), pool: pool(env) }),
};

const server = (env: Env, port: number) => ({
  host: env('DATABASE_HOST', '127.0.0.1'),
  port: env.int('DATABASE_PORT', port),
  database: env('DATABASE_NAME', 'article_forum'),
  user: env('DATABASE_USERNAME', 'strapi'),
  password: env('DATABASE_PASSWORD', ''),
  ssl: env.bool('DATABASE_SSL', false) && {
    rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
  },
});

const pool = (env: Env) => ({
  min: env.int('DATABASE_POOL_MIN', 2),
  max: env.int('DATABASE_POOL_MAX', 10),
});

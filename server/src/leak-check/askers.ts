import { createHash, randomBytes } from 'node:crypto';

import type { Core, UID } from '@strapi/strapi';

import { createRows } from './rows';
import type { Asker } from './types';
import { MARK, plantedId } from './words';

type Headers = Readonly<Record<string, string>>;

const USER_UID = 'plugin::users-permissions.user';
const ROLE_UID = 'plugin::users-permissions.role';
const HOUR_MS = 60 * 60 * 1000;

interface JwtService {
  issue(payload: { id: number }): string | Promise<string>;
}
interface TokenService {
  hash(accessKey: string): string;
}

/**
 * What somebody's requests carry. A reader and a token are planted for it, and taken away with the rest.
 *
 * @returns null where the app knows no such person
 */
export const headersOf = async (strapi: Core.Strapi, asker: Asker): Promise<Headers | null> => {
  if (typeof asker === 'object') return asker.headers;
  switch (asker) {
    case 'visitor':
      return {};
    case 'reader':
      return readerHeaders(strapi);
    case 'token':
      return tokenHeaders(strapi);
  }
};

export const nameOf = (asker: Asker): string => (typeof asker === 'object' ? asker.name : asker);

const readerHeaders = async (strapi: Core.Strapi): Promise<Headers | null> => {
  const users = strapi.plugin('users-permissions') as Core.Plugin | undefined;
  if (users === undefined) return null;
  const role = (await strapi.db
    .query(ROLE_UID as UID.ContentType)
    .findOne({ where: { type: 'authenticated' }, select: ['id'] })) as { id: number } | null;
  if (role === null) return null;
  const rows = createRows(strapi);
  const now = new Date();
  const name = `${MARK}${randomBytes(4).toString('hex')}`;
  const id = await rows.insertOne(USER_UID, {
    documentId: plantedId(),
    username: name,
    email: `${name}@leak-check.invalid`,
    provider: 'local',
    confirmed: true,
    blocked: false,
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  });
  await rows.link(USER_UID, 'role', id, [role.id]);
  const jwt = await (users.service('jwt') as unknown as JwtService).issue({ id });
  return { authorization: `Bearer ${jwt}` };
};

/** Read-only: one that may do everything may read drafts, and rightly so. */
const tokenHeaders = async (strapi: Core.Strapi): Promise<Headers> => {
  const key = randomBytes(64).toString('hex');
  const tokens = strapi.service('admin::api-token-content-api') as unknown as TokenService;
  const now = new Date();
  await createRows(strapi).insert('admin::api-token', [
    {
      documentId: plantedId(),
      name: `${MARK} ${createHash('sha256').update(key).digest('hex').slice(0, 8)}`,
      description: 'Of a leak check that is under way',
      type: 'read-only',
      kind: 'content-api',
      accessKey: tokens.hash(key),
      lifespan: HOUR_MS,
      expiresAt: new Date(now.getTime() + HOUR_MS),
      createdAt: now,
      updatedAt: now,
    },
  ]);
  return { authorization: `Bearer ${key}` };
};

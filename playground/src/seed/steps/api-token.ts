import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { SeedContext } from '../context';
import { SITE_ACTIONS } from '../data/permissions';
import { knownActions } from './roles';

const NAME = 'Example site';

interface Token {
  id: number;
  permissions: string[];
  accessKey?: string;
}

interface TokenService {
  create(token: Record<string, unknown>): Promise<Token>;
  update(id: number, token: Record<string, unknown>): Promise<Token>;
  regenerate(id: number): Promise<Token>;
  getByName(name: string, options: { includeDecryptedKey: boolean }): Promise<Token | null>;
}

/**
 * The example site's API token. Strapi chooses the key of a token itself, so it is handed over in a
 * file that only this user can read, wherever EXAMPLE_SITE_TOKEN_FILE says.
 */
export async function seedApiToken({ strapi, ledger }: SeedContext): Promise<void> {
  const tokens = strapi.service('admin::api-token-content-api') as unknown as TokenService;
  const find = () => tokens.getByName(NAME, { includeDecryptedKey: true });
  const actions = knownActions(strapi, SITE_ACTIONS);

  await ledger.once('token', {
    find: async () => (await find())?.id.toString(),
    make: async () => {
      const token = await tokens.create({
        name: NAME,
        description: 'Lets the example site read and post, and forward its readers’ addresses',
        kind: 'content-api',
        type: 'custom',
        lifespan: null,
        permissions: actions,
      });
      return token.id.toString();
    },
  });

  const token = await find();
  // Deleted on purpose by a user of the playground.
  if (token === null) return;

  for (const action of actions) {
    await ledger.once(`grant:token:${action}`, {
      make: async () => {
        if (!token.permissions.includes(action)) {
          token.permissions.push(action);
          await tokens.update(token.id, { permissions: token.permissions, type: 'custom' });
        }
        return action;
      },
    });
  }

  const file = process.env.EXAMPLE_SITE_TOKEN_FILE;
  if (!file) return;
  // Without a readable key (another ENCRYPTION_KEY than at its birth) a new one is drawn.
  const key = token.accessKey ?? (await tokens.regenerate(token.id)).accessKey ?? '';
  const target = path.resolve(strapi.dirs.app.root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, key, { mode: 0o600 });
}

import type { Core } from '@strapi/strapi';

import type { SeedContext } from '../context';
import { PUBLIC_ACTIONS } from '../data/permissions';
import { rowsOf } from '../documents';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** Opens the content API to visitors and to signed-in readers. */
export async function seedRoles({ strapi, ledger }: SeedContext): Promise<void> {
  // Users & Permissions makes its own permissions only while its table is empty: before ours.
  await strapi.plugin('users-permissions').service('users-permissions').initialize();

  const actions = knownActions(strapi, PUBLIC_ACTIONS);
  for (const type of ['public', 'authenticated']) {
    const role = (await rowsOf(strapi, ROLE).findOne({ where: { type } })) as Row | null;
    if (role === null) continue;
    for (const action of actions) {
      await ledger.once(`grant:${type}:${action}`, {
        find: async () => {
          const where = { action, role: role.id };
          const found = (await rowsOf(strapi, PERMISSION).findOne({ where })) as Row | null;
          return found === null ? null : String(found.id);
        },
        make: async () => {
          const data = { action, role: role.id };
          const made = (await rowsOf(strapi, PERMISSION).create({ data })) as Row;
          return String(made.id);
        },
      });
    }
  }
}

interface Row {
  id: number;
}

/** Those actions of the content API that the running plugin has. */
export function knownActions(strapi: Core.Strapi, wanted: readonly string[]): string[] {
  const known = new Set<string>(strapi.contentAPI.permissions.providers.action.keys() as string[]);
  return wanted.filter((action) => {
    if (!known.has(action)) strapi.log.warn(`Seed: no action ${action}, not granted`);
    return known.has(action);
  });
}

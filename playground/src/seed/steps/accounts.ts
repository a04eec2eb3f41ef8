import type { Core } from '@strapi/strapi';

import type { SeedContext } from '../context';
import accounts from '../data/accounts.json';
import { MODERATOR_ACTIONS, newsroomPermissions } from '../data/permissions';

interface Row {
  id: number;
}

interface RoleService {
  findOne(where: { code: string }): Promise<Row | null>;
  create(role: { name: string; code: string; description: string }): Promise<Row>;
  addPermissions(roleId: number, permissions: unknown[]): Promise<unknown>;
}

interface UserService {
  findOneByEmail(email: string): Promise<Row | null>;
  create(user: Record<string, unknown>): Promise<Row>;
}

interface PermissionService {
  actionProvider: { has(action: string): boolean };
  findMany(params: { where: Record<string, unknown> }): Promise<Row[]>;
}

const MODERATOR_CODE = 'article-forum-moderator';
const NEWSROOM_CODE = 'article-forum-newsroom';
const LOCALES = ['en', 'fr'];

/** Three people in the admin panel: one for everything, one for the forums, one for the articles. */
export async function seedAccounts(context: SeedContext): Promise<void> {
  await seedModeratorRole(context);
  await seedUser(context, 'admin', 'strapi-super-admin');
  await seedUser(context, 'moderator', MODERATOR_CODE);
  await seedNewsroomRole(context);
  await seedUser(context, 'editor', NEWSROOM_CODE);
}

async function seedModeratorRole(context: SeedContext): Promise<void> {
  const { strapi, ledger } = context;
  const { actionProvider } = permissionsOf(strapi);
  const roleId = await makeRole(context, 'moderator', {
    name: 'Moderator',
    code: MODERATOR_CODE,
    description: 'Reads and decides forum posts, and nothing else.',
  });

  for (const action of MODERATOR_ACTIONS) {
    if (!actionProvider.has(action)) {
      strapi.log.warn(`Seed: no action ${action}, not granted`);
      continue;
    }
    await ledger.once(`grant:moderator:${action}`, {
      find: () => findGrant(strapi, { action, role: { id: roleId } }),
      make: async () => {
        await rolesOf(strapi).addPermissions(roleId, [
          { action, subject: null, properties: {}, conditions: [] },
        ]);
        return action;
      },
    });
  }
}

/** Strapi's own Editor role works in no locale, and publishes nothing, before somebody ticks it. */
async function seedNewsroomRole(context: SeedContext): Promise<void> {
  const { strapi, ledger } = context;
  const roleId = await makeRole(context, 'newsroom', {
    name: 'Newsroom',
    code: NEWSROOM_CODE,
    description: 'Writes and publishes articles in every language.',
  });
  await ledger.once('grant:newsroom', {
    find: () => findGrant(strapi, { role: { id: roleId } }),
    make: async () => {
      await rolesOf(strapi).addPermissions(roleId, newsroomPermissions(strapi, LOCALES));
      return 'granted';
    },
  });
}

const rolesOf = (strapi: Core.Strapi) => strapi.service('admin::role') as unknown as RoleService;
const permissionsOf = (strapi: Core.Strapi) =>
  strapi.service('admin::permission') as unknown as PermissionService;

/** @returns the id of a role, made unless it is there */
async function makeRole(
  { strapi, ledger }: SeedContext,
  key: string,
  role: { name: string; code: string; description: string }
): Promise<number> {
  const roles = rolesOf(strapi);
  const id = await ledger.once(`role:${key}`, {
    find: async () => (await roles.findOne({ code: role.code }))?.id.toString(),
    make: async () => (await roles.create(role)).id.toString(),
  });
  return Number(id);
}

async function findGrant(
  strapi: Core.Strapi,
  where: Record<string, unknown>
): Promise<string | undefined> {
  const [found] = await permissionsOf(strapi).findMany({ where });
  return found?.id.toString();
}

async function seedUser(
  { strapi, ledger }: SeedContext,
  key: keyof typeof accounts,
  roleCode: string
): Promise<void> {
  const users = strapi.service('admin::user') as unknown as UserService;
  const { password, ...person } = accounts[key];

  await ledger.once(`user:${key}`, {
    find: async () => (await users.findOneByEmail(person.email))?.id.toString(),
    make: async () => {
      const role = await rolesOf(strapi).findOne({ code: roleCode });
      if (role === null) throw new Error(`Seed: no role ${roleCode}`);
      const user = await users.create({
        ...person,
        password: process.env[`DEMO_${key.toUpperCase()}_PASSWORD`] || password,
        registrationToken: null,
        isActive: true,
        roles: [role.id],
      });
      return user.id.toString();
    },
  });
}

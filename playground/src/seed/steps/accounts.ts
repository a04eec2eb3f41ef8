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

/** Three people in the admin panel: one for everything, one for the forums, one for the articles. */
export async function seedAccounts(context: SeedContext): Promise<void> {
  await seedModeratorRole(context);
  await seedUser(context, 'admin', 'strapi-super-admin');
  await seedUser(context, 'moderator', MODERATOR_CODE);
  await seedNewsroomRole(context);
  await seedUser(context, 'editor', NEWSROOM_CODE);
}

async function seedModeratorRole({ strapi, ledger }: SeedContext): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const permissions = strapi.service('admin::permission') as unknown as PermissionService;

  const roleId = Number(
    await ledger.once('role:moderator', {
      find: async () => (await roles.findOne({ code: MODERATOR_CODE }))?.id.toString(),
      make: async () => {
        const role = await roles.create({
          name: 'Moderator',
          code: MODERATOR_CODE,
          description: 'Reads and decides forum posts, and nothing else.',
        });
        return role.id.toString();
      },
    })
  );

  for (const action of MODERATOR_ACTIONS) {
    if (!permissions.actionProvider.has(action)) {
      strapi.log.warn(`Seed: no action ${action}, not granted`);
      continue;
    }
    await ledger.once(`grant:moderator:${action}`, {
      find: async () => {
        const [found] = await permissions.findMany({ where: { action, role: { id: roleId } } });
        return found?.id.toString();
      },
      make: async () => {
        await roles.addPermissions(roleId, [
          { action, subject: null, properties: {}, conditions: [] },
        ]);
        return action;
      },
    });
  }
}

/** Strapi's own Editor role works in no locale, and publishes nothing, before somebody ticks it. */
async function seedNewsroomRole({ strapi, ledger }: SeedContext): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const permissions = strapi.service('admin::permission') as unknown as PermissionService;
  const roleId = Number(
    await ledger.once('role:newsroom', {
      find: async () => (await roles.findOne({ code: NEWSROOM_CODE }))?.id.toString(),
      make: async () => {
        const description = 'Writes and publishes articles in every language.';
        const role = await roles.create({ name: 'Newsroom', code: NEWSROOM_CODE, description });
        return role.id.toString();
      },
    })
  );
  await ledger.once('grant:newsroom', {
    find: async () =>
      (await permissions.findMany({ where: { role: { id: roleId } } }))[0]?.id.toString(),
    make: async () => {
      await roles.addPermissions(roleId, newsroomPermissions(strapi));
      return 'granted';
    },
  });
}

async function seedUser(
  { strapi, ledger }: SeedContext,
  key: keyof typeof accounts,
  roleCode: string
): Promise<void> {
  const users = strapi.service('admin::user') as unknown as UserService;
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const { password, ...person } = accounts[key];

  await ledger.once(`user:${key}`, {
    find: async () => (await users.findOneByEmail(person.email))?.id.toString(),
    make: async () => {
      const role = await roles.findOne({ code: roleCode });
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

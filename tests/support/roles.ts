import type { Core } from '@strapi/strapi';

import { newsroomPermissions, PUBLIC_ACTIONS } from '../../playground/src/seed/data/permissions';
import { sections as documents } from './documents';
import { createClient, type Client } from './http';

type App = { strapi: Core.Strapi; url: string };

const plugin = (action: string) => `plugin::article-forum.${action}`;

/** What a site opens to whoever has no account, as the demo has it. */
export { PUBLIC_ACTIONS };

export const MODERATOR = ['posts.read', 'posts.moderate'].map(plugin);

/** Grants actions of the content API to a role of Users & Permissions. */
export const grant = async (
  strapi: Core.Strapi,
  type: 'public' | 'authenticated',
  actions: readonly string[]
): Promise<void> => {
  // Users & Permissions makes its own rows only while its table is empty: before ours.
  await strapi.plugin('users-permissions').service('users-permissions').initialize();
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type }, select: ['id'] });
  for (const action of actions) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
};

interface Row {
  id: number;
}
interface RoleService {
  create(role: { name: string; code: string; description: string }): Promise<Row>;
  findOne(where: { code: string }): Promise<Row>;
  addPermissions(id: number, permissions: unknown[]): Promise<unknown>;
}
interface UserService {
  create(user: Record<string, unknown>): Promise<Row>;
}

const PASSWORD = 'Correct-horse-1';

/** What somebody of the staff signs in with. */
export interface Credentials {
  email: string;
  password: string;
}

const addUser = async (strapi: Core.Strapi, name: string, roleId: number): Promise<Credentials> => {
  const users = strapi.service('admin::user') as unknown as UserService;
  const email = `${name.toLowerCase()}@staff.test`;
  await users.create({
    email,
    firstname: name,
    lastname: 'Staffsurname',
    password: PASSWORD,
    isActive: true,
    registrationToken: null,
    roles: [roleId],
  });
  return { email, password: PASSWORD };
};

/** Signs in to the admin panel of the server at `url`. */
export const logIn = async (url: string, credentials: Credentials): Promise<Client> => {
  const login = await createClient(url).post('/admin/login', credentials);
  const { token }: { token: string } = login.body.data;
  return createClient(url, token);
};

/** A person in the admin panel with a role of their own, which holds `permissions`. */
export const addStaff = async (
  strapi: Core.Strapi,
  name: string,
  permissions: readonly unknown[]
): Promise<Credentials> => {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const code = `role-${name.toLowerCase()}`;
  // Strapi's own roles have names, too: an "Editor" there is already.
  const role = await roles.create({ name: `${name}'s own`, code, description: '' });
  await roles.addPermissions(role.id, [...permissions]);
  return addUser(strapi, name, role.id);
};

/** Permissions for `actions` everywhere, as a role holds them. */
export const everywhere = (actions: readonly string[]): unknown[] =>
  actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] }));

const adminWith = async (
  { strapi, url }: App,
  name: string,
  permissions: readonly unknown[]
): Promise<Client> => logIn(url, await addStaff(strapi, name, permissions));

/** A person in the admin panel who may do `actions` and nothing else. */
export const admin = (app: App, name: string, actions: readonly string[] = []): Promise<Client> =>
  adminWith(app, name, everywhere(actions));

/** A person who may do `actions` in the sections whose moderator they are, and `anywhere` everywhere. */
export const sectionModerator = async (
  app: App,
  name: string,
  { sections, actions, anywhere = [] }: SectionRole
): Promise<Client> => {
  const stated = (action: string, conditions: string[]) => ({
    action,
    subject: null,
    properties: {},
    conditions,
  });
  const client = await adminWith(app, name, [
    ...actions.map((action) => stated(action, [plugin('in-own-sections')])),
    ...everywhere(anywhere),
  ]);
  const { id } = await app.strapi.db
    .query('admin::user')
    .findOne({ where: { email: `${name.toLowerCase()}@staff.test` }, select: ['id'] });
  for (const documentId of sections) {
    await documents(app.strapi).update({ documentId, data: { moderators: { connect: [id] } } });
  }
  return client;
};

interface SectionRole {
  /** documentIds of the sections. */
  sections: readonly string[];
  actions: readonly string[];
  anywhere?: readonly string[];
}

/** A person in the admin panel with one of Strapi's own roles. */
export const adminWithRole = async (
  app: App,
  name: string,
  code: 'strapi-editor' | 'strapi-super-admin'
): Promise<Client> => {
  const roles = app.strapi.service('admin::role') as unknown as RoleService;
  return logIn(app.url, await addUser(app.strapi, name, (await roles.findOne({ code })).id));
};

/**
 * A person who writes and publishes articles in these locales, as a site's owner ticks it in a role:
 * Strapi's own Editor role may neither publish nor work in a locale before that.
 */
export const editorIn = (app: App, name: string, locales: readonly string[]): Promise<Client> =>
  adminWith(app, name, newsroomPermissions(app.strapi, locales));

interface TokenService {
  create(token: Record<string, unknown>): Promise<{ accessKey: string }>;
}

/** An API token that holds `actions` of the content API, or the read-only kind, which holds none by name. */
export const addApiToken = async (
  strapi: Core.Strapi,
  name: string,
  actions: readonly string[] | 'read-only'
): Promise<string> => {
  const tokens = strapi.service('admin::api-token-content-api') as unknown as TokenService;
  const { accessKey } = await tokens.create({
    name,
    description: '',
    kind: 'content-api',
    lifespan: null,
    ...(actions === 'read-only' ? { type: 'read-only' } : { type: 'custom', permissions: actions }),
  });
  return accessKey;
};

/** A site's server, by an API token that holds `actions` of the content API. */
export const apiToken = async (
  { strapi, url }: App,
  name: string,
  actions: readonly string[] | 'read-only'
): Promise<Client> => createClient(url, await addApiToken(strapi, name, actions));

/** A reader with an account of the site (Users & Permissions). */
export const reader = async (app: App, username: string): Promise<Client> => {
  const role = await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' }, select: ['id'] });
  await app.strapi
    .plugin('users-permissions')
    .service('user')
    .add({
      username,
      email: `${username}@readers.test`,
      password: PASSWORD,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
    });
  const login = await createClient(app.url).post('/api/auth/local', {
    identifier: username,
    password: PASSWORD,
  });
  const { jwt } = login.body as unknown as { jwt: string };
  return createClient(app.url, jwt);
};

import accounts from '../../../playground/src/seed/data/accounts.json';
import { ADMIN } from './browser';

interface Permission {
  action: string;
  subject: string | null;
  properties: object;
  conditions: string[];
}

const PASSWORD = 'Correct-horse-1';
const JSON_TYPE = { 'content-type': 'application/json' };

let session: string | undefined;

/** A request of the Super Admin to the admin's own API. */
export const asChief = async <T>(path: string, method = 'GET', body?: unknown): Promise<T> => {
  session ??= await logIn();
  const answer = await fetch(`${ADMIN}${path}`, {
    method,
    headers: { ...JSON_TYPE, authorization: `Bearer ${session}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return ((await answer.json()) as { data: T }).data;
};

interface Role {
  /** Permissions of the forum, under `conditions` if there are some. */
  forum: readonly string[];
  isEditor: boolean;
  conditions?: string[];
  /** Further permissions of the forum, without conditions. */
  anywhere?: readonly string[];
}

/** Somebody with a role of their own: the forum's permissions named, and those of the newsroom. */
export const addPerson = async (
  name: string,
  { forum, isEditor, conditions = [], anywhere = [] }: Role
): Promise<{ email: string; password: string }> => {
  const mark = Math.random().toString(36).slice(2, 8);
  const role = await asChief<{ id: number }>('/admin/roles', 'POST', {
    name: `${name}’s role ${mark}`,
    description: '',
  });
  const permissions = [
    ...(isEditor ? await newsroom() : []),
    ...forum.map((action) => permission(action, conditions)),
    ...anywhere.map((action) => permission(action)),
  ];
  await asChief(`/admin/roles/${role.id}/permissions`, 'PUT', { permissions });
  const email = `${name.toLowerCase()}-${mark}@staff.test`;
  const { registrationToken } = await asChief<{ registrationToken: string }>(
    '/admin/users',
    'POST',
    { firstname: name, lastname: 'Tester', email, roles: [role.id] }
  );
  await asChief('/admin/register', 'POST', {
    registrationToken,
    userInfo: { firstname: name, lastname: 'Tester', password: PASSWORD },
  });
  return { email, password: PASSWORD };
};

const permission = (action: string, conditions: string[] = []): Permission => ({
  action: `plugin::article-forum.${action}`,
  subject: null,
  properties: {},
  conditions,
});

/** What the demo's editor may do. */
const newsroom = async (): Promise<Permission[]> => {
  const roles = await asChief<{ id: number; name: string }[]>('/admin/roles');
  const role = roles.find(({ name }) => name === 'Newsroom');
  const all = await asChief<Permission[]>(`/admin/roles/${role?.id}/permissions`);
  return all.map(({ action, subject, properties, conditions }) => ({
    action,
    subject,
    properties,
    conditions,
  }));
};

const logIn = async (): Promise<string> => {
  const { email, password } = accounts.admin;
  const answer = await fetch(`${ADMIN}/admin/login`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: JSON.stringify({ email, password }),
  });
  return ((await answer.json()) as { data: { token: string } }).data.token;
};

import { createClient, type Client } from './http';
import type { TestApp } from './app';

export interface Member {
  client: Client;
  id: number;
  documentId: string;
  username: string;
}

interface Jwt {
  issue(payload: { id: number }): string;
}
interface Users {
  add(user: Record<string, unknown>): Promise<Omit<Member, 'client'>>;
}

let members = 0;

/** A new account, signed in; not by logging in, which Strapi allows only now and then. */
export const addMember = async ({ strapi, url }: TestApp): Promise<Member> => {
  members += 1;
  const role: { id: number } = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const accounts = strapi.plugin('users-permissions');
  const { id, documentId, username } = await (accounts.service('user') as Users).add({
    username: `member${members}`,
    email: `member${members}@readers.test`,
    password: 'Correct-horse-1',
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role.id,
  });
  const client = createClient(url, (accounts.service('jwt') as Jwt).issue({ id }));
  return { client, id, documentId, username };
};

import type { Core } from '@strapi/strapi';

import { foldAccount } from '../domain/lists/accounts';

const USER_UID = 'plugin::users-permissions.user';
/** Ids in one statement: well below the parameter limits of all three databases. */
const CHUNK = 500;

interface User {
  id: number;
  documentId: string;
  username: string;
}

/** The accounts of Users & Permissions, as far as the moderators' lists name them. */
const listedAccountsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const users = async (ids: readonly string[], by: 'id' | 'documentId'): Promise<User[]> => {
    // A site may do without Users & Permissions.
    if (!Object.hasOwn(strapi.contentTypes, USER_UID)) return [];
    const wanted = [...new Set(ids)];
    const found: User[] = [];
    for (let start = 0; start < wanted.length; start += CHUNK) {
      const rows: User[] = await strapi.db.query(USER_UID).findMany({
        select: ['id', 'documentId', 'username'],
        where: { [by]: { $in: wanted.slice(start, start + CHUNK) } },
      });
      found.push(...rows);
    }
    return found;
  };

  return {
    /**
     * The accounts that some values name, by their id or documentId.
     *
     * @returns for each value the account's id as a list keeps it, null where there is no such account
     */
    async idsOf(values: readonly string[]): Promise<(string | null)[]> {
      const ids = values.flatMap((value) => foldAccount(value) ?? []);
      const others = values.filter((value) => foldAccount(value) === null);
      const byId = new Set((await users(ids, 'id')).map(({ id }) => String(id)));
      const byDocument = new Map(
        (await users(others, 'documentId')).map(({ documentId, id }) => [documentId, String(id)])
      );
      return values.map((value) => {
        const id = foldAccount(value) ?? byDocument.get(value) ?? null;
        return id !== null && (byId.has(id) || byDocument.has(value)) ? id : null;
      });
    },

    /** Their names by their ids; those that are gone are left out. */
    async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
      const found = await users(ids, 'id');
      return new Map(found.map(({ id, username }) => [String(id), username]));
    },
  };
};

export default listedAccountsService;

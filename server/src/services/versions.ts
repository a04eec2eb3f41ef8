import type { Core } from '@strapi/strapi';

import { VERSIONS } from '../database/models';
import { withConnection } from '../database/sql';

export type VersionName = 'rules' | 'sections';

/**
 * Numbers that rise whenever something changes, in every process alike: what one has read and keeps in
 * memory is true as long as its number stands.
 */
const versionsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** 0 for what has never changed. One statement, by a unique index. */
  async read(name: VersionName): Promise<number> {
    const [row]: { value: number | string }[] = await withConnection(strapi, (knex) =>
      knex(VERSIONS.tableName).where({ name }).select('value')
    );
    return Number(row?.value ?? 0);
  },

  /** In the transaction of the change, so that the number is never ahead of what it stands for. */
  async raise(name: VersionName): Promise<void> {
    await withConnection(strapi, async (knex) => {
      const increment = () => knex(VERSIONS.tableName).where({ name }).increment('value', 1);
      if (Number(await increment()) > 0) return;
      await knex(VERSIONS.tableName).insert({ name, value: 0 }).onConflict('name').ignore();
      await increment();
    });
  },
});

export default versionsService;

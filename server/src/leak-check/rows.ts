import type { Core, UID } from '@strapi/strapi';

import { withConnection } from '../database/sql';

export type Cells = Record<string, unknown>;

interface RelationMeta {
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
  };
  joinColumn?: { name: string };
}

/**
 * Writes rows past documents, lifecycles and events: no mail, webhook or hook of the app learns of what
 * is planted.
 */
export const createRows = (strapi: Core.Strapi) => {
  let planted = 0;

  const rows = {
    /** How many rows were written so far. */
    count: () => planted,

    async insert(uid: string, cells: readonly Cells[]): Promise<void> {
      if (cells.length === 0) return;
      await strapi.db
        .queryBuilder(uid as UID.ContentType)
        .insert(cells.map(stored))
        .execute();
      planted += cells.length;
    },

    /** @returns the row's id */
    async insertOne(uid: string, cells: Cells & { documentId: string }): Promise<number> {
      await rows.insert(uid, [cells]);
      const { id }: { id: number } = await strapi.db.query(uid as UID.ContentType).findOne({
        select: ['id'],
        where: { documentId: cells.documentId },
        orderBy: { id: 'desc' },
      });
      return id;
    },

    /** Links a row to others by one of its relations. */
    async link(uid: string, name: string, id: number, targets: readonly number[]): Promise<void> {
      const meta = strapi.db.metadata.get(uid);
      const attribute = meta.attributes[name] as RelationMeta | undefined;
      const { joinTable, joinColumn } = attribute ?? {};
      await withConnection(strapi, async (knex) => {
        if (joinTable !== undefined) {
          const { inverseJoinColumn } = joinTable;
          for (const target of targets) {
            await knex(joinTable.name).insert({
              [joinTable.joinColumn.name]: id,
              [inverseJoinColumn.name]: target,
            });
          }
        } else if (joinColumn !== undefined && targets.length > 0) {
          await knex(meta.tableName)
            .where({ id })
            .update({ [joinColumn.name]: targets[0] });
        }
      });
    },
  };
  return rows;
};

export type Rows = ReturnType<typeof createRows>;

/** A query builder takes cells as the database does: what is no scalar goes in as JSON. */
const stored = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !(value instanceof Date)
        ? JSON.stringify(value)
        : value,
    ])
  );

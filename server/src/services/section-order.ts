import type { Core } from '@strapi/strapi';

import { SECTION_UID } from '../../../content-types';
import { withConnection } from '../database/sql';
import { updateCases } from '../database/update-cases';

/** Writes positions: of the document, hence the same in all its rows. */
const sectionOrderService = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = {
    /** Numbers sections from one on. */
    set: (order: readonly string[]): Promise<void> =>
      service.place(new Map(order.map((documentId, index) => [documentId, index + 1]))),

    /** Few statements, however many sections; those that stand right are left alone. */
    async place(positions: ReadonlyMap<string, number | null>): Promise<void> {
      if (positions.size === 0) return;
      const { tableName } = strapi.db.metadata.get(SECTION_UID);
      const rows: { id: number; documentId: string; position: number | null }[] = await strapi.db
        .query(SECTION_UID)
        .findMany({
          select: ['id', 'documentId', 'position'],
          where: { documentId: { $in: [...positions.keys()] } },
        });
      const misplaced = rows.flatMap((row): [number, { position: number | null }][] => {
        const position = positions.get(row.documentId) ?? null;
        return position === row.position ? [] : [[row.id, { position }]];
      });
      await withConnection(strapi, (knex) => updateCases(knex, tableName, new Map(misplaced)));
    },
  };
  return service;
};

export default sectionOrderService;

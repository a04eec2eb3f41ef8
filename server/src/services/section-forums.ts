import type { Core } from '@strapi/strapi';

import { FORUM_UID, POST_STATUSES } from '../../../content-types';
import { relationTable } from '../database/relation-table';
import { withConnection, type Knex } from '../database/sql';
import { getService } from './get-service';
import type { TargetKind } from './target-kinds';

/** So many posts are sooner put in order than found in it among all that wait. */
const FEW_POSTS = 10_000;
/** As many as one statement names. */
const FEW_FORUMS = 500;

type Column = string | ReturnType<Knex['raw']>;
type FiledKind = TargetKind & { sectionField: string };

/**
 * A query for the documentIds of forums, to stand inside another one. In an object, because a query that
 * an async function returned by itself would be run.
 */
export interface ForumsQuery {
  query: ReturnType<Knex['select']>;
}

/** Which forums lie in some sections. */
const sectionForumsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const forumsOf = (
    { uid, sectionField, hasDrafts, isLocalized }: FiledKind,
    branch: readonly string[]
  ): ReturnType<Knex> => {
    const link = relationTable(strapi, uid, sectionField);
    const forums = strapi.db.metadata.get(FORUM_UID).tableName;
    const knex = strapi.db.connection;
    const query = knex(`${forums} as f`)
      .join(`${link.sourceTable} as a`, (on) => {
        on.on('a.document_id', 'f.target_document_id');
        if (isLocalized) on.andOn('a.locale', 'f.target_locale');
      })
      .join(`${link.table} as l`, `l.${link.from}`, 'a.id')
      .join(`${link.targetTable} as s`, 's.id', `l.${link.to}`)
      .where('f.target_uid', uid)
      .whereIn('s.document_id', [...branch]);
    if (!hasDrafts) return query;
    // A draft may be filed elsewhere than what is still published of it.
    const published = knex(`${link.sourceTable} as p`)
      .select(knex.raw('1'))
      .where('p.document_id', knex.ref('a.document_id'))
      .whereNotNull('p.published_at');
    if (isLocalized) void published.where('p.locale', knex.ref('a.locale'));
    return query.where((either) => {
      void either.whereNotNull('a.published_at').orWhereNotExists(published);
    });
  };

  /** One query for the targets of all types, with these columns of each forum. */
  const select = async (sections: readonly string[], columns: readonly Column[]) => {
    const branch = await getService(strapi, 'section-graph').below(...sections);
    const [first, ...others] = getService(strapi, 'target-kinds')
      .filed()
      .map((kind) => forumsOf(kind, branch).select([...columns]));
    // Articles are always among them.
    const query = first as ForumsQuery['query'];
    return { query: others.length === 0 ? query : query.unionAll(others) };
  };

  return {
    /**
     * The forums under all that is filed in some sections and below: as published, else as drafted. One
     * statement for the tree; the forums are found inside of the query that asks for them, for a section may
     * hold more than a statement can bind.
     */
    within: (sections: readonly string[]): Promise<ForumsQuery> =>
      select(sections, ['f.document_id']),

    /**
     * The same forums by their documentIds, where they are few and hold few posts; null where not. One
     * statement, over at most 501 forums.
     */
    async few(sections: readonly string[]): Promise<string[] | null> {
      const counts = POST_STATUSES.map((status) => `f.${status}_count`).join(' + ');
      const { query } = await select(sections, [
        'f.document_id',
        strapi.db.connection.raw(`${counts} AS posts`),
      ]);
      const rows: { document_id: string; posts: number | string }[] = await withConnection(
        strapi,
        (knex) => knex.select('*').from(query.limit(FEW_FORUMS + 1).as('few'))
      );
      const posts = rows.reduce((sum, row) => sum + Number(row.posts), 0);
      if (rows.length > FEW_FORUMS || posts > FEW_POSTS) return null;
      return [...new Set(rows.map((row) => row.document_id))];
    },
  };
};

export default sectionForumsService;

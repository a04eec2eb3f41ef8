import type { Core, UID } from '@strapi/strapi';

/** Where Strapi keeps a one-way relation: a link table from rows of one type to rows of another. */
export interface RelationTable {
  table: string;
  /** Column with the id of the row that has the relation. */
  from: string;
  /** Column with the id of the row it points at. */
  to: string;
  sourceTable: string;
  targetTable: string;
}

interface RelationMetadata {
  joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
  target: string;
}

/**
 * @param uid type that has the relation
 * @param attribute name of the relation
 * @throws Error when the attribute is no relation with a link table (a changed schema)
 */
export const relationTable = (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  attribute: string
): RelationTable => {
  const source = strapi.db.metadata.get(uid);
  const relation = source.attributes[attribute] as unknown as RelationMetadata | undefined;
  if (relation?.joinTable === undefined) {
    throw new Error(`${uid}.${attribute} is not a relation with a link table`);
  }
  return {
    table: relation.joinTable.name,
    from: relation.joinTable.joinColumn.name,
    to: relation.joinTable.inverseJoinColumn.name,
    sourceTable: source.tableName,
    targetTable: strapi.db.metadata.get(relation.target).tableName,
  };
};

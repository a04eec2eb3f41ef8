import type { Core } from '@strapi/strapi';

import { refusal } from '../errors';
import { say } from '../messages/say';
import { getService } from './get-service';

/** Where a list was left: the sort value and id of its last row, and when the paging began. */
export interface Position {
  value: string;
  id: number;
  asOf: string;
}

/** Keyset cursors, sealed and bound to the list that gave them. */
const cursorsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = {
    write: (list: string, { value, id, asOf }: Position): string =>
      getService(strapi, 'sealer').seal('cursor', [list, value, id, asOf]),

    /** A cursor for the page that begins with a row. */
    before: (list: string, { direction, ...row }: Position & { direction: Direction }): string =>
      service.write(list, { ...row, id: direction === 'asc' ? row.id - 1 : row.id + 1 }),

    /** @throws 400 cursor.invalid for a cursor of another list, or one that we did not write */
    read(list: string, cursor: string | undefined, locale: string): Position | null {
      if (cursor === undefined) return null;
      const content = getService(strapi, 'sealer').open('cursor', cursor);
      if (!Array.isArray(content) || content[0] !== list) {
        throw refusal('cursor.invalid', say(locale, 'refused.cursor'));
      }
      const [, value, id, asOf] = content as [string, string, number, string];
      return { value, id, asOf };
    },

    /**
     * A page of rows and the cursor of the next one.
     *
     * @param rows one more than `limit` where there is a next page
     */
    paged<Item>(
      list: string,
      rows: readonly Item[],
      limit: number,
      positionOf: (row: Item) => Position
    ): { page: Item[]; nextCursor: string | null } {
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const isLast = rows.length <= limit || last === undefined;
      return { page, nextCursor: isLast ? null : service.write(list, positionOf(last)) };
    },
  };
  return service;
};

type Direction = 'asc' | 'desc';

/** Rows after a position, in an order by `column` and then id; for Strapi's query engine. */
export const after = (position: Position | null, column: string, direction: 'asc' | 'desc') => {
  if (position === null) return {};
  const operator = direction === 'asc' ? '$gt' : '$lt';
  return {
    // Says nothing new, but a database begins at it in an index; with the alternatives alone it would not.
    [column]: { [`${operator}e`]: position.value },
    $or: [
      { [column]: { [operator]: position.value } },
      { [column]: position.value, id: { [operator]: position.id } },
    ],
  };
};

export default cursorsService;

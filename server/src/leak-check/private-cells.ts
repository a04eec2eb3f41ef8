import { FORUM_POST_UID } from '../../../content-types';
import { modelOf } from './model-of';
import type { Planting } from './planting';

/** Dates on which no post was decided, to be found by. */
export const DECIDED_AT = '1987-06-05T04:03:02.000Z';
export const MOVED_AT = '1986-05-04T03:02:01.000Z';

/** Numbers that stand nowhere else: of accounts that are none. */
const FIRST_NUMBER = 1_918_273_600;

/** What follows from other columns, and would be put right again. */
const DERIVED = new Set(['heldBy', 'queueRank', 'reportCount', 'proposedEdit']);

/**
 * Something to be found by in every private column of a post, the same in all posts, readable or not.
 *
 * @returns the cells of the n-th post, and what the checks say of all of them
 */
export const privateCells = ({ strapi, words }: Planting) => {
  const cells: Record<string, unknown> = {};
  let number = FIRST_NUMBER;
  for (const [name, attribute] of Object.entries(modelOf(strapi, FORUM_POST_UID).attributes)) {
    if (attribute?.private !== true || DERIVED.has(name)) continue;
    const what = `${name} of a post`;
    if (attribute.type === 'string' || attribute.type === 'text') cells[name] = words.hide(what);
    else if (attribute.type === 'integer') {
      number += 1;
      cells[name] = number;
      words.add(String(number), what);
    }
  }
  words.add(DECIDED_AT.slice(0, 10), 'decidedAt of a post');
  words.add(MOVED_AT.slice(0, 10), 'activeChangedAt of a post');
  const check = {
    check: words.hide('the check that held a post'),
    outcome: 'hold',
    reason: words.hide('the reason why a post was held'),
  };
  return {
    checks: [check],
    // Unique in the database.
    cellsOf: (n: number): Record<string, unknown> => ({
      ...cells,
      tokenNonce: `${String(cells.tokenNonce)}x${n}`,
    }),
  };
};

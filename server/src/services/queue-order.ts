import type { ForumPostRow } from '../../../content-types';
import type { QueueSort } from '../../../contracts/moderation';
import { after, type Position } from './cursors';

/** An order in which posts are paged: by the columns of an index, so that a page costs what it shows. */
export interface QueueOrder {
  orderBy: Record<string, 'asc' | 'desc'>[];
  /** A condition on the rows after a position. */
  after(position: Position | null): Record<string, unknown>;
  /** What a cursor keeps of the last row of a page, beside its id. */
  valueOf(row: Pick<ForumPostRow, 'createdAt' | 'queueRank'>): string;
}

const byAge = (direction: 'asc' | 'desc'): QueueOrder => ({
  orderBy: [{ createdAt: direction }, { id: direction }],
  after: (position) => after(position, 'createdAt', direction),
  valueOf: (row) => row.createdAt,
});

const byPriority: QueueOrder = {
  orderBy: [{ queueRank: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  after(position) {
    if (position === null) return {};
    const [rank, createdAt = ''] = position.value.split(' ');
    const queueRank = Number(rank);
    return {
      queueRank: { $gte: queueRank },
      $or: [
        { queueRank: { $gt: queueRank } },
        { queueRank, createdAt: { $gt: createdAt } },
        { queueRank, createdAt, id: { $gt: position.id } },
      ],
    };
  },
  valueOf: (row) => `${row.queueRank} ${row.createdAt}`,
};

export const QUEUE_ORDERS: Readonly<Record<QueueSort, QueueOrder>> = {
  oldest: byAge('asc'),
  newest: byAge('desc'),
  priority: byPriority,
};

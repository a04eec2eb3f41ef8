import type { DECISION_REASONS as source } from '../../../contracts/decisions';

type Reason = (typeof source)[number];

/** In the order in which they are offered. */
const ORDER: Readonly<Record<Reason, number>> = {
  'off-topic': 1,
  abuse: 2,
  advertising: 3,
  illegal: 4,
  'private-data': 5,
  repeated: 6,
  unreadable: 7,
};

/** The usual reasons; the contract's own list would bring its validation into the panel. */
export const DECISION_REASONS = (Object.keys(ORDER) as Reason[]).sort(
  (one, other) => ORDER[one] - ORDER[other]
);

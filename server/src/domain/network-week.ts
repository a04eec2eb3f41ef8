const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Number of the week in which a network address has the same key. */
export const networkWeekOf = (at: Date): number => Math.floor(at.getTime() / WEEK);

/** When the keys of that week stop to be given: a Thursday, 0:00 UTC. */
export const endOfNetworkWeek = (at: Date): Date => new Date((networkWeekOf(at) + 1) * WEEK);

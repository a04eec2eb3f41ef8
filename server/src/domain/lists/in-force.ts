interface Ending {
  readonly expiresAt: string | null;
}

/** Entries that count at some moment, and the time in which just they do. */
export interface InForce<R> {
  rules: R[];
  /** In milliseconds: from this moment on, the end of the last one that ended. */
  since: number;
  /** Up to but without this moment, the next end of one that counts. */
  until: number;
}

export const isExpired = ({ expiresAt }: Ending, now: Date): boolean =>
  expiresAt !== null && new Date(expiresAt) <= now;

/** The entries that count at a moment: an entry does up to its end, and not at it. */
export const inForce = <R extends Ending>(all: readonly R[], now: Date): InForce<R> => {
  const rules: R[] = [];
  let [since, until] = [-Infinity, Infinity];
  for (const rule of all) {
    const end = rule.expiresAt === null ? Infinity : new Date(rule.expiresAt).getTime();
    if (isExpired(rule, now)) since = Math.max(since, end);
    else {
      rules.push(rule);
      until = Math.min(until, end);
    }
  }
  return { rules, since, until };
};

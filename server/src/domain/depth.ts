/** Whether data nests more than so many times; level by level, so that no depth is too much for it. */
export const isDeeperThan = (levels: number, data: unknown): boolean => {
  let level: unknown[] = [data];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : []
    );
  }
  return false;
};

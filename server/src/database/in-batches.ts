interface Query {
  findMany(params: object): Promise<unknown[]>;
}

/**
 * The rows of a type in order of their ids, so many at a time, each batch read when it is asked for: what is
 * written meanwhile is met if its id lies ahead.
 */
export async function* inBatches<Row extends { id: number }>(
  query: Query,
  size: number,
  { where = {}, select }: { where?: object; select?: readonly (keyof Row & string)[] } = {}
): AsyncGenerator<Row[]> {
  for (let last = 0; ; ) {
    const rows = (await query.findMany({
      ...(select === undefined ? {} : { select: [...select] }),
      where: { ...where, id: { $gt: last } },
      orderBy: { id: 'asc' },
      limit: size,
    })) as Row[];
    const newest = rows.at(-1);
    if (newest === undefined) return;
    yield rows;
    last = newest.id;
  }
}

import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
  numPendingCreates(): number;
}

/** Strapi ends some work after it has answered: a pool closed under it throws, a count misses it. */
export const untilIdle = async (strapi: Core.Strapi): Promise<void> => {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  const isBusy = () => pool.numUsed() + pool.numPendingAcquires() + pool.numPendingCreates() > 0;
  // Twice in a row: between two statements of one piece of work the pool looks idle as well.
  for (let attempt = 0, idle = 0; attempt < 100 && idle < 2; attempt += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 25);
    });
    idle = isBusy() ? 0 : idle + 1;
  }
};

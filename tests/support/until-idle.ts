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
  // Three times in a row: between two statements of one piece of work the pool looks idle as well.
  for (let attempt = 0, idle = 0; attempt < 500 && idle < 3; attempt += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    idle = isBusy() ? 0 : idle + 1;
  }
};

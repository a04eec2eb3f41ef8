/**
 * Makes the database that those of the test files are copied from, in which Strapi has made its tables, and
 * takes it away when whoever started this process lets go of it.
 */
import { boot } from './boot';
import { createDatabase } from './database';
import { QUIET } from './quiet';

void (async () => {
  const database = await createDatabase();
  Object.assign(process.env, QUIET, database.env);
  const { strapi } = await boot();
  await strapi.destroy();
  // Strapi's end took away all listeners, and with them what counts those that hold the channel open.
  process.channel?.ref();
  process.once('disconnect', () => void database.drop().then(() => process.exit(0)));
  process.send?.(database.env.DATABASE_FILENAME ?? database.env.DATABASE_NAME);
})();

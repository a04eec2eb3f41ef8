import { explain, type Plan } from './explain';
import { HOT_REQUESTS } from './hot-requests';
import type { Statement } from '../statements';
import { recorded } from './recorded';
import type { PlanScene } from './scene';

export interface Explained {
  statement: Statement;
  plan: Plan;
}

/** Makes one of the hot requests, and has the database say how it carries out each of its statements. */
export const explained = async (scene: PlanScene, request: string): Promise<Explained[]> => {
  const { strapi } = scene.app;
  const ask = await HOT_REQUESTS[request]?.(scene);
  let status: number | undefined;
  const statements = await recorded(strapi, async () => {
    status = (await ask?.())?.status;
  });
  if (status !== 200 && status !== 201) throw new Error(`${request} is answered with ${status}`);
  // A page that is kept in memory would say nothing of the database.
  if (statements.length === 0) throw new Error(`${request} asks the database for nothing`);
  const all: Explained[] = [];
  for (const statement of statements) {
    all.push({ statement, plan: await explain(strapi, statement) });
  }
  return all;
};

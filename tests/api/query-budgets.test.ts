import { routes } from '../../server/src/routes';
import { REQUESTS, type Scene } from '../support/budget-requests';
import { BUDGETS } from '../support/budgets';
import { addNewsroom } from '../support/newsroom';
import { addManyPublished, addPublished } from '../support/posts';
import { adminWithRole, apiToken } from '../support/roles';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

const MANY = 200;

let scene: Scene;
const app = useWorld(async (world) => {
  const room = await addNewsroom(world.strapi);
  const chief = await adminWithRole(world, 'Chief', 'strapi-super-admin');
  const actions = world.strapi.contentAPI.permissions.providers.action
    .keys()
    .filter((action: string) => action.startsWith('plugin::article-forum.'));
  const token = await apiToken(world, 'budgets', actions);
  const { documentId: root } = await addPublished(world, room.article.documentId);
  scene = { app: world, token, chief, room, root };
});

const ROUTES = Object.values(routes)
  .flatMap((router) => router.routes)
  .map(({ method, path }) => `${method} ${path}`);

/** Statements of each route, as the site is now. */
const measure = async (): Promise<Record<string, number>> => {
  const counted: Record<string, number> = {};
  for (const [route, prepare] of Object.entries(REQUESTS)) {
    const ask = await prepare(scene);
    let status = 0;
    counted[route] = await countStatements(app.strapi, async () => {
      ({ status } = await ask());
    });
    expect({ route, isAnswered: status >= 200 && status < 300 }).toEqual({
      route,
      isAnswered: true,
    });
  }
  return counted;
};

describe('the statements that a request makes', () => {
  it('are budgeted for every route', () => {
    expect(Object.keys(REQUESTS).sort()).toEqual([...ROUTES].sort());
  });

  it(`are the budgeted ones with one post and with ${MANY}`, async () => {
    await measure(); // What a process reads once.
    const withOne = await measure();
    await addManyPublished(app, scene.room.article.documentId, MANY / 2);
    await addManyPublished(app, scene.room.article.documentId, MANY / 2, scene.root);
    const withMany = await measure();
    expect(withMany).toEqual(withOne);
    // Strapi's own part differs: it deletes relations in fewer statements elsewhere, for one.
    if (app.strapi.db.dialect.client === 'sqlite') expect(withOne).toEqual(BUDGETS);
  });
});

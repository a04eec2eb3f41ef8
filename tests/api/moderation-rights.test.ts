import { decideSeen, DESK, seen } from '../support/desk';
import { addArticle } from '../support/documents';
import { addPending, rowOf } from '../support/posts';
import { admin } from '../support/roles';
import { useWorld } from '../support/use-world';

let article: string;
const app = useWorld(async ({ strapi }) => {
  article = (await addArticle(strapi, 'Discussed')).documentId;
});

test('without a session every route answers 401, without the permission 403', async () => {
  const stranger = await admin(app, 'Stranger');
  const { documentId } = await addPending(app, article);
  for (const [client, status] of [
    [app.visitor, 401],
    [stranger, 403],
  ] as const) {
    const answers = await Promise.all([
      client.get(`${DESK}/posts`),
      client.get(`${DESK}/counts`),
      client.get(`${DESK}/posts/${documentId}`),
      decideSeen(client, 'publish', [{ documentId, revision: 1 }]),
      client.post(`${DESK}/decisions/12345678/undo`),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
  }
  expect((await rowOf(app.strapi, documentId)).status).toBe('pending');
});

test('who may only read cannot decide', async () => {
  const readOnly = await admin(app, 'Reader', ['plugin::article-forum.posts.read']);
  const post = await addPending(app, article);
  expect((await readOnly.get(`${DESK}/posts`)).status).toBe(200);
  expect((await decideSeen(readOnly, 'publish', [seen(post)])).status).toBe(403);
});

test('every admin route names its permission, and every route has a contract', () => {
  const { routes } = app.strapi.plugin('article-forum') as unknown as {
    routes: Record<
      string,
      { routes: { path: string; config: { policies: unknown[]; middlewares: unknown[] } }[] }
    >;
  };
  const adminRoutes = routes.admin?.routes ?? [];
  expect(adminRoutes.length).toBeGreaterThan(0);
  for (const { path, config } of adminRoutes) {
    expect([path, JSON.stringify(config.policies)]).toEqual([
      path,
      expect.stringMatching(/admin::hasPermissions|plugin::article-forum\.any-permission/),
    ]);
  }
  for (const { path, config } of [...adminRoutes, ...(routes['content-api']?.routes ?? [])]) {
    expect([path, JSON.stringify(config.middlewares)]).toEqual([
      path,
      expect.stringContaining('plugin::article-forum.contract'),
    ]);
  }
});

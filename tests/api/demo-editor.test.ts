import os from 'node:os';
import path from 'node:path';

import { startApp, type TestApp } from '../support/app';
import { createClient, type Client } from '../support/http';

const CONTENT = '/content-manager/collection-types/plugin::article-forum';

let app: TestApp;
let editor: Client;

beforeAll(async () => {
  const token = path.join(os.tmpdir(), `article-forum-token-${process.pid}`);
  app = await startApp({ SEED: 'true', EXAMPLE_SITE_TOKEN_FILE: token });
  const login = await app.visitor.post('/admin/login', {
    email: 'editor@example.com',
    password: 'Demo-editor-1',
  });
  const session: { token: string } = login.body.data;
  editor = createClient(app.url, session.token);
});
afterAll(() => app?.stop());

test('the editor of the demo files an article in a new section and publishes it', async () => {
  const section = await editor.post(`${CONTENT}.section`, { title: 'Погода' });
  const made: { documentId: string; slug: string } = section.body.data;
  expect([section.status, made.slug]).toEqual([201, 'pogoda']);
  const article = await editor.post(`${CONTENT}.article/actions/publish`, {
    title: 'Rain at last',
    section: { connect: [{ documentId: made.documentId }], disconnect: [] },
  });
  expect([article.status, article.body.data]).toMatchObject([200, { slug: 'rain-at-last' }]);
  const found = await app.visitor.get('/api/article-forum/by-path?path=/pogoda/rain-at-last');
  expect(found.status).toBe(200);
});

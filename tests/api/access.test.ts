import { startApp, type TestApp } from '../support/app';
import { codeOf } from '../support/code-of';
import { addArticle, articles } from '../support/documents';
import { createClient, type Client } from '../support/http';
import { addPublished, API } from '../support/posts';
import { admin, adminWithRole, apiToken, grant, PUBLIC_ACTIONS } from '../support/roles';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.stop();
});

const action = (name: string) => `plugin::article-forum.${name}`;

interface PluginRoute {
  method: string;
  path: string;
  config: { policies: (string | { name: string })[]; middlewares: { name: string }[] };
}

const routesOf = (type: 'admin' | 'content-api'): PluginRoute[] => {
  const { routes } = app.strapi.plugin('article-forum') as unknown as {
    routes: Record<string, { routes: PluginRoute[] }>;
  };
  return routes[type]?.routes ?? [];
};

const send = ({ method, path }: PluginRoute, client: Client, prefix: string) => {
  const bodies: Record<string, string> = { POST: '{}', PUT: '{}' };
  return client.raw(method, prefix + path.replace(/:\w+/g, 'abcdefgh1234'), bodies[method]);
};

describe('before the site owner opens anything', () => {
  it('no public route answers a visitor', async () => {
    const routes = routesOf('content-api');
    const answers = await Promise.all(routes.map((route) => send(route, app.visitor, API)));
    expect(routes.length).toBeGreaterThan(14);
    expect(answers.filter((answer) => answer.status !== 403)).toEqual([]);
  });
});

describe('the admin routes', () => {
  const PREFIX = '/article-forum';

  it('answer nobody without a session', async () => {
    const routes = routesOf('admin');
    const answers = await Promise.all(routes.map((route) => send(route, app.visitor, PREFIX)));
    expect(routes.length).toBeGreaterThan(5);
    expect(answers.filter((answer) => answer.status !== 401)).toEqual([]);
  });

  it('answer nobody without a permission, whatever is sent', async () => {
    const stranger = await admin(app, 'Stranger');
    const routes = routesOf('admin');
    const answers = await Promise.all(routes.map((route) => send(route, stranger, PREFIX)));
    expect(answers.filter((answer) => answer.status !== 403)).toEqual([]);
  });

  it('do not open to an editor of articles', async () => {
    const editor = await adminWithRole(app, 'Editor', 'strapi-editor');
    expect((await editor.get(`${PREFIX}/moderation/posts`)).status).toBe(403);
  });

  it('do not open to a forged session', async () => {
    const forged = createClient(app.url, 'eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.AAAA');
    expect((await forged.get(`${PREFIX}/moderation/posts`)).status).toBe(401);
  });

  it('do not open to an API token', async () => {
    const site = await apiToken(app, 'Site', PUBLIC_ACTIONS);
    expect((await site.get(`${PREFIX}/moderation/posts`)).status).toBe(401);
  });

  it('name a permission each', () => {
    const policies = routesOf('admin').map(({ config }) => JSON.stringify(config.policies));
    // All of some, or any of some; the second policy is ours. The tree of sections is the editors': it
    // asks for what the Content Manager asks for, on a subject.
    const isGuarded = (text: string) =>
      /"(admin::hasPermissions|plugin::article-forum\.any-permission)","config":\{"actions":\[("plugin::|\{"action":"plugin::[^"]+","subject":"plugin::)/.test(
        text
      );
    expect(policies.filter((text) => !isGuarded(text))).toEqual([]);
  });
});

describe('every route', () => {
  it('is held to a contract', () => {
    const bare = [...routesOf('admin'), ...routesOf('content-api')].filter(
      ({ config }) =>
        !config.middlewares.some(({ name }) => name === 'plugin::article-forum.contract')
    );
    expect(bare).toEqual([]);
  });

  it('that reads what is public is open to a read-only API token, and no other is', async () => {
    const article = (await addArticle(app.strapi, 'Read by a token')).documentId;
    const site = await apiToken(app, 'Writes', PUBLIC_ACTIONS);
    const post = (await addPublished({ ...app, visitor: site }, article)).documentId;
    const reads = await apiToken(app, 'Read-only', 'read-only');
    const asked: Record<string, string> = {
      '/articles/:documentId': `/articles/${article}`,
      '/sections/:documentId': '/sections/nowhere',
      '/by-path': '/by-path?path=/read-by-a-token',
      '/forum': `/forum?article=${article}`,
      '/forum/counts': `/forum/counts?articles=${article}`,
      '/forum/form': `/forum/form?article=${article}`,
      '/forum-posts': `/forum-posts?article=${article}`,
      '/forum-posts/:documentId': `/forum-posts/${post}`,
    };
    const refused: string[] = [];
    for (const { method, path } of routesOf('content-api')) {
      const answer = await reads.raw(
        method,
        API + (asked[path] ?? path),
        method === 'GET' ? undefined : '{}'
      );
      if (answer.status === 403) refused.push(`${method} ${path}`);
    }
    expect(refused).toEqual([
      'GET /drafts',
      'POST /forum-posts',
      'POST /forum-posts/preview',
      'PUT /forum-posts/:documentId',
      'DELETE /forum-posts/:documentId',
      'POST /forum-posts/:documentId/report',
      'GET /reader',
    ]);
    // For want of a proof, not of a permission.
    const mine = await reads.get(`${API}/forum-posts/mine/${post}`);
    expect(codeOf(mine)).toEqual([403, 'post.not-yours']);
  });
});

describe('drafts', () => {
  it('are read with a permission of their own alone', async () => {
    const { documentId } = await articles(app.strapi).create({ data: { title: 'Not yet' } });
    const reads = await apiToken(app, 'Reads', [action('article.find'), action('article.findOne')]);
    const drafts = await apiToken(app, 'Drafts', [
      action('article.find'),
      action('article.findOne'),
      action('article.findDrafts'),
    ]);
    const path = `${API}/articles/${documentId}?status=draft`;
    const refused = await reads.get(path);
    const given = await drafts.get(path);
    expect([refused.status, refused.body.error.details.code]).toEqual([403, 'drafts.forbidden']);
    expect(given.body.data).toMatchObject({ title: 'Not yet', path: '/not-yet' });
    expect((await drafts.get(`${API}/articles/${documentId}`)).status).toBe(404);
  });

  it('have a list of their own', async () => {
    await articles(app.strapi).create({ data: { title: 'Unfinished' } });
    const drafts = await apiToken(app, 'Draft list', [action('article.findDrafts')]);
    const answer = await drafts.get(`${API}/drafts?filters[title][$eq]=Unfinished`);
    expect(answer.body.data).toMatchObject([{ title: 'Unfinished', publishedAt: null }]);
  });
});

describe("the reader's address", () => {
  const headers = { 'x-reader-address': '192.0.2.7' };
  const FORWARD = action('reader.forwardAddress');

  it('is what a site says that may say so', async () => {
    const site = await apiToken(app, 'Forwards', [FORWARD]);
    const answer = await site.get(`${API}/reader`, headers);
    expect(answer.body.data).toEqual({ address: '192.0.2.7', isForwarded: true });
  });

  it.each(['nonsense', '192.0.2.7, 10.0.0.1', '192.0.2.999'])(
    'is not what a site says that is no address: %s',
    async (said) => {
      const site = await apiToken(app, `Forwards ${said}`, [FORWARD]);
      const answer = await site.get(`${API}/reader`, { 'x-reader-address': said });
      expect(answer.body.data).toMatchObject({ isForwarded: false });
    }
  );

  it('is not what a visitor says, even if the public role may say so', async () => {
    await grant(app.strapi, 'public', [FORWARD]);
    const answer = await app.visitor.get(`${API}/reader`, headers);
    expect(answer.body.data).toMatchObject({ isForwarded: false });
  });

  it('is not told to a token without the permission', async () => {
    const site = await apiToken(app, 'Posts', PUBLIC_ACTIONS);
    expect((await site.get(`${API}/reader`, headers)).status).toBe(403);
  });

  it('counts for a post only when the site may say it', async () => {
    await grant(app.strapi, 'public', PUBLIC_ACTIONS);
    const { documentId } = await addArticle(app.strapi, 'Read by many');
    const forwards = await apiToken(app, 'Forwards posts', [...PUBLIC_ACTIONS, FORWARD]);
    const plain = await apiToken(app, 'Only posts', PUBLIC_ACTIONS);
    const from = async (client: Client, address: string) => {
      const saying: Client = {
        ...client,
        post: (path, body) => client.post(path, body, { 'x-reader-address': address }),
      };
      const post = await addPublished({ ...app, visitor: saying }, documentId);
      const row = await app.strapi.db
        .query('plugin::article-forum.forum-post')
        .findOne({ where: { documentId: post.documentId } });
      return row.networkHash as string;
    };
    const believed = [await from(forwards, '192.0.2.1'), await from(forwards, '192.0.2.2')];
    const ignored = [await from(plain, '192.0.2.1'), await from(plain, '192.0.2.2')];
    expect(new Set(believed).size).toBe(2);
    expect(new Set(ignored).size).toBe(1);
    expect(believed).not.toContain(ignored[0]);
  });
});

describe('what is stored about posts', () => {
  it.each([
    '/api/article-forum/articles?populate[section][populate]=*',
    '/api/article-forum/articles?populate=posts',
    '/api/article-forum/articles?filters[createdBy][email][$contains]=a',
    '/api/article-forum/articles?sort=createdBy.email',
    '/api/forum-posts',
    '/api/article-forum-posts',
    '/api/article-forum/moderation/posts',
  ])('does not leak by %s', async (path) => {
    const answer = await app.visitor.get(path);
    expect(JSON.stringify(answer.body)).not.toMatch(/networkHash|authorEmail|@staff\.test/);
    expect(answer.status).toBeLessThan(500);
  });
});

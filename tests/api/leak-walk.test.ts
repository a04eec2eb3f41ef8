import { FORUM_POST_UID } from '../../content-types';
import { plantCanaries, PRIVATE_WORDS, type Planted } from '../support/canaries';
import type { Answer, Client } from '../support/http';
import { apiToken, grant, reader } from '../support/roles';
import { useWorld } from '../support/use-world';

interface Route {
  method: string;
  path: string;
  handler: unknown;
}

let planted: Planted;
let actions: string[];
const app = useWorld(async (world) => {
  planted = await plantCanaries(world);
  const { routes } = world.strapi.plugin('article-forum') as unknown as {
    routes: Record<string, { type: string; routes: Route[] }>;
  };
  actions = Object.values(routes)
    .filter(({ type }) => type === 'content-api')
    .flatMap((router) => router.routes)
    .map(({ handler }) => `plugin::article-forum.${String(handler)}`)
    // What a site opens to the public; drafts are a permission of the newsroom.
    .filter((action) => !action.endsWith('findDrafts'));
  await grant(world.strapi, 'authenticated', actions);
});

/** All routes of the running app that read, ours and those of every other plugin and type. */
const readRoutes = (): string[] => {
  const { stack } = app.strapi.server.router as unknown as {
    stack: { methods: string[]; path: string }[];
  };
  const nested = app.strapi.server.listRoutes() as unknown as typeof stack;
  return [
    ...new Set(
      [...stack, ...nested]
        .filter((route) => route.methods.includes('GET'))
        .map((route) => route.path)
    ),
  ].filter((path) => path.startsWith('/api/') && !path.includes('connect'));
};

const FIELDS = [
  'title',
  'body',
  'authorEmail',
  'decidedByName',
  'networkHash',
  'searchText',
  'checks',
];

/** Every way of asking that Strapi's parser knows, and our own parameters. */
const queriesFor = ({ articles, posts }: Planted): string[] => [
  '',
  'populate=*',
  'populate=%2A&status=draft',
  'status=published&locale=*',
  'locale=fr',
  'publicationState=preview',
  'pagination[pageSize]=100&populate[section][populate]=*',
  'populate[forum][populate]=*&populate[posts]=*&populate[createdBy]=*',
  'fields[0]=authorEmail&fields[1]=proposedEdit&fields[2]=checks',
  '_q=canary',
  ...FIELDS.map((field) => `sort=${field}`),
  ...FIELDS.map((field) => `filters[${field}][$startsWith]=canary`),
  ...articles.flatMap((article) => [
    `article=${article}`,
    `article=${article}&view=flat&order=oldest&limit=100`,
    `article=${article}&order=active&locale=en`,
    `articles=${article}`,
    `target=plugin::article-forum.article:${article}`,
    `within=${article}`,
  ]),
  ...posts.map((post) => `thread=${post}`),
];

const headersOf = ({ headers }: Answer): string => {
  const said: string[] = [];
  headers.forEach((value) => said.push(value));
  return said.join('\n');
};

const fill = (path: string, id: string) => path.replace(/:[A-Za-z_]+(\([^)]*\))?|\(\.\*\)/g, id);

const askAll = async (client: Client) => {
  const queries = queriesFor(planted);
  const ids = [...planted.posts, ...planted.articles, ...planted.sections];
  const found: string[] = [];
  let asked = 0;
  const words = [...planted.canaries.map(({ word }) => word), ...PRIVATE_WORDS];
  for (const path of readRoutes()) {
    const paths = path.includes(':') ? ids.map((id) => fill(path, id)) : [path];
    const asks = path.includes(':') ? queries.slice(0, 8) : queries;
    for (const one of paths) {
      for (const query of asks) {
        const answer = await client.get(`${one}?${query}`);
        asked += 1;
        const text = JSON.stringify(answer.body) + headersOf(answer);
        // What was asked may be said back in an error; it is no secret to who asked.
        const leaked = words.filter((word) => text.includes(word));
        if (leaked.length > 0) found.push(`${one}?${query}: ${leaked.join(', ')}`);
        if (answer.status >= 500) found.push(`${one}?${query}: ${answer.status}`);
      }
    }
  }
  return { asked, found };
};

describe('no public route shows what was not validated, or what is private,', () => {
  it('to a visitor', async () => {
    const { asked, found } = await askAll(app.visitor);
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  }, 120_000);

  it('to a signed-in reader', async () => {
    expect((await askAll(await reader(app, 'curious'))).found).toEqual([]);
  }, 120_000);

  it('to an API token that may ask everything', async () => {
    const client = await apiToken(app, 'Walker', actions);
    expect((await askAll(client)).found).toEqual([]);
  }, 120_000);
});

it('asks every public route of the plugin that reads', () => {
  const asked = readRoutes();
  for (const path of [
    'articles',
    'sections/tree',
    'by-path',
    'forum',
    'forum/counts',
    'forum-posts',
  ]) {
    expect(asked).toContain(`/api/article-forum/${path}`);
  }
});

it('would find a post that is shown before it was validated', async () => {
  const [pending = ''] = planted.posts;
  await app.strapi.db
    .query(FORUM_POST_UID)
    .updateMany({ where: { documentId: pending }, data: { visible: true } });
  const answer = await app.visitor.get(`/api/article-forum/forum-posts/${pending}`);
  expect(JSON.stringify(answer.body)).toContain(planted.canaries[0]?.word);
});

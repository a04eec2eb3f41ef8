import { addArticle, articles } from '../support/documents';
import type { Client } from '../support/http';
import { apiToken, grant } from '../support/roles';
import { useWorld } from '../support/use-world';

const DAY = 24 * 60 * 60 * 1000;
const DOSSIER = 'api::dossier.dossier';
const NOTICE = 'api::notice.notice';

let future: string;
let draft: string;
let due: string;
let client: Client;
const app = useWorld(async (world) => {
  const { strapi } = world;
  client = world.visitor;
  await grant(
    strapi,
    'public',
    [DOSSIER, NOTICE].flatMap((uid) => [`${uid}.find`, `${uid}.findOne`])
  );
  due = (await addArticle(strapi, 'It is due')).documentId;
  const publicationDate = new Date(Date.now() + DAY).toISOString();
  future = (await addArticle(strapi, 'Not before tomorrow', { publicationDate })).documentId;
  // Published once, and rewritten since.
  draft = (await addArticle(strapi, 'As it was')).documentId;
  await articles(strapi).update({ documentId: draft, data: { title: 'Nobody approved this' } });
  const add = async (uid: string, data: Record<string, unknown>) =>
    (
      await strapi
        .documents(uid as 'plugin::article-forum.article')
        .create({ data, status: 'published' } as never)
    ).documentId;
  const inner = await add(DOSSIER, { title: 'Inner', lead: future, articles: [due, future] });
  await add(DOSSIER, { title: 'Outer', lead: due, articles: [future], related: [inner] });
  await add(DOSSIER, { title: 'Rewritten', lead: draft, articles: [draft] });
  await add(DOSSIER, { title: 'Alone' });
  await add(NOTICE, { title: 'Tomorrow', about: future });
  await add(NOTICE, { title: 'Rewritten', about: draft });
  await add(NOTICE, { title: 'Due', about: due });
});

const HIDDEN = () => [future, 'Not before tomorrow', 'not-before-tomorrow', 'Nobody approved this'];

const read = async (query: string, path = 'dossiers'): Promise<string> => {
  const answer = await client.get(`/api/${path}?${query}`);
  expect(answer.status).toBe(200);
  return JSON.stringify(answer.body);
};

/** Titles of the entries that a filter finds. */
const titles = async (filter: string, path = 'dossiers'): Promise<string[]> => {
  const { data } = JSON.parse(await read(filter, path)) as { data: { title: string }[] };
  return data.map(({ title }) => title).sort();
};

describe('an article of tomorrow or a draft, where an app’s own type leads to articles,', () => {
  it.each([
    'populate=*',
    'populate=articles,lead',
    'populate[0]=related.articles&populate[1]=related.lead',
    'populate[articles]=true&populate[lead]=true',
    'populate[articles][fields][0]=title&populate[lead][fields][0]=title',
    'populate[related][populate][articles]=true&populate[related][populate][lead]=true',
    'populate[related][populate]=*',
    'populate[articles][sort]=publicationDate:desc&populate[lead][fields][0]=slug',
    'status=draft&populate=*',
    'status=draft&populate[lead][fields][0]=title&populate[articles][fields][0]=title',
    'populate[lead][populate][localizations]=true',
  ])('is not shown: %s', async (query) => {
    const shown = await read(query);
    for (const word of HIDDEN()) expect(shown).not.toContain(word);
  });

  it('is not shown by a type without drafts, which is linked to both rows', async () => {
    const shown = await read('populate=*', 'notices');
    for (const word of HIDDEN()) expect(shown).not.toContain(word);
    expect(shown).toContain('As it was');
    expect(shown).toContain('It is due');
  });

  it('leaves the others where they are', async () => {
    const shown = await read('populate[articles]=true&populate[lead][fields][0]=title');
    expect(shown.split(due)).toHaveLength(3);
  });

  it('is not counted', async () => {
    const shown = await read(
      'populate[articles][count]=true&populate[articles][filters][title][$startsWith]=Not'
    );
    expect(shown).not.toContain('"count":1');
  });
});

describe('a filter through the relation', () => {
  const OPERATORS = ['$eq', '$startsWith', '$containsi', '$in][0', '$gte'];
  it.each(OPERATORS)('tells nothing of their words: %s', async (operator) => {
    for (const field of ['lead', 'articles', 'related][lead', 'related][articles']) {
      for (const word of ['Not before tomorrow', 'Nobody approved this']) {
        const asked = `filters[${field}][title][${operator}]=`;
        const found = await titles(`${asked}${word}`);
        const else_ = await titles(`${asked}${word.replace(/^No./, 'No!')}`);
        expect(found).toEqual(else_);
      }
    }
  });

  it.each([
    'filters[$and][0][lead][title]=Not before tomorrow',
    'filters[$or][0][lead][title]=Not before tomorrow',
    'filters[lead][$and][0][title]=Not before tomorrow&filters[$and][0][title]=Inner',
    'filters[$and][0][title]=Inner&filters[lead][$and][0][title]=Not before tomorrow',
    'filters[lead][$or][0][title]=Not before tomorrow&filters[articles][$or][0][title]=It is due',
    'filters[lead][title]=Not before tomorrow&filters[lead][publicationDate][$notNull]=true',
    'status=draft&filters[lead][title][$contains]=approved',
    'status=draft&filters[lead][title][$contains]=tomorrow',
    'filters[lead][localizations][title][$contains]=approved',
  ])('finds nothing by them: %s', async (query) => {
    expect(await titles(query)).toEqual([]);
  });

  it('finds nothing by what it excludes, either', async () => {
    const all = ['Alone', 'Inner', 'Outer', 'Rewritten'];
    expect(await titles('filters[$not][lead][title]=Not before tomorrow')).toEqual(all);
    expect(await titles('filters[$not][lead][title]=Somebody else')).toEqual(all);
  });

  it('finds nothing by either row of a draft, from a type without drafts', async () => {
    const by = (word: string) => titles(`filters[about][title][$contains]=${word}`, 'notices');
    expect(await by('approved')).toEqual([]);
    expect(await by('tomorrow')).toEqual([]);
    expect(await by('As it was')).toEqual(['Rewritten']);
  });

  it('finds nothing in our own types, either, by way of their other languages', async () => {
    const shown = await read(
      'filters[localizations][title][$contains]=approved',
      'article-forum/articles'
    );
    expect(JSON.parse(shown)).toMatchObject({ data: [] });
  });

  it('counts for them as if they were not there', async () => {
    expect(await titles('filters[lead][id][$null]=true')).toEqual(['Alone', 'Inner']);
    expect(await titles('filters[lead][$null]=true')).toEqual(['Alone', 'Inner']);
    expect(await titles('filters[lead][id][$notNull]=true')).toEqual(['Outer', 'Rewritten']);
    expect(await titles('filters[lead][title][$null]=true')).toEqual(['Alone', 'Inner']);
  });

  it('still finds what is due', async () => {
    expect(await titles('filters[lead][title][$startsWith]=It is')).toEqual(['Outer']);
    expect(await titles('filters[related][articles][title]=It is due')).toEqual(['Outer']);
    expect(await titles('filters[$not][lead][title]=It is due')).toEqual([
      'Alone',
      'Inner',
      'Rewritten',
    ]);
  });
});

describe('a sort through the relation', () => {
  it.each([
    'sort=lead.title',
    'sort[0]=title&sort[1]=lead.title:desc',
    'sort[lead][title]=asc',
    'populate[related][sort]=lead.title',
  ])('is refused, for an order tells of all: %s', async (query) => {
    const answer = await client.get(`/api/dossiers?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.code).toBe('request.invalid');
  });
});

describe('somebody who may read drafts', () => {
  it('filters, sorts and populates by them', async () => {
    const { visitor } = app;
    client = await apiToken(app, 'Preview', [
      `${DOSSIER}.find`,
      'plugin::article-forum.article.find',
      'plugin::article-forum.article.findDrafts',
    ]);
    const asked = 'status=draft&populate=*&sort=lead.title&filters[lead][title][$startsWith]=No';
    expect(await titles(asked)).toEqual(['Inner', 'Rewritten']);
    expect(await read(asked)).toContain('Nobody approved this');
    client = visitor;
  });
});

describe('GraphQL', () => {
  const ask = async (query: string) => (await client.post('/graphql', { query })).body;

  it('answers about the app’s own types', async () => {
    expect(JSON.stringify(await ask('{ dossiers { title } }'))).toContain('Inner');
  });

  it.each([
    '{ dossiers(filters: { lead: { title: { startsWith: "Not" } } }) { title } }',
    '{ dossiers(status: DRAFT, filters: { articles: { title: { contains: "approved" } } }) { title } }',
    '{ dossiers { lead { title } articles { title } } }',
    '{ dossiers(sort: "lead.title") { documentId } }',
  ])('knows no article by them: %s', async (query) => {
    const said = JSON.stringify(await ask(query));
    for (const word of ['Inner', 'Rewritten', ...HIDDEN()]) expect(said).not.toContain(word);
    expect(said).toContain('errors');
  });
});

it('an article is shown once it is due', async () => {
  await app.strapi.db.query('plugin::article-forum.article').updateMany({
    where: { documentId: future },
    data: { publicationDate: new Date(Date.now() - DAY).toISOString() },
  });
  expect(await read('populate[articles]=true')).toContain(future);
  expect(await titles('filters[lead][title][$startsWith]=Not')).toEqual(['Inner']);
});

import { addArticle, articles } from '../support/documents';
import type { Client } from '../support/http';
import { grant } from '../support/roles';
import { useWorld } from '../support/use-world';

const DAY = 24 * 60 * 60 * 1000;
const DOSSIER = 'api::dossier.dossier';

let future: string;
let due: string;
let client: Client;
const app = useWorld(async (world) => {
  const { strapi } = world;
  client = world.visitor;
  await grant(strapi, 'public', [`${DOSSIER}.find`, `${DOSSIER}.findOne`]);
  due = (await addArticle(strapi, 'It is due')).documentId;
  const publicationDate = new Date(Date.now() + DAY).toISOString();
  future = (await addArticle(strapi, 'Not before tomorrow', { publicationDate })).documentId;
  const dossiers = strapi.documents(DOSSIER as 'plugin::article-forum.article');
  const add = async (data: Record<string, unknown>) =>
    (await dossiers.create({ data, status: 'published' } as never)).documentId;
  const inner = await add({ title: 'Inner', lead: future, articles: [due, future] });
  await add({ title: 'Outer', lead: due, articles: [future], related: [inner] });
});

const read = async (query: string): Promise<string> => {
  const answer = await client.get(`/api/dossiers?${query}`);
  expect(answer.status).toBe(200);
  return JSON.stringify(answer.body);
};

describe('an article of tomorrow, where an app’s own type leads to articles,', () => {
  it.each([
    'populate=*',
    'populate[articles]=true&populate[lead]=true',
    'populate[articles][fields][0]=title&populate[lead][fields][0]=title',
    'populate[related][populate][articles]=true&populate[related][populate][lead]=true',
    'populate[related][populate]=*',
    'populate[articles][sort]=publicationDate:desc&populate[lead][fields][0]=slug',
  ])('is not shown: %s', async (query) => {
    const shown = await read(query);
    expect(shown).not.toContain(future);
    expect(shown).not.toContain('Not before tomorrow');
    expect(shown).not.toContain('not-before-tomorrow');
  });

  it('leaves the others where they are', async () => {
    const shown = await read('populate[articles]=true&populate[lead][fields][0]=title');
    expect(shown.split(due)).toHaveLength(3);
  });

  it('is shown once it is due', async () => {
    await app.strapi.db.query('plugin::article-forum.article').updateMany({
      where: { documentId: future },
      data: { publicationDate: new Date(Date.now() - DAY).toISOString() },
    });
    expect(await read('populate[articles]=true')).toContain(future);
    await articles(app.strapi).unpublish({ documentId: future });
  });
});

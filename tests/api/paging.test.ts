import { codeOf } from '../support/code-of';
import { addArticle } from '../support/documents';
import { readAll } from '../support/pages';
import { addManyPublished, addPublished, API, decide, readPosts } from '../support/posts';
import { useWorld } from '../support/use-world';
import { writtenAt } from '../support/written-at';

const app = useWorld();
let article: string;

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

const publish = async (parent?: string): Promise<string> =>
  (await addPublished(app, article, parent === undefined ? {} : { parent })).documentId;

const publishMany = (count: number) => addManyPublished(app, article, count);

const read = (query: string, between?: () => Promise<unknown>) =>
  readAll(app.visitor, article, query, between);

const refusalAt = async (path: string) => codeOf(await app.visitor.get(API + path));

describe('the order of posts', () => {
  let old: string;
  let middle: string;
  let recent: string;

  beforeEach(async () => {
    [old, middle, recent] = (await publishMany(3)) as [string, string, string];
    await writtenAt(app.strapi, old, '2026-01-01T00:00:00.000Z');
    await writtenAt(app.strapi, middle, '2026-01-02T00:00:00.000Z');
    await writtenAt(app.strapi, recent, '2026-01-03T00:00:00.000Z');
  });

  it('is newest first unless asked otherwise', async () => {
    expect(await read('')).toEqual([recent, middle, old]);
  });

  it.each(['threads', 'flat'])('of %s may be oldest first', async (view) => {
    expect(await read(`&view=${view}&order=oldest&limit=1`)).toEqual([old, middle, recent]);
  });

  it('may be by the latest reply', async () => {
    await publish(old);
    expect(await read('&order=active&limit=1')).toEqual([old, recent, middle]);
  });

  it('of a flat list mixes roots and replies', async () => {
    const reply = await publish(old);
    expect(await read('&view=flat&limit=2')).toEqual([reply, recent, middle, old]);
  });

  it('is kept where all were written at the same moment', async () => {
    const moment = '2026-02-01T00:00:00.000Z';
    for (const id of [old, middle, recent]) await writtenAt(app.strapi, id, moment);
    expect(await read('&limit=1')).toEqual([recent, middle, old]);
  });
});

describe('paging', () => {
  it.each([
    ['threads', 'newest'],
    ['threads', 'oldest'],
    ['threads', 'active'],
    ['flat', 'newest'],
    ['flat', 'oldest'],
    ['flat', 'active'],
  ])('through %s by %s gives every post once', async (view, order) => {
    const ids = await publishMany(7);
    const found = await read(`&view=${view}&order=${order}&limit=2`);
    expect([...found].sort()).toEqual([...ids].sort());
  });

  it.each(['newest', 'active'])(
    'by %s repeats nothing and loses nothing while posts come',
    async (order) => {
      const ids = await publishMany(6);
      const found = await read(`&order=${order}&limit=2`, () => publish());
      expect([...found].sort()).toEqual([...ids].sort());
    }
  );

  it('loses nothing while a post that was already read goes', async () => {
    const ids = await publishMany(6);
    const [gone] = ids.slice(-1) as [string];
    const going = [() => decide(app.strapi, 'reject', gone)];
    const found = await read('&limit=2', async () => going.pop()?.());
    expect([...found].sort()).toEqual([...ids].sort());
  });

  it('by activity brings no thread twice whose latest reply goes meanwhile', async () => {
    const ids = await publishMany(6);
    const reply = await publish(ids[0]);
    const going = [() => decide(app.strapi, 'reject', reply)];
    const found = await read('&order=active&limit=2', async () => going.pop()?.());
    expect(found[0]).toBe(ids[0]);
    expect([...found].sort()).toEqual([...ids].sort());
  });

  it('by activity brings no thread twice that becomes active meanwhile', async () => {
    const ids = await publishMany(6);
    const found = await read('&order=active&limit=2', () => publish(ids[5]));
    expect([...found].sort()).toEqual([...ids].sort());
  });

  it.each([
    ['another view', '&view=flat'],
    ['another order', '&order=oldest'],
  ])('refuses the cursor of %s', async (_, query) => {
    await publishMany(2);
    const { meta } = await readPosts(app.visitor, article, '&limit=1');
    const cursor = encodeURIComponent(meta.nextCursor ?? '');
    expect(await refusalAt(`/forum-posts?article=${article}&cursor=${cursor}${query}`)).toEqual([
      400,
      'cursor.invalid',
    ]);
  });

  it('refuses the cursor of another article', async () => {
    await publishMany(2);
    const { meta } = await readPosts(app.visitor, article, '&limit=1');
    const other = await addArticle(app.strapi, 'Another');
    const path = `/forum-posts?article=${other.documentId}&cursor=${meta.nextCursor}`;
    expect(await refusalAt(path)).toEqual([400, 'cursor.invalid']);
  });

  it('refuses a cursor that was tampered with', async () => {
    await publishMany(2);
    const { meta } = await readPosts(app.visitor, article, '&limit=1');
    const cursor = `x${(meta.nextCursor ?? '').slice(1)}`;
    expect(await refusalAt(`/forum-posts?article=${article}&cursor=${cursor}`)).toEqual([
      400,
      'cursor.invalid',
    ]);
  });
});

import type { QueueScope } from '../../server/src/services/queue-scope';
import { getService } from '../../server/src/services/get-service';
import { decideNow } from '../support/desk';
import type { Client } from '../support/http';
import { addNewsroom } from '../support/newsroom';
import { addPending, idsOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

let bermet: Client;
let scope: QueueScope;
let inside: string[];
let outside: string[];
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', MODERATOR);
  const [own, foreign] = [await addNewsroom(world.strapi), await addNewsroom(world.strapi)];
  scope = { sections: [own.country.documentId] };
  const addTwo = async (article: string) => {
    const ids = [(await addPending(world, article)).documentId];
    ids.push((await addPending(world, article)).documentId);
    await decideNow(world.strapi, bermet, 'publish', ids.slice(1));
    return ids;
  };
  inside = await addTwo(own.article.documentId);
  outside = await addTwo(foreign.article.documentId);
});

const queue = () => getService(app.strapi, 'queue');

describe('whoever may see some sections alone', () => {
  it('is shown their posts alone, and counts of these', async () => {
    const { data, meta } = await queue().list({}, scope);
    expect(idsOf(data)).toEqual(inside);
    expect(meta.counts).toMatchObject({ pending: { value: 1 }, published: { value: 1 } });
    const filtered = await queue().list({ reason: 'none' }, scope);
    expect(idsOf(filtered.data)).toEqual(inside);
    expect(filtered.meta.counts).toMatchObject({ pending: { value: 1 }, published: { value: 1 } });
  });

  it('selects no others', async () => {
    expect(idsOf((await queue().select({}, scope)).data)).toEqual(inside);
  });

  it('learns nothing of the states of others', async () => {
    const posts = [...inside, ...outside];
    const { data } = await queue().states({ posts }, scope);
    expect(idsOf(data).sort()).toEqual([...inside].sort());
  });

  it('does not find a post elsewhere', async () => {
    const one = getService(app.strapi, 'queue-post');
    await expect(one.one(inside[0] ?? '', scope)).resolves.toMatchObject({
      data: { documentId: inside[0] },
    });
    await expect(one.one(outside[0] ?? '', scope)).rejects.toMatchObject({
      details: { code: 'post.not-found' },
    });
  });

  it('has totals and a version of these sections', async () => {
    const counts = getService(app.strapi, 'queue-counts');
    const before = await counts.totals(scope);
    expect(before.data).toMatchObject({ pending: 1, published: 1 });
    await decideNow(app.strapi, bermet, 'pend', outside.slice(1));
    expect(await counts.totals(scope)).toEqual(before);
  });

  it('has figures of these sections', async () => {
    const { data } = await getService(app.strapi, 'queue-figures').of({ days: 1 }, scope);
    expect(data).toMatchObject({
      waiting: 1,
      oldestWaitingAt: expect.any(String),
      days: [{ received: 2, published: 1 }],
      moderators: [{ decided: 1 }],
    });
  });

  it('sees nothing where there is no section', async () => {
    const nothing = { sections: [] };
    expect((await queue().list({}, nothing)).data).toEqual([]);
    expect((await queue().select({}, nothing)).data).toEqual([]);
    const { data } = await getService(app.strapi, 'queue-counts').totals(nothing);
    expect(Object.values(data)).toEqual([0, 0, 0, 0, 0]);
  });

  it('costs no more statements for more posts', async () => {
    const count = (limit: number) =>
      countStatements(app.strapi, () => queue().list({ limit, reason: 'none' }, scope));
    expect(await count(2)).toBe(await count(1));
  });
});

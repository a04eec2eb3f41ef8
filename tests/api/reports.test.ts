import { REPORT_UID } from '../../content-types';
import { codeOf } from '../support/code-of';
import { decideNow, DESK, undo } from '../support/desk';
import { addArticle } from '../support/documents';
import { createClient, type Client } from '../support/http';
import { addPending, addPublished, API, idsOf, readPosts, rowOf } from '../support/posts';
import { admin, apiToken, grant, MODERATOR, PUBLIC_ACTIONS, reader } from '../support/roles';
import { useWorld } from '../support/use-world';

let article: string;
let moderator: Client;
/** A server-rendered site, which says for which reader it asks. */
let site: Client;
const members: Client[] = [];
const app = useWorld(async (world) => {
  article = (await addArticle(world.strapi, 'Reported')).documentId;
  site = await apiToken(world, 'Site', [
    ...PUBLIC_ACTIONS,
    'plugin::article-forum.reader.forwardAddress',
  ]);
  moderator = await admin(world, 'Moderator', MODERATOR);
  await grant(world.strapi, 'authenticated', PUBLIC_ACTIONS);
  for (const name of ['ann', 'bob', 'cem']) members.push(await reader(world, name));
});

const report = (client: Client, documentId: string, data: Record<string, unknown> = {}) =>
  client.post(`${API}/forum-posts/${documentId}/report`, { data: { reason: 'abuse', ...data } });

const reportByAll = async (documentId: string) => {
  for (const member of members) expect((await report(member, documentId)).status).toBe(200);
};

describe('a report', () => {
  it('is thanked for and changes nothing by itself', async () => {
    const { documentId } = await addPublished(app, article);
    const answer = await report(app.visitor, documentId, { comment: 'Look at this' });
    expect(answer.body).toMatchObject({ data: { received: true } });
    expect(await rowOf(app.strapi, documentId)).toMatchObject({
      status: 'published',
      reportCount: 1,
    });
  });

  it('counts once a reader, however often it is sent', async () => {
    const { documentId } = await addPublished(app, article);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => report(app.visitor, documentId))
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await rowOf(app.strapi, documentId)).reportCount).toBe(1);
    expect(await app.strapi.db.query(REPORT_UID).count({ where: { post: documentId } })).toBe(1);
  });

  it('is not forgotten when the decision before it is undone', async () => {
    const { documentId } = await addPending(app, article);
    const { batch } = await decideNow(app.strapi, moderator, 'publish', [documentId]);
    await report(app.visitor, documentId);
    await report(members[0] as Client, documentId);
    expect((await undo(moderator, batch)).done).toHaveLength(1);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({
      status: 'pending',
      reportCount: 2,
    });
    const again = await decideNow(app.strapi, moderator, 'publish', [documentId]);
    expect(again.done).toHaveLength(1);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({ reportCount: 0 });
    expect((await undo(moderator, again.batch)).done).toHaveLength(1);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({ reportCount: 2 });
  });

  it('counts once a subscriber of IPv6, whatever address of theirs it comes from', async () => {
    const { documentId } = await addPublished(app, article);
    const addresses = ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:ffff::9'];
    for (const address of addresses) {
      const answer = await site.post(
        `${API}/forum-posts/${documentId}/report`,
        { data: { reason: 'abuse' } },
        { 'x-reader-address': address }
      );
      expect(answer.status).toBe(200);
    }
    expect(await rowOf(app.strapi, documentId)).toMatchObject({
      status: 'published',
      reportCount: 1,
    });
  });

  it('by enough readers sends the post back to the queue, with their reasons', async () => {
    const { documentId } = await addPublished(app, article);
    await reportByAll(documentId);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({
      status: 'pending',
      visible: false,
    });
    expect(idsOf((await readPosts(app.visitor, article)).data)).not.toContain(documentId);
    const seen = await moderator.get(`${DESK}/posts/${documentId}`);
    expect(seen.body.data).toMatchObject({ reports: [{ reason: 'abuse', count: 3 }] });
    const { history } = seen.body.data as { history: unknown[] };
    expect(history.at(-1)).toMatchObject({ action: 'pend', actor: 'system', reason: 'reports' });
  });

  it('by the same readers does not take down what a moderator approved since', async () => {
    const { documentId } = await addPublished(app, article);
    await reportByAll(documentId);
    await decideNow(app.strapi, moderator, 'publish', [documentId]);
    await reportByAll(documentId);
    expect(await rowOf(app.strapi, documentId)).toMatchObject({
      status: 'published',
      reportCount: 0,
    });
  });

  it('of a post that is not public is refused as of one that does not exist', async () => {
    const { documentId } = await addPending(app, article);
    expect(codeOf(await report(app.visitor, documentId))).toEqual([404, 'post.not-found']);
    expect(codeOf(await report(app.visitor, 'nothing'))).toEqual([404, 'post.not-found']);
  });

  it.each([
    ['an unknown reason', { reason: 'because' }],
    ['no reason', { reason: undefined }],
    ['an unknown key', { post: 'x' }],
    ['a comment that cannot be shown', { comment: 'a\u0000b' }],
    ['a comment without end', { comment: 'x'.repeat(5000) }],
  ])('with %s is refused', async (_, data) => {
    const { documentId } = await addPublished(app, article);
    expect((await report(app.visitor, documentId, data)).status).toBe(400);
    expect((await rowOf(app.strapi, documentId)).reportCount).toBe(0);
  });

  it('storm from one address is answered with 429 and a time to wait', async () => {
    const { documentId } = await addPublished(app, article);
    const client = createClient(app.url);
    const answers = [];
    for (let index = 0; index < 30; index += 1) answers.push(await report(client, documentId));
    const last = answers.at(-1);
    expect(last === undefined ? null : codeOf(last)).toEqual([429, 'rate.limited']);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

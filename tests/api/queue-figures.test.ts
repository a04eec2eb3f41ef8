import { FORUM_POST_UID, MODERATION_EVENT_UID } from '../../content-types';
import type { FiguresAnswer } from '../../contracts/figures';
import { codeOf } from '../support/code-of';
import { decideNow, DESK, undo } from '../support/desk';
import { addArticle } from '../support/documents';
import type { Client } from '../support/http';
import { edit, sendOwn } from '../support/mine';
import { addPending } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';
import { writtenAt } from '../support/written-at';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Noon, so that an hour more or less is the same day. */
const noon = (daysAgo: number): number =>
  Math.floor(Date.now() / DAY) * DAY + DAY / 2 - daysAgo * DAY;

let aida: Client;
let bakyt: Client;
let article: string;
const app = useWorld(async (world) => {
  aida = await admin(world, 'Aida', MODERATOR);
  bakyt = await admin(world, 'Bakyt', MODERATOR);
  article = (await addArticle(world.strapi, 'Discussed')).documentId;
});

beforeEach(async () => {
  await app.strapi.db.query(FORUM_POST_UID).updateMany({ where: {}, data: { awaiting: false } });
  await app.strapi.db.query(MODERATION_EVENT_UID).deleteMany({ where: {} });
});

const figures = async (query = ''): Promise<FiguresAnswer> => {
  const answer = await aida.get(`${DESK}/figures${query}`);
  expect(answer.status).toBe(200);
  return answer.body as unknown as FiguresAnswer;
};

/** Moves what happened to a post last. */
const happenedAt = async (post: string, time: number) => {
  const events = app.strapi.db.query(MODERATION_EVENT_UID);
  const last = await events.findOne({ where: { post }, orderBy: { id: 'desc' } });
  const createdAt = new Date(time).toISOString();
  await events.updateMany({ where: { id: last.id }, data: { createdAt } });
};

/** A post sent at one time, and decided at another. */
const decidedPost = async (client: Client, action: string, sent: number, decided: number) => {
  const { documentId } = await addPending(app, article);
  await happenedAt(documentId, sent);
  const { batch } = await decideNow(app.strapi, client, action, [documentId]);
  await happenedAt(documentId, decided);
  return { documentId, batch };
};

const dayOf = ({ data }: FiguresAnswer, daysAgo: number) => data.days.at(-1 - daysAgo);

describe('the figures of the queue', () => {
  it('are empty where nothing happened', async () => {
    const { data, meta } = await figures();
    expect(meta).toEqual({ days: 14, isCapped: false });
    expect(data).toMatchObject({
      oldestWaitingAt: null,
      moderators: [],
      medianMinutes: null,
      reversalRate: null,
    });
    expect(data.days).toHaveLength(14);
    expect(data.days.at(-1)).toEqual({
      day: new Date().toISOString().slice(0, 10),
      received: 0,
      published: 0,
      rejected: 0,
      spam: 0,
      medianMinutes: null,
      reversed: 0,
    });
  });

  it('count what came in and what was decided, each on its day', async () => {
    await decidedPost(aida, 'publish', noon(3), noon(2));
    await decidedPost(aida, 'publish', noon(2), noon(2));
    await decidedPost(aida, 'reject', noon(2), noon(2));
    await decidedPost(aida, 'spam', noon(20), noon(13));
    await decidedPost(aida, 'spam', noon(20), noon(14));
    const answer = await figures();
    expect(dayOf(answer, 3)).toMatchObject({ received: 1, published: 0 });
    expect(dayOf(answer, 2)).toMatchObject({ received: 2, published: 2, rejected: 1, spam: 0 });
    expect(dayOf(answer, 13)).toMatchObject({ received: 0, spam: 1 });
    expect(answer.data.moderators).toEqual([
      { name: 'Aida Staffsurname', decided: 4, reversed: 0 },
    ]);
    expect((await figures('?days=2')).data.moderators).toEqual([]);
  });

  it('give the median time from when a post began to wait', async () => {
    for (const minutes of [1, 10, 90]) {
      await decidedPost(aida, 'publish', noon(1), noon(1) + minutes * MINUTE);
    }
    await decidedPost(aida, 'reject', noon(0), noon(0) + 20 * MINUTE);
    const answer = await figures();
    expect(dayOf(answer, 1)?.medianMinutes).toBe(10);
    expect(dayOf(answer, 0)?.medianMinutes).toBe(20);
    expect(answer.data.medianMinutes).toBe(15);
  });

  it('count the time of a newer text from when it was proposed', async () => {
    const { data, meta } = await sendOwn(app.visitor, article);
    const { documentId } = data;
    await happenedAt(documentId, noon(3));
    await decideNow(app.strapi, aida, 'publish', [documentId]);
    await happenedAt(documentId, noon(3));
    await edit(app.visitor, documentId, { revision: 2, body: 'A newer text' }, meta.editToken);
    await happenedAt(documentId, noon(1));
    await decideNow(app.strapi, aida, 'reject', [documentId]);
    await happenedAt(documentId, noon(1) + 5 * MINUTE);
    expect(dayOf(await figures(), 1)).toMatchObject({
      rejected: 1,
      medianMinutes: 5,
      reversed: 0,
    });
  });

  it('count a decision that was undone as reversed, for whoever took it', async () => {
    const { documentId, batch } = await decidedPost(aida, 'reject', noon(4), noon(3));
    await decidedPost(bakyt, 'publish', noon(3), noon(3));
    await undo(bakyt, batch);
    await happenedAt(documentId, noon(2));
    const answer = await figures();
    expect(dayOf(answer, 3)).toMatchObject({ rejected: 1, reversed: 1 });
    expect(answer.data.reversalRate).toBe(0.5);
    expect(answer.data.moderators).toEqual([
      { name: 'Aida Staffsurname', decided: 1, reversed: 1 },
      { name: 'Bakyt Staffsurname', decided: 1, reversed: 0 },
    ]);
  });

  it.each([
    [7, 1],
    [8, 0],
  ])('count the contrary decision %d days later as %d reversal', async (later, reversed) => {
    const { documentId } = await decidedPost(aida, 'publish', noon(10), noon(10));
    await decideNow(app.strapi, bakyt, 'spam', [documentId]);
    await happenedAt(documentId, noon(10 - later));
    expect(dayOf(await figures(), 10)).toMatchObject({ published: 1, reversed });
  });

  it('do not take spam for the contrary of rejected', async () => {
    const { documentId } = await decidedPost(aida, 'reject', noon(1), noon(1));
    await decideNow(app.strapi, bakyt, 'spam', [documentId]);
    expect((await figures()).data.reversalRate).toBe(0);
  });

  it('say what waits, and since when', async () => {
    const before = (await figures()).data.waiting;
    const { documentId } = await addPending(app, article);
    await addPending(app, article);
    await writtenAt(app.strapi, documentId, '2026-03-05T10:00:00.000Z');
    expect((await figures()).data).toMatchObject({
      waiting: before + 2,
      oldestWaitingAt: '2026-03-05T10:00:00.000Z',
    });
  });

  it('cost as many statements for many decisions as for none', async () => {
    const count = () => countStatements(app.strapi, () => figures('?days=90'));
    const before = await count();
    for (let index = 0; index < 5; index += 1) {
      await decidedPost(aida, 'publish', noon(index), noon(index));
    }
    expect(await count()).toBe(before);
  });

  it.each([
    '?days=0',
    '?days=91',
    '?days=-1',
    '?days=abc',
    '?days=1.5',
    '?days=1&days=2',
    '?foo=1',
  ])('are refused for %s', async (query) => {
    expect(codeOf(await aida.get(`${DESK}/figures${query}`))).toEqual([400, 'request.invalid']);
  });
});

import { FORUM_POST_UID } from '../../content-types';
import { codeOf } from '../support/code-of';
import { decideNow, DESK } from '../support/desk';
import type { Client } from '../support/http';
import { edit, sendOwn } from '../support/mine';
import { addNewsroom } from '../support/newsroom';
import { addPending, addPublished, API, formToken, idsOf, rowOf, send } from '../support/posts';
import { pageThrough, readOne, readQueue } from '../support/queue';
import { admin, MODERATOR } from '../support/roles';
import { useWorld } from '../support/use-world';
import { writtenAt } from '../support/written-at';

let bermet: Client;
let article: string;
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', MODERATOR);
});

beforeEach(async () => {
  article = (await addNewsroom(app.strapi)).article.documentId;
});

const here = (query: string) => readQueue(bermet, `article=${article}&${query}`);

/** A check holds it: a link where a name belongs. */
const LINKED_NAME = { authorName: 'http://casino.example' };

const addSpam = async () => {
  const token = await formToken(app.visitor, article);
  const form = await app.visitor.get(`${API}/forum/form?article=${article}`);
  const { honeypot } = form.body.data as { honeypot: string };
  const answer = await send(app.visitor, article, { token, [honeypot]: 'filled by a robot' });
  return (answer.body.data as { documentId: string }).documentId;
};

describe('a reason', () => {
  it('is the check that held a post or filed it as spam, in every tab', async () => {
    const held = await addPending(app, article, LINKED_NAME);
    const spam = await addSpam();
    const plain = await addPending(app, article);
    const found = await Promise.all(['reason=links', 'reason=honeypot', 'reason=none'].map(here));
    expect(found.map(({ data }) => idsOf(data))).toEqual([
      [held.documentId],
      [spam],
      [plain.documentId],
    ]);
    expect(found.map(({ meta }) => [meta.counts.pending.value, meta.counts.spam.value])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
    await decideNow(app.strapi, bermet, 'reject', [held.documentId]);
    expect(idsOf((await here('reason=links&status=rejected')).data)).toEqual([held.documentId]);
  });

  it('is "reports" until somebody has decided', async () => {
    const { documentId } = await addPublished(app, article);
    await app.visitor.post(`${API}/forum-posts/${documentId}/report`, {
      data: { reason: 'abuse' },
    });
    expect(idsOf((await here('reason=reports&status=published')).data)).toEqual([documentId]);
    await decideNow(app.strapi, bermet, 'pend', [documentId]);
    expect((await here('reason=reports')).data).toEqual([]);
  });

  it('is that of the newer text while one waits', async () => {
    const { data, meta } = await sendOwn(app.visitor, article);
    const { documentId } = data;
    await decideNow(app.strapi, bermet, 'publish', [documentId]);
    const { revision } = await readOne(bermet, documentId);
    const links = Array.from({ length: 20 }, (_, index) => `http://shop${index}.example`);
    const change = { revision, body: links.join(' ') };
    await edit(app.visitor, documentId, change, meta.editToken);
    expect(idsOf((await here('reason=links&status=pending')).data)).toEqual([documentId]);
    await decideNow(app.strapi, bermet, 'reject', [documentId]);
    expect((await here('reason=links')).data).toEqual([]);
    expect((await rowOf(app.strapi, documentId)).queueRank).toBe(0);
  });
});

describe('the order of priority', () => {
  const order = (query = '') => pageThrough(bermet, `article=${article}&sort=priority${query}`);

  it('puts what was reported first, then what is suspicious, then what is old', async () => {
    const young = await addPending(app, article);
    const old = await addPending(app, article);
    await writtenAt(app.strapi, old.documentId, '2026-03-05T10:00:00.000Z');
    const suspicious = await addPending(app, article, LINKED_NAME);
    const reported = await addPublished(app, article);
    await app.visitor.post(`${API}/forum-posts/${reported.documentId}/report`, {
      data: { reason: 'abuse' },
    });
    const expected = [reported, suspicious, old, young].map(({ documentId }) => documentId);
    expect(await order()).toEqual(expected);
    expect(await order('&status=pending')).toEqual(expected.slice(1));
  });

  it('shows every post once, page by page', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      const fields = index % 3 === 0 ? { authorName: `http://casino${index}.example` } : {};
      ids.push((await addPending(app, article, fields)).documentId);
    }
    await app.strapi.db.query(FORUM_POST_UID).updateMany({
      where: { documentId: { $in: ids } },
      data: { createdAt: '2026-03-05T10:00:00.000Z' },
    });
    const expected = [0, 3, 6, 1, 2, 4, 5].map((index) => ids[index]);
    expect(await order('&status=pending&limit=2')).toEqual(expected);
  });

  it('takes no cursor of another order', async () => {
    await addPending(app, article);
    await addPending(app, article);
    const { meta } = await here('sort=priority&limit=1');
    const answer = await bermet.get(
      `${DESK}/posts?article=${article}&sort=oldest&limit=1&cursor=${meta.nextCursor}`
    );
    expect(codeOf(answer)).toEqual([400, 'cursor.invalid']);
  });
});

describe('the checks of a post', () => {
  it('say where they found something, in the text as it is kept', async () => {
    const { documentId } = await addPending(app, article, {
      authorName: '  Ёлка   http://casino.example ',
    });
    const { checks, authorName } = await readOne(bermet, documentId);
    const [match] = checks.find(({ check }) => check === 'links')?.matches ?? [];
    expect(match).toMatchObject({ field: 'authorName' });
    expect(authorName.slice(match?.start, match?.end)).toBe('http://casino.example');
  });
});

import { MODERATION_RULE_UID, type ForumPostRow } from '../../content-types';
import { DESK } from '../support/desk';
import { addArticle } from '../support/documents';
import type { Client } from '../support/http';
import { sendOwn, withToken } from '../support/mine';
import { API, rowOf, send } from '../support/posts';
import { addedRules, clearRules, listKeeper } from '../support/rules';
import { useWorld } from '../support/use-world';

let moderator: Client;
let article: string;

const app = useWorld(async (world) => {
  moderator = await listKeeper(world, 'Bermet');
  article = (await addArticle(world.strapi, 'An article')).documentId;
});

beforeEach(() => clearRules(moderator));

describe('a submission', () => {
  const stored = async (fields: Record<string, unknown>): Promise<ForumPostRow> => {
    const answer = await send(app.visitor, article, fields);
    expect(answer.status).toBe(201);
    // Also of spam: a robot learns nothing.
    expect(answer.body.data).toMatchObject({ status: 'pending' });
    return rowOf(app.strapi, (answer.body.data as { documentId: string }).documentId);
  };

  test.each([
    ['words', 'word', 'Casino', { title: 'My c4s1n0' }, [{ field: 'title', start: 3, end: 9 }]],
    [
      'hosts',
      'host',
      'bad.example',
      { body: 'See bad[.]example' },
      [{ field: 'body', start: 4, end: 17 }],
    ],
    [
      'emails',
      'email',
      '@bad.example',
      { authorEmail: 'me@bad.example' },
      [{ field: 'authorEmail', start: 0, end: 14 }],
    ],
    ['networks', 'network', '127.0.0.0/8', {}, undefined],
  ])('is filed as spam by %s', async (check, kind, value, fields, matches) => {
    await addedRules(moderator, [value], { kind, tier: 'spam' });
    const row = await stored(fields);
    expect(row.status).toBe('spam');
    const result = (row.checks as { check: string }[]).find((one) => one.check === check);
    expect(result).toEqual({
      check,
      outcome: 'spam',
      reason: `${kind}-listed`,
      ...(matches === undefined ? {} : { matches: matches.map((at) => ({ ...at, rule: value })) }),
    });
  });

  test('that is held shows moderators where, and its author nothing', async () => {
    await addedRules(moderator, ['Casino']);
    const { data, meta } = await sendOwn(app.visitor, article, { body: 'Play c.a.s.i.n.o today' });
    const mine = `${API}/forum-posts/mine/${data.documentId}`;
    const own = await app.visitor.get(mine, withToken(meta.editToken));
    expect(own.body.data).toMatchObject({ status: 'pending' });
    expect(JSON.stringify([data, meta, own.body])).not.toMatch(/listed|"rule"|words/);
    const queue = await moderator.get(`${DESK}/posts/${data.documentId}`);
    const { checks }: { checks: unknown[] } = queue.body.data;
    const matches = [{ field: 'body', start: 5, end: 16, rule: 'Casino' }];
    expect(checks).toContainEqual(expect.objectContaining({ check: 'words', matches }));
  });

  test('is judged by the lists as another process has just changed them', async () => {
    expect((await stored({ body: 'A fine Roulette indeed' })).status).toBe('pending');
    const [rule] = await addedRules(moderator, ['Roulette'], { tier: 'spam' });
    // What another process writes: the row, and the number that tells of it.
    const where = { documentId: rule?.documentId };
    await app.strapi.db
      .query(MODERATION_RULE_UID)
      .updateMany({ where, data: { value: 'Baccarat' } });
    await app.strapi.db.connection('article_forum_versions').increment('value', 1);
    expect((await stored({ body: 'Roulette once more' })).status).toBe('pending');
    expect((await stored({ body: 'Baccarat then' })).status).toBe('spam');
  });
});

import { FORUM_POST_UID, MODERATION_RULE_UID } from '../../content-types';
import type { DryRunAnswer } from '../../contracts/rules';
import { DESK } from '../support/desk';
import { addArticle } from '../support/documents';
import type { Answer, Client } from '../support/http';
import { addMember } from '../support/members';
import { addPending, addPublished, decide, rowOf, send } from '../support/posts';
import { admin, grant, MODERATOR, PUBLIC_ACTIONS } from '../support/roles';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

let reader: Client;
let article: string;

const app = useWorld(async (world) => {
  await grant(world.strapi, 'authenticated', PUBLIC_ACTIONS);
  reader = await admin(world, 'Reader', MODERATOR);
  article = (await addArticle(world.strapi, 'Discussed')).documentId;
});

beforeEach(() => app.strapi.db.query(FORUM_POST_UID).deleteMany({}));

const dryRun = (rules: readonly unknown[], more: Record<string, unknown> = {}): Promise<Answer> =>
  reader.post(`${DESK}/rules/dry-run`, { data: { rules, ...more } });

const word = (value: string, tier = 'hold') => ({ kind: 'word', value, tier });

const outcomeOf = async (
  rules: readonly unknown[],
  more: Record<string, unknown> = {}
): Promise<DryRunAnswer> => {
  const answer = await dryRun(rules, more);
  expect(answer.status).toBe(200);
  return answer.body as unknown as DryRunAnswer;
};

const figuresOf = ({ data }: DryRunAnswer) =>
  Object.fromEntries(
    Object.entries(data).map(([status, { examined, hold, spam }]) => [
      status,
      [examined, hold, spam],
    ])
  );

const decided = async (
  action: 'reject' | 'spam' | 'remove',
  fields: Record<string, unknown>
): Promise<string> => {
  const { documentId } = await addPending(app, article, fields);
  await decide(app.strapi, action, documentId);
  return documentId;
};

describe('a dry run', () => {
  test('counts what an entry would have met, by what became of it', async () => {
    await addPublished(app, article, { body: 'A casino opens in Bishkek' });
    await addPublished(app, article, { body: 'A park opens in Osh' });
    await decided('reject', { body: 'Come to my c.a.s.i.n.o' });
    await decided('spam', { title: 'CASINO' });
    await decided('spam', { authorName: 'Roulette' });
    await decided('remove', { body: 'A casino that is gone' });
    await addPending(app, article, { body: 'A casino that waits' });

    expect(figuresOf(await outcomeOf([word('casino')]))).toEqual({
      published: [2, 1, 0],
      rejected: [1, 1, 0],
      spam: [2, 1, 0],
    });
    const graver = [word('casino'), word('roulette', 'spam')];
    expect(figuresOf(await outcomeOf(graver))).toMatchObject({ spam: [2, 1, 1] });
  });

  test('shows examples with the words that were met', async () => {
    const body = `${'What comes before. '.repeat(20)}My casino, 😀 indeed. ${'And after. '.repeat(40)}`;
    const { documentId } = await addPublished(app, article, { body, authorName: 'Mr Casino' });
    const { data } = await outcomeOf([word('Casino')]);
    const [example] = data.published.examples;
    expect(example).toMatchObject({
      documentId,
      status: 'published',
      authorName: 'Mr Casino',
      outcome: 'hold',
    });
    const shown = Object.fromEntries(
      (example?.excerpts ?? []).map(({ field, text, matches, isBeginning, isEnd }) => [
        field,
        {
          met: matches.map(({ start, end, rule }) => [text.slice(start, end), rule]),
          whole: isBeginning && isEnd,
        },
      ])
    );
    expect(shown).toEqual({
      authorName: { met: [['Casino', 'Casino']], whole: true },
      body: { met: [['casino', 'Casino']], whole: false },
    });
    expect(JSON.stringify(data).length).toBeLessThan(body.length + 700);
  });

  test('looks for hosts, e-mail addresses, accounts and keys of networks', async () => {
    const member = await addMember(app);
    const signedIn = await send(member.client, article, { body: 'By an account' });
    const { documentId } = signedIn.body.data as { documentId: string };
    await decide(app.strapi, 'publish', documentId);
    const guest = await addPublished(app, article, {
      authorEmail: 'me@bad.example',
      linkTitle: 'Look',
      linkUrl: 'https://shop.bad.example/',
    });
    const { networkHash } = await rowOf(app.strapi, guest.documentId);
    await app.strapi.db
      .query(FORUM_POST_UID)
      .updateMany({ where: { documentId }, data: { networkHash: null } });

    const metBy = async (kind: string, value: string) =>
      (await outcomeOf([{ kind, value, tier: 'hold' }])).data.published.examples.map((example) => [
        example.documentId,
        example.excerpts.map(({ field }) => field),
      ]);
    expect(await metBy('host', 'bad.example')).toEqual([[guest.documentId, ['linkUrl']]]);
    expect(await metBy('email', '@bad.example')).toEqual([[guest.documentId, ['authorEmail']]]);
    expect(await metBy('account', String(member.id))).toEqual([[documentId, []]]);
    expect(await metBy('account', member.documentId)).toEqual([[documentId, []]]);
    expect(await metBy('network', `key:${networkHash}`)).toEqual([[guest.documentId, []]]);
  });

  test('says which entries it cannot try: addresses are not kept', async () => {
    await addPublished(app, article);
    const { meta, data } = await outcomeOf([
      word('casino'),
      { kind: 'network', value: '127.0.0.0/8', tier: 'spam' },
    ]);
    expect(meta).toEqual({ untried: [1] });
    expect(data.published).toMatchObject({ examined: 1, hold: 0, spam: 0 });
  });

  test('looks at the newest posts and shows so many examples', async () => {
    for (const number of [1, 2, 3, 4]) {
      await addPublished(app, article, { body: `Casino number ${number}` });
    }
    const { data } = await outcomeOf([word('casino')], { posts: 3, examples: 2 });
    expect(data.published).toMatchObject({ examined: 3, hold: 3 });
    expect(data.published.examples.map(({ excerpts }) => excerpts[0]?.text)).toEqual([
      'Casino number 4',
      'Casino number 3',
    ]);
    expect((await outcomeOf([word('casino')], { examples: 0 })).data.published.examples).toEqual(
      []
    );
  });

  test('walks through more posts than one page, at the same moment or not', async () => {
    await addPublished(app, article, { body: 'Casino' });
    const { id: _, ...row } = await app.strapi.db
      .query(FORUM_POST_UID)
      .findOne({ where: { status: 'published' } });
    const copies = Array.from({ length: 450 }, (_unused, index) => ({
      ...row,
      documentId: `copy${index}`,
      tokenNonce: null,
      createdAt: new Date(Date.parse(row.createdAt) - Math.floor(index / 300)).toISOString(),
    }));
    for (let start = 0; start < copies.length; start += 50) {
      await app.strapi.db
        .query(FORUM_POST_UID)
        .createMany({ data: copies.slice(start, start + 50) });
    }
    const rules = Array.from({ length: 1000 }, (_unused, index) => word(`palabra${index}`));
    const act = () => outcomeOf([...rules.slice(1), word('casino')]);
    expect(figuresOf(await act())).toMatchObject({ published: [451, 451, 0] });
    expect(await countStatements(app.strapi, act)).toBeLessThanOrEqual(8);
  });

  test('stores nothing', async () => {
    await addPublished(app, article, { body: 'A casino' });
    await outcomeOf([word('casino', 'spam')]);
    expect(await app.strapi.db.query(MODERATION_RULE_UID).count({})).toBe(0);
  });

  test('leaves out what the site wrote, what was withdrawn and what lies under nothing', async () => {
    const ids: string[] = [];
    for (const number of [1, 2, 3]) {
      ids.push((await addPublished(app, article, { body: `Casino ${number}` })).documentId);
    }
    const states = [{ isStaff: true }, { withdrawn: true }, { detached: true }];
    for (const [index, data] of states.entries()) {
      const where = { documentId: ids[index] };
      await app.strapi.db.query(FORUM_POST_UID).updateMany({ where, data });
    }
    expect(figuresOf(await outcomeOf([word('casino')]))).toMatchObject({ published: [0, 0, 0] });
  });
});

describe('it is refused', () => {
  test('for what is no entry, with its place', async () => {
    const answer = await dryRun([
      word('fine'),
      word('!'),
      { kind: 'account', value: '999999', tier: 'hold' },
    ]);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details).toMatchObject({
      code: 'rule.invalid',
      errors: [{ path: ['rules', 1, 'value'] }, { path: ['rules', 2, 'value'] }],
    });
  });

  test.each([
    ['no rule', { rules: [] }],
    ['1,001 rules', { rules: Array.from({ length: 1001 }, (_, index) => word(`w${index}`)) }],
    ['an unknown kind', { rules: [{ ...word('casino'), kind: 'regexp' }] }],
    ['an unknown key', { rules: [{ ...word('casino'), colour: 'red' }] }],
    ['no tier', { rules: [{ kind: 'word', value: 'casino' }] }],
    ['1,001 posts', { rules: [word('casino')], posts: 1001 }],
    ['no posts', { rules: [word('casino')], posts: 0 }],
    ['21 examples', { rules: [word('casino')], examples: 21 }],
    ['a NUL', { rules: [word('cas\u0000ino')] }],
  ])('for %s', async (_, data) => {
    const answer = await reader.post(`${DESK}/rules/dry-run`, { data });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.code).toBe('post.invalid');
  });

  test('to whoever may not read the queue', async () => {
    const stranger = await admin(app, 'Stranger');
    const data = { rules: [word('casino')] };
    expect((await stranger.post(`${DESK}/rules/dry-run`, { data })).status).toBe(403);
    expect((await app.visitor.post(`${DESK}/rules/dry-run`, { data })).status).toBe(401);
  });
});

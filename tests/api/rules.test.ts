import { MODERATION_RULE_UID } from '../../content-types';
import type { Rule, TryRulesAnswer } from '../../contracts/rules';
import type { Answer, Client } from '../support/http';
import { admin, MODERATOR } from '../support/roles';
import { addedRules, addRules, clearRules, listKeeper, listRules, RULES } from '../support/rules';
import { useWorld } from '../support/use-world';

let moderator: Client;
let reader: Client;

const app = useWorld(async (world) => {
  moderator = await listKeeper(world, 'Bermet');
  reader = await admin(world, 'Reader', MODERATOR);
});

beforeEach(() => clearRules(moderator));

const tryOut = async (data: Record<string, string>): Promise<TryRulesAnswer['data']> => {
  const answer = await moderator.post(`${RULES}/try`, { data: { text: '', ...data } });
  expect(answer.status).toBe(200);
  return answer.body.data;
};

const refused = (answer: Answer) => ({
  status: answer.status,
  code: answer.body.error.details.code,
  paths: answer.body.error.details.errors?.map(({ path }) => path.join('.')),
});

const countRules = (): Promise<number> => app.strapi.db.query(MODERATION_RULE_UID).count({});

describe('an entry', () => {
  test('is added, listed, found, changed and removed', async () => {
    const [rule] = await addedRules(moderator, ['Casino'], { note: 'since May', tier: 'spam' });
    expect(rule).toMatchObject({ kind: 'word', value: 'Casino', tier: 'spam', note: 'since May' });
    expect((await listRules(moderator)).data).toEqual([rule]);
    expect(await tryOut({ text: 'c.a.s.i.n.o' })).toMatchObject({
      outcome: 'spam',
      matches: [{ field: 'text', start: 0, end: 11, rule: { value: 'Casino' } }],
    });

    const change = { data: { value: 'Roulette', tier: 'hold', note: null } };
    const changed = await moderator.put(`${RULES}/${rule?.documentId}`, change);
    expect(changed.body.data).toMatchObject({ value: 'Roulette', tier: 'hold', note: null });
    expect((await tryOut({ text: 'casino' })).outcome).toBe('pass');
    expect((await tryOut({ text: 'roulette' })).outcome).toBe('hold');

    expect((await moderator.delete(`${RULES}/${rule?.documentId}`)).status).toBe(204);
    expect((await tryOut({ text: 'roulette' })).outcome).toBe('pass');
    expect((await listRules(moderator)).meta.counts.word).toBe(0);
  });

  test('that is listed already, in whatever spelling, is refused with all that came with it', async () => {
    await addedRules(moderator, ['payday loan']);
    const answer = await addRules(moderator, ['roulette', 'Payday-LOAN', 'roulette']);
    expect(refused(answer)).toEqual({
      status: 409,
      code: 'rule.duplicate',
      paths: ['values.1', 'values.2'],
    });
    expect(await countRules()).toBe(1);
  });

  test('that is listed already is passed over when asked', async () => {
    await addedRules(moderator, ['casino']);
    const answer = await addRules(moderator, ['CASINO', 'roulette', 'Roulette'], { known: 'skip' });
    expect(answer.body.meta).toEqual({ added: 1, skipped: 2 });
  });

  test('cannot be changed into another one', async () => {
    const [, rule] = await addedRules(moderator, ['casino', 'roulette']);
    const change = { data: { value: 'Casino' } };
    expect(refused(await moderator.put(`${RULES}/${rule?.documentId}`, change))).toEqual({
      status: 409,
      code: 'rule.duplicate',
      paths: ['value'],
    });
    const same = await moderator.put(`${RULES}/${rule?.documentId}`, {
      data: { value: 'ROULETTE' },
    });
    expect(same.body.data).toMatchObject({ value: 'ROULETTE' });
  });

  test('differs from another one by an accent alone', async () => {
    await addedRules(moderator, ['điếm', 'điểm', 'sik', 'sık', 'ёлка']);
    expect(await countRules()).toBe(5);
  });

  test('is added once when two moderators add it at the same time', async () => {
    const answers = await Promise.all([
      addRules(moderator, ['casino']),
      addRules(moderator, ['casino']),
      addRules(moderator, ['Casino']),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await countRules()).toBe(1);
  });
});

describe('what is no entry is refused', () => {
  test.each([
    ['word', '!'],
    ['word', 'a'],
    ['word', '***'],
    ['word', '\u200b\u200b'],
    ['host', 'localhost'],
    ['host', 'two words'],
    ['email', 'example.com'],
    ['network', '0.0.0.0/0'],
    ['network', '999.1.1.1'],
  ])('%s %j', async (kind, value) => {
    const answer = await addRules(
      moderator,
      [kind === 'word' ? 'fine' : (ENTRIES[kind] ?? ''), value],
      { kind }
    );
    expect(refused(answer)).toEqual({ status: 400, code: 'rule.invalid', paths: ['values.1'] });
    expect(await countRules()).toBe(0);
  });

  test.each([
    ['an unknown key', { colour: 'red' }],
    ['an unknown kind', { kind: 'regexp' }],
    ['an unknown tier', { tier: 'publish' }],
    ['no value', { values: [] }],
    ['an empty value', { values: [' '] }],
    ['a value that is no text', { values: [1] }],
    ['a value of 256 characters', { values: ['x'.repeat(256)] }],
    ['a NUL', { values: ['ab\u0000'] }],
    ['two lines', { values: ['ab\ncd'] }],
    ['10,001 values', { values: Array.from({ length: 10_001 }, (_, index) => `w${index}`) }],
    ['a note of 256 characters', { note: 'x'.repeat(256) }],
  ])('with %s', async (_, more) => {
    expect((await addRules(moderator, ['fine'], more)).status).toBe(400);
    expect(await countRules()).toBe(0);
  });

  test('nor is there one to change or remove', async () => {
    const change = { data: { tier: 'spam' } };
    expect(refused(await moderator.put(`${RULES}/abc`, change)).code).toBe('rule.not-found');
    expect(refused(await moderator.delete(`${RULES}/abc`)).code).toBe('rule.not-found');
    const [rule] = await addedRules(moderator, ['casino']);
    const kind = { data: { kind: 'host' } };
    expect((await moderator.put(`${RULES}/${rule?.documentId}`, kind)).status).toBe(400);
  });
});

const ENTRIES: Readonly<Record<string, string>> = {
  host: 'example.com',
  email: '@example.com',
  network: '192.0.2.0/24',
};

describe('10,000 entries', () => {
  test('are added in one call, and found', async () => {
    const values = Array.from({ length: 10_000 }, (_, index) => `palabra${index.toString(36)}x`);
    const answer = await addRules(moderator, values);
    expect(answer.body.meta).toEqual({ added: 10_000, skipped: 0 });
    expect((await listRules(moderator, 'limit=1')).meta.counts.word).toBe(10_000);
    const text = `${'Nothing of interest. '.repeat(900)} p a l a b r a 7 p r x`;
    expect((await tryOut({ text })).matches.map(({ rule }) => rule.value)).toEqual(['palabra7prx']);
    await app.strapi.db.query(MODERATION_RULE_UID).deleteMany({});
  });

  test('may look like catastrophic regular expressions', async () => {
    const evil = ['(.*a){25}', '([a-zA-Z]+)*$', '^(([a-z])+.)+[A-Z]([a-z])+$', 'x*x*x*', '(aa+)+$'];
    await addedRules(moderator, evil);
    expect(refused(await addRules(moderator, ['(a+)+$'])).code).toBe('rule.invalid');
    expect((await tryOut({ text: `${'a'.repeat(50_000)}!` })).outcome).toBe('pass');
    expect((await tryOut({ text: `${'x'.repeat(50_000)}!` })).outcome).toBe('hold');
    expect((await tryOut({ text: 'They wrote (.*a){25} on the wall' })).outcome).toBe('hold');
  });
});

describe('the list', () => {
  test('is paged, newest first, and filtered', async () => {
    await addedRules(moderator, ['one1', 'two2', 'three3', 'four4', 'five5']);
    await addedRules(moderator, ['example.com'], { kind: 'host', note: 'Бишкек' });
    const first = await listRules(moderator, 'kind=word&limit=2');
    expect(valuesOf(first.data)).toEqual(['five5', 'four4']);
    const second = await listRules(moderator, `kind=word&limit=2&cursor=${first.meta.nextCursor}`);
    expect(valuesOf(second.data)).toEqual(['three3', 'two2']);
    expect(first.meta.counts).toEqual({ word: 5, host: 1, email: 0, network: 0, account: 0 });
    expect(
      valuesOf((await listRules(moderator, `q=${encodeURIComponent('бишкек')}`)).data)
    ).toEqual(['example.com']);
    expect(valuesOf((await listRules(moderator, 'q=THREE')).data)).toEqual(['three3']);
    const foreign = await moderator.get(`${RULES}?kind=host&cursor=${first.meta.nextCursor}`);
    expect(refused(foreign).code).toBe('cursor.invalid');
    expect((await moderator.get(`${RULES}?limit=0`)).status).toBe(400);
    expect((await moderator.get(`${RULES}?sort=value`)).status).toBe(400);
  });
});

describe('rights', () => {
  test('who may not change the lists may read and try them', async () => {
    const [rule] = await addedRules(moderator, ['casino']);
    const one = `${RULES}/${rule?.documentId}`;
    expect((await reader.get(RULES)).status).toBe(200);
    expect((await reader.post(`${RULES}/try`, { data: { text: 'casino' } })).status).toBe(200);
    const entry = { data: { kind: 'word', tier: 'hold', values: ['roulette'] } };
    expect((await reader.post(RULES, entry)).status).toBe(403);
    expect((await reader.put(one, { data: { tier: 'spam' } })).status).toBe(403);
    expect((await reader.delete(one)).status).toBe(403);
    expect(await countRules()).toBe(1);
  });

  test('nobody else sees them', async () => {
    const stranger = await admin(app, 'Stranger');
    for (const [client, status] of [
      [app.visitor, 401],
      [stranger, 403],
    ] as const) {
      expect((await client.get(RULES)).status).toBe(status);
      expect((await client.post(`${RULES}/try`, { data: { text: 'x' } })).status).toBe(status);
      expect((await client.delete(`${RULES}/abc`)).status).toBe(status);
    }
  });
});

const valuesOf = (rules: readonly Rule[]): string[] => rules.map(({ value }) => value);

import { MODERATION_RULE_UID, type ForumPostRow } from '../../content-types';
import type { CheckResult } from '../../contracts/moderation';
import type { Rule } from '../../contracts/rules';
import { endOfNetworkWeek } from '../../server/src/domain/network-week';
import ruleLists from '../../server/src/services/rule-lists';
import { DESK } from '../support/desk';
import { addArticle, addSection } from '../support/documents';
import type { Answer, Client } from '../support/http';
import { addMember, type Member } from '../support/members';
import { edit, sendOwn, withdraw } from '../support/mine';
import { decide, readPosts, rowOf, send } from '../support/posts';
import { readOne } from '../support/queue';
import { admin, grant, MODERATOR, PUBLIC_ACTIONS } from '../support/roles';
import { submitAt } from '../support/submit-at';
import { useWorld } from '../support/use-world';

const RULES = `${DESK}/rules`;
const HOUR = 60 * 60_000;

let moderator: Client;
let article: string;
/** Where posts appear at once. */
let open: string;
let member: Member;

const app = useWorld(async (world) => {
  await grant(world.strapi, 'authenticated', PUBLIC_ACTIONS);
  moderator = await admin(world, 'Bermet', [...MODERATOR, 'plugin::article-forum.rules.update']);
  article = (await addArticle(world.strapi, 'Discussed')).documentId;
  const section = await addSection(world.strapi, 'Open', { moderation: 'after' });
  const inIt = { section: section.documentId };
  open = (await addArticle(world.strapi, 'Open to all', inIt)).documentId;
});

beforeEach(async () => {
  const listed = await moderator.get(`${RULES}?limit=100`);
  for (const { documentId } of listed.body.data as unknown as Rule[]) {
    await moderator.delete(`${RULES}/${documentId}`);
  }
  member = await addMember(app);
});

const add = (kind: string, value: string, more: Record<string, unknown> = {}): Promise<Answer> =>
  moderator.post(RULES, { data: { kind, tier: 'hold', values: [value], ...more } });

const added = async (
  kind: string,
  value: string,
  more: Record<string, unknown> = {}
): Promise<Rule> => {
  const answer = await add(kind, value, more);
  expect(answer.status).toBe(201);
  const [rule] = answer.body.data as unknown as Rule[];
  return rule as Rule;
};

const change = (rule: Rule, data: Record<string, unknown>): Promise<Answer> =>
  moderator.put(`${RULES}/${rule.documentId}`, { data });

const sent = async (
  client: Client,
  to = article,
  fields: Record<string, unknown> = {}
): Promise<ForumPostRow> => {
  const { data } = await sendOwn(client, to, fields);
  return rowOf(app.strapi, data.documentId);
};

const objections = ({ checks }: ForumPostRow): (string | undefined)[] =>
  (checks as CheckResult[])
    .filter(({ outcome }) => outcome === 'hold' || outcome === 'spam')
    .map(({ reason }) => reason);

const inAnHour = (): Date => new Date(Date.now() + HOUR);
const justBefore = (moment: Date): Date => new Date(moment.getTime() - 1);

/** What another process than the one that answers these requests would do with the lists. */
const elsewhere = () => ruleLists({ strapi: app.strapi });

describe('a listed account', () => {
  test('waits where it would have appeared at once', async () => {
    expect((await sent(member.client, open)).status).toBe('published');
    await added('account', String(member.id));
    const held = await sent(member.client, open);
    expect([held.status, ...objections(held)]).toEqual(['pending', 'account-listed']);
    expect((await sent((await addMember(app)).client, open)).status).toBe('published');
  });

  test('waits though it has earned trust', async () => {
    const section = await addSection(app.strapi, `Trusting ${member.id}`, { trustAfter: 1 });
    const inIt = { section: section.documentId };
    const trusting = (await addArticle(app.strapi, 'Trusting', inIt)).documentId;
    await decide(app.strapi, 'publish', (await sent(member.client, trusting)).documentId);
    expect((await sent(member.client, trusting)).status).toBe('published');
    await added('account', String(member.id));
    expect((await sent(member.client, trusting)).status).toBe('pending');
  });

  test('is silenced without being told', async () => {
    const { data: before, meta } = await sendOwn(member.client, article);
    await added('account', String(member.id), { tier: 'spam' });
    const { data: after, meta: metaAfter } = await sendOwn(member.client, article);
    expect((await rowOf(app.strapi, after.documentId)).status).toBe('spam');
    expect(after.status).toBe(before.status);
    expect(metaAfter.message).toBe(meta.message);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  });

  test('proposes what it would otherwise change at once', async () => {
    const { data, meta } = await sendOwn(member.client, open);
    await added('account', String(member.id));
    const { body } = data;
    const text = { revision: data.revision, body: `${body} And more` };
    const answer = await edit(member.client, data.documentId, text, meta.editToken);
    expect(answer.status).toBe(200);
    const { data: shown } = await readPosts(app.visitor, open);
    expect(shown.find(({ documentId }) => documentId === data.documentId)).toMatchObject({ body });
  });

  test('is not had by giving its name and address as a guest', async () => {
    await added('account', String(member.id));
    const claim = { authorName: member.username, authorEmail: `${member.username}@readers.test` };
    expect((await sent(app.visitor, open, claim)).status).toBe('published');
  });

  test('is listed by id or documentId, under its name, once', async () => {
    const rule = await added('account', member.documentId);
    expect(rule).toMatchObject({ value: String(member.id), accountName: member.username });
    const listed = await moderator.get(`${RULES}?kind=account`);
    expect(listed.body.data).toEqual([rule]);
    const again = await add('account', String(member.id));
    expect([again.status, again.body.error.details.code]).toEqual([409, 'rule.duplicate']);
    const other = await addMember(app);
    const changed = await change(rule, { value: other.documentId });
    expect(changed.body.data).toMatchObject({
      value: String(other.id),
      accountName: other.username,
    });
  });

  test.each(['2147483647', '2147483648', '99999999999999999999', 'nobody', '-1', "1' OR 1=1"])(
    'is none where there is no account %s',
    async (value) => {
      const answer = await add('account', value);
      expect([answer.status, answer.body.error.details.code]).toEqual([400, 'rule.invalid']);
    }
  );
});

describe('a listed e-mail address', () => {
  test('is held for whoever gives it', async () => {
    await added('email', 'Aigul@Example.com');
    const held = await sent(app.visitor, open, { authorEmail: 'aigul+forum@example.com' });
    expect([held.status, ...objections(held)]).toEqual(['pending', 'email-listed']);
    expect((await sent(app.visitor, open, { authorEmail: 'b@example.com' })).status).toBe(
      'published'
    );
  });
});

describe('a listed network', () => {
  const guest = (address: string) => ({ userId: null, address });

  test('is known by the key that its posts keep', async () => {
    const first = await sent(app.visitor, open);
    await added('network', `key:${first.networkHash}`);
    const held = await sent(app.visitor, open);
    expect([held.status, ...objections(held)]).toEqual(['pending', 'network-listed']);
    const tried = { data: { text: '', address: '127.0.0.1' } };
    const answer = await moderator.post(`${RULES}/try`, tried);
    expect(answer.body.data).toMatchObject({ outcome: 'hold', matches: [{ field: 'address' }] });
  });

  test('is no other network', async () => {
    const now = new Date();
    const { networkHash } = await submitAt(app, open, guest('192.0.2.1'), now);
    await added('network', `key:${networkHash}`);
    expect((await submitAt(app, open, guest('192.0.2.1'), now)).status).toBe('pending');
    expect((await submitAt(app, open, guest('192.0.2.2'), now)).status).toBe('published');
  });

  test('is the same one whatever the rest of an IPv6 address', async () => {
    const now = new Date();
    const { networkHash } = await submitAt(app, open, guest('2001:db8::1'), now);
    await added('network', `key:${networkHash}`);
    expect((await submitAt(app, open, guest('2001:db8::9:8:7:6'), now)).status).toBe('pending');
    expect((await submitAt(app, open, guest('2001:db8:0:1::1'), now)).status).toBe('published');
  });

  test('ends with the week of its key, whatever was asked for', async () => {
    const now = new Date();
    const end = endOfNetworkWeek(now);
    const { networkHash } = await submitAt(app, open, guest('192.0.2.7'), now);
    const later = { expiresAt: new Date(end.getTime() + HOUR).toISOString() };
    const rule = await added('network', `key:${networkHash}`, later);
    expect(rule.expiresAt).toBe(end.toISOString());
    const forEver = await change(rule, { expiresAt: null, note: 'longer, please' });
    expect(forEver.body.data).toMatchObject({ expiresAt: end.toISOString() });
    const at = (moment: Date) => submitAt(app, open, guest('192.0.2.7'), moment);
    expect((await at(justBefore(end))).status).toBe('pending');
    expect((await at(end)).status).toBe('published');
  });
});

describe('an entry with an end', () => {
  const author = () => ({ userId: member.id, address: null });

  test('counts to its last moment, and then no more', async () => {
    const end = inAnHour();
    await added('account', String(member.id), { expiresAt: end.toISOString() });
    const at = async (moment: Date) => objections(await submitAt(app, open, author(), moment));
    expect(await at(justBefore(end))).toEqual(['account-listed']);
    expect(await at(end)).toEqual([]);
    // Not every process has the same time.
    expect(await at(justBefore(end))).toEqual(['account-listed']);
  });

  test('leaves the others in force', async () => {
    const [first, second] = [inAnHour(), new Date(Date.now() + 2 * HOUR)];
    await added('account', String(member.id), { expiresAt: first.toISOString() });
    await added('email', 'late@example.com', { expiresAt: second.toISOString() });
    const lists = elsewhere();
    const at = async (moment: Date) => {
      const { account, email } = await lists.at(moment);
      return [account(member.id), email('late@example.com')].map((rule) => rule?.kind);
    };
    expect(await at(justBefore(first))).toEqual(['account', 'email']);
    expect(await at(first)).toEqual([undefined, 'email']);
    expect(await at(second)).toEqual([undefined, undefined]);
  });

  test('ends earlier or later in every process when it is changed in one', async () => {
    const [sooner, later] = [inAnHour(), new Date(Date.now() + 2 * HOUR)];
    const rule = await added('account', String(member.id), { expiresAt: sooner.toISOString() });
    const lists = elsewhere();
    const isListed = async () => (await lists.at(sooner)).account(member.id) !== null;
    expect(await isListed()).toBe(false);
    const changed = await change(rule, { expiresAt: later.toISOString() });
    expect(changed.body.data).toMatchObject({ expiresAt: later.toISOString(), tier: 'hold' });
    expect(await isListed()).toBe(true);
    expect((await change(rule, { expiresAt: null })).body.data).toMatchObject({ expiresAt: null });
    expect(await isListed()).toBe(true);
    await moderator.delete(`${RULES}/${rule.documentId}`);
    expect(await isListed()).toBe(false);
  });

  test('reads the lists no more often than they change or end', async () => {
    const end = inAnHour();
    await added('account', String(member.id), { expiresAt: end.toISOString() });
    const lists = elsewhere();
    let reads = 0;
    const count = ({ sql }: { sql: string }) => {
      reads += Number(sql.includes('article_forum_rules'));
    };
    app.strapi.db.connection.on('query', count);
    await lists.at(new Date());
    await lists.at(justBefore(end));
    await lists.at(end);
    await lists.at(new Date(end.getTime() + HOUR));
    app.strapi.db.connection.off('query', count);
    expect(reads).toBe(2);
  });

  const expired = async (): Promise<Rule> => {
    const rule = await added('account', String(member.id), { expiresAt: inAnHour().toISOString() });
    await app.strapi.db.query(MODERATION_RULE_UID).updateMany({
      where: { documentId: rule.documentId },
      data: { expiresAt: '2026-01-01T00:00:00.000Z' },
    });
    return rule;
  };

  test('stays listed as expired, and can be given a note', async () => {
    const rule = await expired();
    const listed = await moderator.get(RULES);
    const ended = { expiresAt: '2026-01-01T00:00:00.000Z', isExpired: true };
    expect(listed.body.data).toMatchObject([{ documentId: rule.documentId, ...ended }]);
    const noted = await change(rule, { note: 'calm since' });
    expect(noted.body.data).toMatchObject({ ...ended, note: 'calm since' });
  });

  test('makes room for a new one when it has expired', async () => {
    const rule = await expired();
    const renewed = await added('account', String(member.id), { tier: 'spam' });
    expect(renewed).toMatchObject({ isExpired: false, expiresAt: null });
    const listed = await moderator.get(RULES);
    expect(listed.body.data).toEqual([renewed]);
    expect(renewed.documentId).not.toBe(rule.documentId);
  });

  test.each([
    ['in the past', '2020-01-01T00:00:00.000Z'],
    ['that is no moment', 'tomorrow'],
    ['that is a day alone', '2030-01-01'],
    ['on a day that there is not', '2030-02-30T00:00:00.000Z'],
    ['beyond the calendars of databases', '9999-12-31T23:59:59-14:00'],
    ['that is a number', 1_900_000_000],
  ])('cannot have one %s', async (_, expiresAt) => {
    expect((await add('account', String(member.id), { expiresAt })).status).toBe(400);
    const rule = await added('account', String(member.id));
    expect((await change(rule, { expiresAt })).status).toBe(400);
    const listed = await moderator.get(RULES);
    expect(listed.body.data).toEqual([rule]);
  });
});

describe('the record of an author', () => {
  const listedOf = async (documentId: string) =>
    (await readOne(moderator, documentId)).author.listed;

  test('says which entries name this very author, and until when', async () => {
    const authorEmail = `${member.username}@example.com`;
    const post = await sent(member.client, article, { authorEmail });
    const { documentId } = post;
    expect(await listedOf(documentId)).toEqual([]);
    const expiresAt = inAnHour().toISOString();
    const account = await added('account', String(member.id), { expiresAt, note: 'warned' });
    const email = await added('email', authorEmail, { tier: 'spam' });
    const network = await added('network', `key:${post.networkHash}`, { expiresAt });
    await added('email', '@example.com');
    await added('network', '127.0.0.0/8');
    expect(await listedOf(documentId)).toEqual([
      { documentId: account.documentId, kind: 'account', tier: 'hold', note: 'warned', expiresAt },
      { documentId: email.documentId, kind: 'email', tier: 'spam', note: null, expiresAt: null },
      { documentId: network.documentId, kind: 'network', tier: 'hold', note: null, expiresAt },
    ]);
  });

  test('tells the account as the lists take it, and no guest for one', async () => {
    const own = await readOne(moderator, (await sent(member.client)).documentId);
    expect(own.account).toBe(String(member.id));
    await added('account', own.account ?? '');
    const guest = await sent(app.visitor, article, { authorName: member.username });
    expect(await readOne(moderator, guest.documentId)).toMatchObject({
      account: null,
      author: { listed: [] },
    });
  });

  test('names nobody once the author has withdrawn the post', async () => {
    await added('account', String(member.id));
    const { data, meta } = await sendOwn(member.client, article);
    expect(await listedOf(data.documentId)).toHaveLength(1);
    await withdraw(member.client, data.documentId, meta.editToken);
    expect(await readOne(moderator, data.documentId)).toMatchObject({
      account: null,
      network: null,
      author: { listed: [] },
    });
  });

  test('is not what readers see', async () => {
    await added('account', String(member.id));
    const answer = await send(member.client, article);
    expect(JSON.stringify(answer.body)).not.toMatch(/listed|account|userId|network/i);
  });
});

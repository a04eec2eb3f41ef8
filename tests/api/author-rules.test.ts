import type { ForumPostRow } from '../../content-types';
import { endOfNetworkWeek } from '../../server/src/domain/network-week';
import { addOpenArticle, HOUR, inAnHour, justBefore, objections } from '../support/author-rules';
import { addArticle, addSection } from '../support/documents';
import type { Client } from '../support/http';
import { addMember, type Member } from '../support/members';
import { edit, sendOwn, withdraw } from '../support/mine';
import { decide, readPosts, rowOf, send } from '../support/posts';
import { readOne } from '../support/queue';
import { grant, PUBLIC_ACTIONS } from '../support/roles';
import { addedRule, addRule, changeRule, clearRules, listKeeper, RULES } from '../support/rules';
import { submitAt } from '../support/submit-at';
import { useWorld } from '../support/use-world';

let moderator: Client;
let article: string;
let open: string;
let member: Member;

const app = useWorld(async (world) => {
  await grant(world.strapi, 'authenticated', PUBLIC_ACTIONS);
  moderator = await listKeeper(world, 'Bermet');
  article = (await addArticle(world.strapi, 'Discussed')).documentId;
  open = await addOpenArticle(world.strapi);
});

beforeEach(async () => {
  await clearRules(moderator);
  member = await addMember(app);
});

const sent = async (
  client: Client,
  to = article,
  fields: Record<string, unknown> = {}
): Promise<ForumPostRow> => {
  const { data } = await sendOwn(client, to, fields);
  return rowOf(app.strapi, data.documentId);
};

describe('a listed account', () => {
  test('waits where it would have appeared at once', async () => {
    expect((await sent(member.client, open)).status).toBe('published');
    await addedRule(moderator, 'account', String(member.id));
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
    await addedRule(moderator, 'account', String(member.id));
    expect((await sent(member.client, trusting)).status).toBe('pending');
  });

  test('is silenced without being told', async () => {
    const { data: before, meta } = await sendOwn(member.client, article);
    await addedRule(moderator, 'account', String(member.id), { tier: 'spam' });
    const { data: after, meta: metaAfter } = await sendOwn(member.client, article);
    expect((await rowOf(app.strapi, after.documentId)).status).toBe('spam');
    expect(after.status).toBe(before.status);
    expect(metaAfter.message).toBe(meta.message);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  });

  test('proposes what it would otherwise change at once', async () => {
    const { data, meta } = await sendOwn(member.client, open);
    await addedRule(moderator, 'account', String(member.id));
    const { body } = data;
    const text = { revision: data.revision, body: `${body} And more` };
    const answer = await edit(member.client, data.documentId, text, meta.editToken);
    expect(answer.status).toBe(200);
    const { data: shown } = await readPosts(app.visitor, open);
    expect(shown.find(({ documentId }) => documentId === data.documentId)).toMatchObject({ body });
  });

  test('is not had by giving its name and address as a guest', async () => {
    await addedRule(moderator, 'account', String(member.id));
    const claim = { authorName: member.username, authorEmail: `${member.username}@readers.test` };
    expect((await sent(app.visitor, open, claim)).status).toBe('published');
  });

  test('is listed by id or documentId, under its name, once', async () => {
    const rule = await addedRule(moderator, 'account', member.documentId);
    expect(rule).toMatchObject({ value: String(member.id), accountName: member.username });
    const listed = await moderator.get(`${RULES}?kind=account`);
    expect(listed.body.data).toEqual([rule]);
    const again = await addRule(moderator, 'account', String(member.id));
    expect([again.status, again.body.error.details.code]).toEqual([409, 'rule.duplicate']);
    const other = await addMember(app);
    const changed = await changeRule(moderator, rule, { value: other.documentId });
    expect(changed.body.data).toMatchObject({
      value: String(other.id),
      accountName: other.username,
    });
  });

  test.each(['2147483647', '2147483648', '99999999999999999999', 'nobody', '-1', "1' OR 1=1"])(
    'is none where there is no account %s',
    async (value) => {
      const answer = await addRule(moderator, 'account', value);
      expect([answer.status, answer.body.error.details.code]).toEqual([400, 'rule.invalid']);
    }
  );
});

describe('a listed e-mail address', () => {
  test('is held for whoever gives it', async () => {
    await addedRule(moderator, 'email', 'Aigul@Example.com');
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
    await addedRule(moderator, 'network', `key:${first.networkHash}`);
    const held = await sent(app.visitor, open);
    expect([held.status, ...objections(held)]).toEqual(['pending', 'network-listed']);
    const tried = { data: { text: '', address: '127.0.0.1' } };
    const answer = await moderator.post(`${RULES}/try`, tried);
    expect(answer.body.data).toMatchObject({ outcome: 'hold', matches: [{ field: 'address' }] });
  });

  test('is no other network', async () => {
    const now = new Date();
    const { networkHash } = await submitAt(app, open, guest('192.0.2.1'), now);
    await addedRule(moderator, 'network', `key:${networkHash}`);
    expect((await submitAt(app, open, guest('192.0.2.1'), now)).status).toBe('pending');
    expect((await submitAt(app, open, guest('192.0.2.2'), now)).status).toBe('published');
  });

  test('is the same one whatever the rest of an IPv6 address', async () => {
    const now = new Date();
    const { networkHash } = await submitAt(app, open, guest('2001:db8::1'), now);
    await addedRule(moderator, 'network', `key:${networkHash}`);
    expect((await submitAt(app, open, guest('2001:db8::9:8:7:6'), now)).status).toBe('pending');
    expect((await submitAt(app, open, guest('2001:db8:0:1::1'), now)).status).toBe('published');
  });

  test('ends with the week of its key, whatever was asked for', async () => {
    const now = new Date();
    const end = endOfNetworkWeek(now);
    const { networkHash } = await submitAt(app, open, guest('192.0.2.7'), now);
    const later = { expiresAt: new Date(end.getTime() + HOUR).toISOString() };
    const rule = await addedRule(moderator, 'network', `key:${networkHash}`, later);
    expect(rule.expiresAt).toBe(end.toISOString());
    const forEver = await changeRule(moderator, rule, { expiresAt: null, note: 'longer, please' });
    expect(forEver.body.data).toMatchObject({ expiresAt: end.toISOString() });
    const at = (moment: Date) => submitAt(app, open, guest('192.0.2.7'), moment);
    expect((await at(justBefore(end))).status).toBe('pending');
    expect((await at(end)).status).toBe('published');
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
    const account = await addedRule(moderator, 'account', String(member.id), {
      expiresAt,
      note: 'warned',
    });
    const email = await addedRule(moderator, 'email', authorEmail, { tier: 'spam' });
    const network = await addedRule(moderator, 'network', `key:${post.networkHash}`, { expiresAt });
    await addedRule(moderator, 'email', '@example.com');
    await addedRule(moderator, 'network', '127.0.0.0/8');
    expect(await listedOf(documentId)).toEqual([
      { documentId: account.documentId, kind: 'account', tier: 'hold', note: 'warned', expiresAt },
      { documentId: email.documentId, kind: 'email', tier: 'spam', note: null, expiresAt: null },
      { documentId: network.documentId, kind: 'network', tier: 'hold', note: null, expiresAt },
    ]);
  });

  test('tells the account as the lists take it, and no guest for one', async () => {
    const own = await readOne(moderator, (await sent(member.client)).documentId);
    expect(own.account).toBe(String(member.id));
    await addedRule(moderator, 'account', own.account ?? '');
    const guest = await sent(app.visitor, article, { authorName: member.username });
    expect(await readOne(moderator, guest.documentId)).toMatchObject({
      account: null,
      author: { listed: [] },
    });
  });

  test('names nobody once the author has withdrawn the post', async () => {
    await addedRule(moderator, 'account', String(member.id));
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
    await addedRule(moderator, 'account', String(member.id));
    const answer = await send(member.client, article);
    expect(JSON.stringify(answer.body)).not.toMatch(/listed|account|userId|network/i);
  });
});

import { MODERATION_RULE_UID } from '../../content-types';
import type { Rule } from '../../contracts/rules';
import ruleLists from '../../server/src/services/rule-lists';
import { addOpenArticle, HOUR, inAnHour, justBefore, objections } from '../support/author-rules';
import type { Client } from '../support/http';
import { addMember, type Member } from '../support/members';
import { addedRule, addRule, changeRule, clearRules, listKeeper, RULES } from '../support/rules';
import { submitAt } from '../support/submit-at';
import { useWorld } from '../support/use-world';

let moderator: Client;
let open: string;
let member: Member;

const app = useWorld(async (world) => {
  moderator = await listKeeper(world, 'Bermet');
  open = await addOpenArticle(world.strapi);
});

beforeEach(async () => {
  await clearRules(moderator);
  member = await addMember(app);
});

/** What another process than the one that answers these requests would do with the lists. */
const elsewhere = () => ruleLists({ strapi: app.strapi });

describe('an entry with an end', () => {
  const author = () => ({ userId: member.id, address: null });

  test('counts to its last moment, and then no more', async () => {
    const end = inAnHour();
    await addedRule(moderator, 'account', String(member.id), { expiresAt: end.toISOString() });
    const at = async (moment: Date) => objections(await submitAt(app, open, author(), moment));
    expect(await at(justBefore(end))).toEqual(['account-listed']);
    expect(await at(end)).toEqual([]);
    // Not every process has the same time.
    expect(await at(justBefore(end))).toEqual(['account-listed']);
  });

  test('leaves the others in force', async () => {
    const [first, second] = [inAnHour(), new Date(Date.now() + 2 * HOUR)];
    await addedRule(moderator, 'account', String(member.id), { expiresAt: first.toISOString() });
    await addedRule(moderator, 'email', 'late@example.com', { expiresAt: second.toISOString() });
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
    const rule = await addedRule(moderator, 'account', String(member.id), {
      expiresAt: sooner.toISOString(),
    });
    const lists = elsewhere();
    const isListed = async () => (await lists.at(sooner)).account(member.id) !== null;
    expect(await isListed()).toBe(false);
    const changed = await changeRule(moderator, rule, { expiresAt: later.toISOString() });
    expect(changed.body.data).toMatchObject({ expiresAt: later.toISOString(), tier: 'hold' });
    expect(await isListed()).toBe(true);
    expect((await changeRule(moderator, rule, { expiresAt: null })).body.data).toMatchObject({
      expiresAt: null,
    });
    expect(await isListed()).toBe(true);
    await moderator.delete(`${RULES}/${rule.documentId}`);
    expect(await isListed()).toBe(false);
  });

  test('reads the lists no more often than they change or end', async () => {
    const end = inAnHour();
    await addedRule(moderator, 'account', String(member.id), { expiresAt: end.toISOString() });
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
    const rule = await addedRule(moderator, 'account', String(member.id), {
      expiresAt: inAnHour().toISOString(),
    });
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
    const noted = await changeRule(moderator, rule, { note: 'calm since' });
    expect(noted.body.data).toMatchObject({ ...ended, note: 'calm since' });
  });

  test('makes room for a new one when it has expired', async () => {
    const rule = await expired();
    const renewed = await addedRule(moderator, 'account', String(member.id), { tier: 'spam' });
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
    expect((await addRule(moderator, 'account', String(member.id), { expiresAt })).status).toBe(
      400
    );
    const rule = await addedRule(moderator, 'account', String(member.id));
    expect((await changeRule(moderator, rule, { expiresAt })).status).toBe(400);
    const listed = await moderator.get(RULES);
    expect(listed.body.data).toEqual([rule]);
  });
});

import type { CheckResult } from '../../contracts/moderation';
import { FORUM_POST_UID } from '../../content-types';
import type { OwnPost } from '../../contracts/posts';
import { addArticle, addSection } from '../support/documents';
import type { Client } from '../support/http';
import { addMember } from '../support/members';
import { withdraw } from '../support/mine';
import { decide, rowOf, send } from '../support/posts';
import { grant, PUBLIC_ACTIONS } from '../support/roles';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

const DAY = 24 * 60 * 60 * 1000;

interface AuthorRecords {
  of(userId: number, since: Date): Promise<{ published: number; turnedDown: number }>;
}

/** Moderated before, where two published posts earn trust; and where posts appear at once. */
let trusting: string;
let open: string;
let plain: string;
const app = useWorld(async (world) => {
  await grant(world.strapi, 'authenticated', PUBLIC_ACTIONS);
  const under = async (title: string, policy: Record<string, unknown>) => {
    const section = await addSection(world.strapi, title, policy);
    return (await addArticle(world.strapi, title, { section: section.documentId })).documentId;
  };
  trusting = await under('Trusting', { trustAfter: 2 });
  open = await under('Open', { moderation: 'after' });
  plain = await under('Plain', {});
});

const newMember = async (): Promise<Client> => (await addMember(app)).client;
const write = async (
  client: Client,
  article: string,
  fields: Record<string, unknown> = {}
): Promise<OwnPost & { editToken: string }> => {
  const answer = await send(client, article, fields);
  expect(answer.status).toBe(201);
  const { editToken } = answer.body.meta as { editToken: string };
  return { ...(answer.body.data as OwnPost), editToken };
};
/** An account with so many published posts. */
const withRecord = async (published: number): Promise<Client> => {
  const member = await newMember();
  for (let count = 0; count < published; count += 1) {
    await decide(app.strapi, 'publish', (await write(member, plain)).documentId);
  }
  return member;
};
const reasonOf = async (documentId: string) =>
  ((await rowOf(app.strapi, documentId)).checks as CheckResult[]).find(
    ({ check }) => check === 'trust'
  )?.reason;
const records = () => app.strapi.plugin('article-forum').service('author-records') as AuthorRecords;

describe('where trust is to be earned', () => {
  it('an account with enough published posts appears at once', async () => {
    expect((await write(await withRecord(2), trusting)).status).toBe('published');
  });

  it('an account with fewer waits', async () => {
    const { documentId, status } = await write(await withRecord(1), trusting);
    expect([status, await reasonOf(documentId)]).toEqual(['pending', 'author-not-trusted-yet']);
  });

  it('a guest waits, whatever name and address they give', async () => {
    const name = { authorName: 'Trusted Tina', authorEmail: 'tina@readers.test' };
    const member = await newMember();
    for (const body of ['One', 'Two']) {
      await decide(
        app.strapi,
        'publish',
        (await write(member, plain, { ...name, body })).documentId
      );
    }
    expect((await write(member, trusting, name)).status).toBe('published');
    const { documentId, status } = await write(app.visitor, trusting, name);
    expect([status, await reasonOf(documentId)]).toEqual(['pending', 'author-not-proven']);
  });

  it('trust earns nothing where it is not asked for', async () => {
    expect((await write(await withRecord(2), plain)).status).toBe('pending');
  });

  it('a trusted account waits when another check holds its post', async () => {
    const member = await withRecord(2);
    expect((await write(member, trusting, { title: 'Visit casino-x.com' })).status).toBe('pending');
  });

  it.each(['reject', 'spam', 'remove'] as const)(
    'an account of which a post was turned down (%s) waits',
    async (action) => {
      const member = await withRecord(2);
      const { documentId } = await write(member, trusting);
      await decide(app.strapi, action, documentId);
      const next = await write(member, trusting);
      expect([next.status, await reasonOf(next.documentId)]).toEqual([
        'pending',
        'recently-turned-down',
      ]);
    }
  );

  it('an account is forgiven after its days', async () => {
    const member = await withRecord(2);
    const { documentId } = await write(member, trusting);
    await decide(app.strapi, 'reject', documentId);
    await app.strapi.db.query(FORUM_POST_UID).updateMany({
      where: { documentId },
      data: { decidedAt: new Date(Date.now() - 31 * DAY).toISOString() },
    });
    expect((await write(member, trusting)).status).toBe('published');
  });

  it('what an author withdrew while it waited is held against nobody', async () => {
    const member = await withRecord(2);
    const { documentId, editToken } = await write(member, plain);
    expect((await withdraw(app.visitor, documentId, editToken)).status).toBe(200);
    expect((await write(member, trusting)).status).toBe('published');
  });
});

describe('where posts appear at once', () => {
  it('guests and new accounts do', async () => {
    expect((await write(app.visitor, open)).status).toBe('published');
    expect((await write(await newMember(), open)).status).toBe('published');
  });

  it('an account of which a post was turned down waits', async () => {
    const member = await newMember();
    await decide(app.strapi, 'reject', (await write(member, open)).documentId);
    expect((await write(member, open)).status).toBe('pending');
  });

  it('an account that filled the hidden field waits', async () => {
    const member = await newMember();
    await write(member, open, { website_confirm: 'x' });
    expect((await write(member, open)).status).toBe('pending');
  });
});

describe('an account’s record', () => {
  it('is its own, counted in one statement', async () => {
    const member = await withRecord(2);
    const { documentId } = await write(member, plain);
    await decide(app.strapi, 'reject', documentId);
    const { userId } = await rowOf(app.strapi, documentId);
    const since = new Date(Date.now() - DAY);
    expect(await records().of(userId ?? 0, since)).toEqual({ published: 2, turnedDown: 1 });
    expect(await records().of(userId ?? 0, new Date(Date.now() + DAY))).toEqual({
      published: 2,
      turnedDown: 0,
    });
    expect(await records().of(999_999, since)).toEqual({ published: 0, turnedDown: 0 });
    expect(await countStatements(app.strapi, () => records().of(userId ?? 0, since))).toBe(1);
  });
});

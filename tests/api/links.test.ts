import type { CheckResult } from '../../contracts/moderation';
import { DESK } from '../support/desk';
import { addArticle, addSection } from '../support/documents';
import type { Client } from '../support/http';
import { edit, sendOwn, withdraw } from '../support/mine';
import { decide, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

interface LinkHosts {
  keep(post: string, fields: { body: string; linkUrl: string | null }): Promise<void>;
  inSpam(hosts: string[]): Promise<string[]>;
}

let article: string;
let moderator: Client;
/** Posts appear at once here, unless a check holds them. */
const app = useWorld(async (world) => {
  const section = await addSection(world.strapi, 'Open', { moderation: 'after' });
  article = (await addArticle(world.strapi, 'Linked', { section: section.documentId })).documentId;
  moderator = await admin(world, 'Moderator', MODERATOR);
});

const linkHosts = () => app.strapi.plugin('article-forum').service('link-hosts') as LinkHosts;

let hosts = 0;
/** A host that no other test knows. */
const newHost = () => {
  hosts += 1;
  return `host-${hosts}.test`;
};

const write = async (fields: Record<string, unknown>) =>
  (await sendOwn(app.visitor, article, fields)).data;
/** A post that a moderator marked as spam. */
const writeSpam = async (fields: Record<string, unknown>) => {
  const post = await write(fields);
  await decide(app.strapi, 'spam', post.documentId);
  return post;
};
const verdictOf = async (documentId: string): Promise<CheckResult | undefined> =>
  ((await rowOf(app.strapi, documentId)).checks as CheckResult[]).find(
    ({ check }) => check === 'links'
  );

describe('a post with links', () => {
  it('appears while they are few', async () => {
    const { documentId, status } = await write({ body: 'https://a.test and https://b.test' });
    expect(status).toBe('published');
    expect(await verdictOf(documentId)).toEqual({ check: 'links', outcome: 'pass' });
  });

  it.each([
    ['they are many', { body: 'a-site.com b-site.org https://c.test' }, 'too-many-links', 'body'],
    [
      'they are many with that of the form',
      { body: 'https://a.test https://b.test', linkUrl: 'https://c.test' },
      'too-many-links',
      'body',
    ],
    ['its title has one', { title: 'Visit casino-x.com' }, 'link-in-title', 'title'],
    ['its author’s name has one', { authorName: 'casino-x.com' }, 'link-in-name', 'authorName'],
  ])('waits when %s', async (_, fields, reason, field) => {
    const { documentId, status } = await write(fields);
    expect(status).toBe('pending');
    expect(await verdictOf(documentId)).toMatchObject({
      outcome: 'hold',
      reason,
      matches: expect.arrayContaining([expect.objectContaining({ field })]),
    });
  });

  it('tells its author that it waits, and not why', async () => {
    const { data, meta } = await sendOwn(app.visitor, article, { title: 'Visit casino-x.com' });
    expect(meta.message).toBe(
      'Your contribution was received. It will appear after being validated by an administrator.'
    );
    expect(JSON.stringify([data, meta])).not.toMatch(/check|link-in|hold/);
  });

  it('tells the moderator why it waits, and where', async () => {
    const { documentId } = await write({ title: 'Visit casino-x.com' });
    const seen = await moderator.get(`${DESK}/posts/${documentId}`);
    expect((seen.body.data as { checks: CheckResult[] }).checks).toContainEqual({
      check: 'links',
      outcome: 'hold',
      reason: 'link-in-title',
      matches: [{ field: 'title', start: 6, end: 18 }],
    });
  });
});

describe('a host', () => {
  it('that stands in spam holds who links to it, in text and form, however it is spelled', async () => {
    const host = newHost();
    await writeSpam({ body: `Buy at https://${host}/a` });
    const inBody = await write({ body: `Look: http://WWW.${host.toUpperCase()}/b` });
    const inForm = await write({ linkUrl: `https://${host}` });
    expect([inBody.status, inForm.status]).toEqual(['pending', 'pending']);
    expect(await verdictOf(inBody.documentId)).toEqual({
      check: 'links',
      outcome: 'hold',
      reason: 'host-seen-in-spam',
      matches: [{ field: 'body', start: 6, end: 6 + `http://WWW.${host}/b`.length }],
    });
    expect(await verdictOf(inForm.documentId)).toMatchObject({
      matches: [{ field: 'linkUrl', start: 0 }],
    });
  });

  it('is forgiven with the spam that it stood in', async () => {
    const host = newHost();
    const { documentId } = await writeSpam({ body: `Buy at https://${host}` });
    await decide(app.strapi, 'pend', documentId);
    expect((await write({ body: `See https://${host}` })).status).toBe('published');
  });

  it('of another post holds nobody', async () => {
    const host = newHost();
    await writeSpam({ body: `Buy at https://other-${host}` });
    expect((await write({ body: `See https://${host}` })).status).toBe('published');
  });

  it('that moderators publish more often than they mark it holds nobody', async () => {
    const host = newHost();
    for (const page of [1, 2]) await write({ body: `See https://${host}/${page}` });
    await writeSpam({ body: `Buy at https://${host}` });
    expect(await linkHosts().inSpam([host])).toEqual([]);
    await decide(app.strapi, 'spam', (await write({ body: `Buy https://${host}` })).documentId);
    expect(await linkHosts().inSpam([host])).toEqual([host]);
  });

  it('that its author took out of a text, or withdrew, holds nobody', async () => {
    const [edited, withdrawn] = [newHost(), newHost()];
    const one = await sendOwn(app.visitor, article, { body: `See https://${edited}` });
    const text = { revision: one.data.revision, body: 'Without a link' };
    expect((await edit(app.visitor, one.data.documentId, text, one.meta.editToken)).status).toBe(
      200
    );
    await decide(app.strapi, 'spam', one.data.documentId);
    const two = await sendOwn(app.visitor, article, { body: `See https://${withdrawn}` });
    await decide(app.strapi, 'spam', two.data.documentId);
    await withdraw(app.visitor, two.data.documentId, two.meta.editToken);
    expect(await linkHosts().inSpam([edited, withdrawn])).toEqual([]);
  });
});

describe('hosts', () => {
  it('are kept once a post, and no more than twenty of them', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `https://h${index}.many.test`);
    const { documentId } = await write({ body: [...many, ...many].join(' ') });
    const rows = app.strapi.db.connection('article_forum_link_hosts').where({ post: documentId });
    expect(await rows).toHaveLength(20);
    await linkHosts().keep(documentId, { body: many[0] ?? '', linkUrl: null });
    expect(await rows.clone()).toHaveLength(20);
  });

  it('are asked about in one statement, and not at all where there are none', async () => {
    const asked = Array.from({ length: 20 }, (_, index) => `asked-${index}.test`);
    expect(await countStatements(app.strapi, () => linkHosts().inSpam(asked))).toBe(1);
    expect(await countStatements(app.strapi, () => linkHosts().inSpam([]))).toBe(0);
  });
});

import type { CheckResult } from '../../contracts/moderation';
import type { ChecksService, OwnCheck, OwnCheckSubmission } from '../../server/src';
import { DESK } from '../support/desk';
import { addArticle, addSection } from '../support/documents';
import type { Client } from '../support/http';
import { edit, sendOwn } from '../support/mine';
import { decide, rowOf, send } from '../support/posts';
import { admin, grant, MODERATOR, PUBLIC_ACTIONS, reader } from '../support/roles';
import { changeSettings } from '../support/settings';
import { useWorld } from '../support/use-world';

let article: string;
let moderator: Client;
/** Posts appear at once here, unless a check holds them. */
const app = useWorld(async (world) => {
  const section = await addSection(world.strapi, 'Open', { moderation: 'after' });
  article = (await addArticle(world.strapi, 'Checked', { section: section.documentId })).documentId;
  moderator = await admin(world, 'Moderator', MODERATOR);
  await grant(world.strapi, 'authenticated', PUBLIC_ACTIONS);
});

let names = 0;
/** Adds a check that runs for texts with its own name in them, so that tests leave each other alone. */
const add = (run: OwnCheck['run'], more: Partial<OwnCheck> = {}): string => {
  names += 1;
  const name = `own-${names}`;
  const checks = app.strapi.plugin('article-forum').service('checks') as ChecksService;
  checks.add({
    name,
    run: (submission) =>
      submission.fields.body.includes(name) ? run(submission) : { outcome: 'pass' },
    ...more,
  });
  return name;
};
const resultsOf = async (documentId: string) =>
  (await rowOf(app.strapi, documentId)).checks as CheckResult[];
const verdictOf = async (documentId: string, name: string) =>
  (await resultsOf(documentId)).find(({ check }) => check === name);

describe('the playground’s own check', () => {
  const SHOUTED = 'EVERYBODY MUST READ THIS AT ONCE';

  it('holds a post, which would have appeared at once', async () => {
    const { data } = await sendOwn(app.visitor, article, { body: SHOUTED });
    expect(data.status).toBe('pending');
    expect(await verdictOf(data.documentId, 'capitals')).toEqual({
      check: 'capitals',
      outcome: 'hold',
      reason: 'shouting',
      matches: [{ field: 'body', start: 0, end: SHOUTED.length }],
    });
  });

  it('lets other posts appear', async () => {
    const { data } = await sendOwn(app.visitor, article, { body: 'Everybody may read this' });
    expect(data.status).toBe('published');
    expect(await verdictOf(data.documentId, 'capitals')).toEqual({
      check: 'capitals',
      outcome: 'pass',
    });
  });

  it('tells its author nothing but that the post waits', async () => {
    const { data, meta } = await sendOwn(app.visitor, article, { body: `${SHOUTED}!` });
    expect(JSON.stringify([data, meta])).not.toMatch(/shouting|capitals/i);
  });

  it('tells the moderator', async () => {
    const { data } = await sendOwn(app.visitor, article, { body: `${SHOUTED}!!` });
    const seen = await moderator.get(`${DESK}/posts/${data.documentId}`);
    expect((seen.body.data as { checks: CheckResult[] }).checks).toContainEqual(
      expect.objectContaining({ check: 'capitals', reason: 'shouting' })
    );
  });

  it('runs after the plugin’s, and can be switched off', async () => {
    await changeSettings(app.strapi, { disabledChecks: ['capitals'] });
    const { data } = await sendOwn(app.visitor, article, { body: `${SHOUTED}!!!` });
    await changeSettings(app.strapi, { disabledChecks: null });
    expect(data.status).toBe('published');
    const results = await resultsOf(data.documentId);
    expect(results.map(({ check }) => check).indexOf('capitals')).toBeGreaterThan(
      results.map(({ check }) => check).indexOf('trust')
    );
    expect(await verdictOf(data.documentId, 'capitals')).toMatchObject({ outcome: 'not-run' });
  });
});

describe('a check that an app adds', () => {
  it('may wait for an answer, and mark as spam what its author sees waiting', async () => {
    const name = add(() => Promise.resolve({ outcome: 'spam', reason: 'known-spammer' }));
    const { data } = await sendOwn(app.visitor, article, { body: `About ${name}` });
    expect(data.status).toBe('pending');
    expect((await rowOf(app.strapi, data.documentId)).status).toBe('spam');
  });

  it.each([
    ['throws', () => Promise.reject(new Error('The service is down'))],
    ['says nothing', (() => undefined) as unknown as OwnCheck['run']],
  ])('and that %s holds the post', async (_, run) => {
    const name = add(run);
    const { data } = await sendOwn(app.visitor, article, { body: `About ${name}` });
    expect(data.status).toBe('pending');
    expect(await verdictOf(data.documentId, name)).toEqual({
      check: name,
      outcome: 'hold',
      reason: 'check-failed',
    });
  });

  it('and that never answers holds the post after five seconds', async () => {
    const name = add(() => new Promise(() => undefined));
    const { data } = await sendOwn(app.visitor, article, { body: `About ${name}` });
    expect(await verdictOf(data.documentId, name)).toMatchObject({ reason: 'check-timed-out' });
  });

  it('sees who writes as far as it is proven', async () => {
    const seen: OwnCheckSubmission[] = [];
    const name = add((submission) => {
      seen.push(submission);
      return { outcome: 'pass' };
    });
    const member = await reader(app, 'member');
    await send(member, article, { body: `About ${name}`, authorEmail: 'me@mail.test' });
    await send(app.visitor, article, { body: `As a guest about ${name}` });
    expect(seen.map(({ userId }) => userId)).toEqual([expect.any(Number), null]);
    expect(seen[0]).toMatchObject({
      kind: 'new',
      target: { uid: 'plugin::article-forum.article', documentId: article },
      fields: { body: `About ${name}`, authorEmail: 'me@mail.test' },
      policy: { moderation: 'after' },
    });
    expect(Object.keys(seen[0] ?? {})).not.toContain('token');
  });

  it('judges an edit too, and proposes it instead of showing it', async () => {
    const name = add(({ kind }) =>
      kind === 'edit' ? { outcome: 'hold', reason: 'edited' } : { outcome: 'pass' }
    );
    const { data, meta } = await sendOwn(app.visitor, article, { body: `About ${name}` });
    await edit(
      app.visitor,
      data.documentId,
      { revision: data.revision, body: `More about ${name}` },
      meta.editToken
    );
    const row = await rowOf(app.strapi, data.documentId);
    expect(row).toMatchObject({
      body: `About ${name}`,
      proposedEdit: { body: `More about ${name}` },
    });
  });

  it('is not run on edits when it judges forms', async () => {
    const name = add(() => ({ outcome: 'pass' }), { isForNewPosts: true });
    const { data, meta } = await sendOwn(app.visitor, article, { body: `About ${name}` });
    await decide(app.strapi, 'pend', data.documentId);
    const edited = await edit(
      app.visitor,
      data.documentId,
      { revision: data.revision + 1, body: `More about ${name}` },
      meta.editToken
    );
    expect(edited.status).toBe(200);
    expect(await verdictOf(data.documentId, name)).toMatchObject({ outcome: 'not-run' });
  });

  it('cannot be added twice', () => {
    const name = add(() => ({ outcome: 'pass' }));
    expect(() => add(() => ({ outcome: 'pass' }), { name })).toThrow(
      `there is a check named "${name}" already`
    );
  });
});

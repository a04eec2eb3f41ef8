import type { ForumAnswer, FormAnswer } from '../../contracts/forum';
import type { SettingsAnswer } from '../../contracts/settings';
import { codeOf } from '../support/code-of';
import { addArticle, addSection } from '../support/documents';
import type { Client } from '../support/http';
import { API, filled, formToken, send } from '../support/posts';
import { admin } from '../support/roles';
import { useWorld } from '../support/use-world';

const plugin = (action: string) => `plugin::article-forum.${action}`;
const SETTINGS = '/article-forum/settings';
const FORUMS = '/article-forum/forums';

let chief: Client;
let reader: Client;
const app = useWorld(async (world) => {
  const may = ['posts.read', 'forums.update', 'settings.read', 'settings.update'];
  chief = await admin(world, 'Chief', may.map(plugin));
  reader = await admin(world, 'Reader', [plugin('settings.read')]);
});
const change = (data: Record<string, unknown>) => chief.put(SETTINGS, { data });
const setForum = (data: Record<string, unknown>) => chief.put(FORUMS, { data });
const newArticle = async (fields = {}) => (await addArticle(app.strapi, 'Set', fields)).documentId;
const forumOf = async (article: string): Promise<ForumAnswer['data']> =>
  (await app.visitor.get(`${API}/forum?article=${article}`)).body.data;

afterEach(() => change({ policy: null, form: null, maxDepth: null }));

describe('the settings', () => {
  it('say of every value where it comes from', async () => {
    await change({ maxDepth: 3, policy: { moderation: 'after' } });
    const { data } = (await reader.get(SETTINGS)).body;
    expect(data).toMatchObject({
      maxDepth: { value: 3, origin: 'settings', isLocked: false },
      policy: {
        moderation: { value: 'after', origin: 'settings', isLocked: false },
        posting: { value: 'anyone', origin: 'default', isLocked: false },
      },
      ownPostDays: { value: 30, origin: 'default' },
      limits: { network: { points: { origin: 'config', isLocked: true } } },
    });
  });

  it('reach old articles at once', async () => {
    const article = await newArticle();
    expect(await forumOf(article)).toMatchObject({ moderation: 'before', isOpen: true });
    await change({ policy: { moderation: 'after', posting: 'nobody' } });
    expect(await forumOf(article)).toMatchObject({
      moderation: 'after',
      isOpen: false,
      inheritedFrom: { moderation: 'settings', posting: 'settings', visibility: 'default' },
    });
  });

  it('give a value back to its default', async () => {
    await change({ maxDepth: 3 });
    const answer = await change({ maxDepth: null });
    expect(answer.body.data).toMatchObject({ maxDepth: { value: 8, origin: 'default' } });
  });

  it('cannot change what the config file fixes', async () => {
    const answer = await change({ limits: { network: { points: 5 } }, maxDepth: 2 });
    expect(codeOf(answer)).toEqual([403, 'settings.locked']);
    const { data } = (await reader.get(SETTINGS)).body;
    expect(data).toMatchObject({ maxDepth: { value: 8 } });
  });

  it('are not overwritten by somebody who has not seen the last change', async () => {
    const read = async (): Promise<SettingsAnswer> => (await reader.get(SETTINGS)).body;
    const { version } = (await read()).meta;
    await change({ maxDepth: 3 });
    const late = await chief.put(SETTINGS, { data: { maxDepth: 4 }, version });
    expect(codeOf(late)).toEqual([409, 'settings.changed']);
    const seen = await read();
    expect(seen.data).toMatchObject({ maxDepth: { value: 3 } });
    const again = await chief.put(SETTINGS, { data: { maxDepth: 4 }, version: seen.meta.version });
    expect(again.body).toMatchObject({
      data: { maxDepth: { value: 4 } },
      meta: { version: seen.meta.version + 1 },
    });
  });

  it.each([
    ['an unknown value', { colour: 'red' }],
    ['an unknown value inside', { form: { colour: 'red' } }],
    ['a wrong type', { maxDepth: '3' }],
    ['a wrong word', { policy: { posting: 'everyone' } }],
    ['a number out of bounds', { ownPostDays: 0 }],
    ['a hidden field that is one of the form', { form: { honeypot: 'body' } }],
    ['a hidden field that is the token', { form: { honeypot: 'token' } }],
    ['a form that asks for no text', { form: { fields: { body: { required: false } } } }],
    ['a form without a text', { form: { fields: { body: { shown: false } } } }],
    ['limits that exclude each other', { form: { fields: { body: { minLength: 30_000 } } } }],
  ])('refuse %s', async (_, data) => {
    expect(codeOf(await change(data))).toEqual([400, 'request.invalid']);
  });

  it.each([
    ['an unknown value', { zzz: 1 }, ['zzz'], 'unknown-key'],
    ['an unknown value inside', { form: { colour: 'red' } }, ['form', 'colour'], 'unknown-key'],
    ['a wrong type', { maxDepth: '3' }, ['maxDepth'], 'invalid-type'],
    ['a number out of bounds', { ownPostDays: 0 }, ['ownPostDays'], 'too-small'],
    ['no reasons to report', { reports: { reasons: [] } }, ['reports', 'reasons'], 'too-few'],
  ])('name what they refuse: %s', async (_, data, path, code) => {
    const { details } = (await change(data)).body.error;
    expect(details.errors).toMatchObject([{ path, code }]);
  });

  it('refuse what nests without end', async () => {
    const deep = `${'{"form":'.repeat(50_000)}{}${'}'.repeat(50_000)}`;
    const answer = await chief.raw('PUT', SETTINGS, `{"data":${deep}}`);
    expect(answer.status).toBe(400);
  });

  it('are read and changed by permission alone', async () => {
    expect((await reader.put(SETTINGS, { data: { maxDepth: 1 } })).status).toBe(403);
    const nobody = await admin(app, 'Nobody');
    expect((await nobody.get(SETTINGS)).status).toBe(403);
    expect((await nobody.put(FORUMS, { data: { article: 'x', posting: 'nobody' } })).status).toBe(
      403
    );
    expect((await app.visitor.get(SETTINGS)).status).toBe(401);
  });

  it('decide which fields the form shows, and refuses the others', async () => {
    await change({ form: { fields: { linkUrl: { shown: false }, title: { required: true } } } });
    const article = await newArticle();
    const form = await app.visitor.get(`${API}/forum/form?article=${article}`);
    const { fields }: FormAnswer['data'] = form.body.data;
    expect(Object.keys(fields)).not.toContain('linkUrl');
    expect(fields.title).toMatchObject({ required: true });
    const linked = await send(app.visitor, article, { title: 'T', linkUrl: 'https://a.test/' });
    expect(linked.body.error.details.errors).toMatchObject([
      { path: ['linkUrl'], code: 'unknown-key' },
    ]);
    expect((await send(app.visitor, article, { title: '' })).status).toBe(400);
    expect((await send(app.visitor, article, { title: 'T' })).status).toBe(201);
  });

  it('decide how deep replies go', async () => {
    await change({ maxDepth: 0, policy: { moderation: 'after' } });
    const article = await newArticle();
    const root = await send(app.visitor, article);
    const { documentId: parent }: { documentId: string } = root.body.data;
    expect(codeOf(await send(app.visitor, article, { parent }))).toEqual([400, 'parent.invalid']);
  });

  it('let light markup mean something', async () => {
    await change({ form: { markup: 'light' } });
    const article = await newArticle();
    const token = await formToken(app.visitor, article);
    const answer = await app.visitor.post(`${API}/forum-posts/preview`, {
      data: {
        article,
        token,
        ...filled({ body: '*so* **very**\n\n> quoted\n\n- one\n- <b>two</b>' }),
      },
    });
    const { html }: { html: string } = answer.body.data;
    expect(html.replace(/\n/g, '')).toBe(
      '<p><em>so</em> <strong>very</strong></p><blockquote><p>quoted</p></blockquote>' +
        '<ul><li>one</li><li>&lt;b&gt;two&lt;/b&gt;</li></ul>'
    );
  });
});

describe('the policy of a forum', () => {
  it('overrides field by field, and inherits again', async () => {
    const section = await addSection(app.strapi, 'Set', { moderation: 'after', closeAfterDays: 9 });
    const article = await newArticle({ section: section.documentId });
    const set = await setForum({ article, posting: 'registered', closeAfterDays: 30 });
    expect(set.body.data).toMatchObject({
      overrides: { posting: 'registered', moderation: null, closeAfterDays: 30 },
      policy: { posting: 'registered', moderation: 'after', closeAfterDays: 30 },
      inheritedFrom: { posting: 'forum', moderation: 'section', closeAfterDays: 'forum' },
    });
    expect(await forumOf(article)).toMatchObject({ posting: 'registered', moderation: 'after' });
    const back = await setForum({ article, posting: null });
    expect(back.body.data).toMatchObject({
      policy: { posting: 'anyone', closeAfterDays: 30 },
      inheritedFrom: { posting: 'default', closeAfterDays: 'forum' },
    });
  });

  it('closes a discussion by hand', async () => {
    const article = await newArticle();
    const token = await formToken(app.visitor, article);
    await setForum({ article, posting: 'nobody' });
    const late = await app.visitor.post(`${API}/forum-posts`, {
      data: { article, token, ...filled() },
    });
    expect(codeOf(late)).toEqual([403, 'forum.closed']);
  });

  it.each([
    ['nothing to set', {}],
    ['an unknown field', { colour: 'red' }],
    ['a wrong word', { visibility: 'sometimes' }],
    ['a date that is none', { closeAt: '31.12.2026' }],
  ])('is not changed by %s', async (_, data) => {
    const article = await newArticle();
    expect((await setForum({ article, ...data })).status).toBe(400);
  });

  it('is set for an article that exists', async () => {
    const other = (await newArticle()).toUpperCase();
    for (const article of ['nothing', other]) {
      expect(codeOf(await setForum({ article, posting: 'nobody' }))).toEqual([
        404,
        'target.not-found',
      ]);
    }
  });
});

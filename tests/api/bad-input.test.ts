import { FORUM_UID } from '../../content-types';
import { codeOf } from '../support/code-of';
import { addArticle, articles } from '../support/documents';
import {
  addPending,
  addPublished,
  API,
  countPosts,
  filled,
  formToken,
  sendForm,
} from '../support/posts';
import { useWorld } from '../support/use-world';

let article: string;
let otherArticle: string;
let draft: string;
let pending: string;
let elsewhere: string;
let published: string;
const app = useWorld(async (world) => {
  const { strapi } = world;
  article = (await addArticle(strapi, 'An article')).documentId;
  otherArticle = (await addArticle(strapi, 'Another')).documentId;
  draft = (await articles(strapi).create({ data: { title: 'A draft' } })).documentId;
  pending = (await addPending(world, article)).documentId;
  published = (await addPublished(world, article)).documentId;
  elsewhere = (await addPublished(world, otherArticle)).documentId;
});

type Data = Record<string, unknown>;
type Change = () => Data;

const seal = (purpose: string, payload: unknown): string =>
  app.strapi.plugin('article-forum').service('sealer').seal(purpose, payload);
const tokenOf = (change: Data) =>
  seal('form-token', {
    target: `plugin::article-forum.article:${article}:en`,
    issuedAt: Date.now(),
    nonce: 'a-nonce',
    ...change,
  });

const field =
  (name: string, value: unknown): Change =>
  () => ({ [name]: value });
const problem = (name: string, code: string) => [400, 'post.invalid', [[name, code]]];
const refused = (status: number, code: string) => [status, code, []];
const noParent = [400, 'parent.invalid', [['parent', 'invalid-value']]];

const REFUSED: [name: string, change: Change, expected: unknown[]][] = [
  ['an unknown article', field('article', 'nowhere'), refused(404, 'target.not-found')],
  ['a draft', () => ({ article: draft }), refused(404, 'target.not-found')],
  [
    'an article id in capitals',
    () => ({ article: article.toUpperCase() }),
    refused(404, 'target.not-found'),
  ],
  ['a locale in capitals', field('locale', 'EN'), refused(404, 'target.not-found')],
  ['a parent in capitals', () => ({ parent: published.toUpperCase() }), noParent],
  ['an article id of bad syntax', field('article', '../etc'), problem('article', 'invalid-value')],
  ['an empty article id', field('article', ''), problem('article', 'invalid-value')],
  [
    'a letter under a hundred thousand marks, in an order that is to be sorted',
    field('body', `a${'\u0301'.repeat(99_990)}${'\u0316'.repeat(99_990)}`),
    problem('body', 'invalid-value'),
  ],
  ['no article', field('article', undefined), problem('article', 'invalid-value')],
  [
    'both article and target',
    () => ({ target: `plugin::article-forum.article:${article}` }),
    problem('article', 'invalid-value'),
  ],
  [
    'a target without forums',
    () => ({ article: undefined, target: 'plugin::users-permissions.user:1' }),
    refused(404, 'target.not-found'),
  ],
  ['an unknown locale', field('locale', 'xx'), refused(404, 'target.not-found')],
  ['a locale of bad syntax', field('locale', '../x'), problem('locale', 'invalid-value')],
  ['a parent in another forum', () => ({ parent: elsewhere }), noParent],
  ['a parent that waits', () => ({ parent: pending }), noParent],
  ['an unknown parent', field('parent', 'nowhere'), noParent],
  ['a parent of bad syntax', field('parent', 'a b'), problem('parent', 'invalid-value')],
  ['no body', field('body', undefined), problem('body', 'required')],
  ['a null body', field('body', null), problem('body', 'required')],
  ['a blank body', field('body', ' \n '), problem('body', 'required')],
  ['a short body', field('body', 'x'), problem('body', 'too-short')],
  ['a long body', field('body', 'x'.repeat(20_001)), problem('body', 'too-long')],
  ['a huge body', field('body', 'x'.repeat(200_001)), problem('body', 'too-long')],
  ['a number for a body', field('body', 7), problem('body', 'invalid-type')],
  ['a list for a body', field('body', ['x']), problem('body', 'invalid-type')],
  ['an object for a body', field('body', { $ne: '' }), problem('body', 'invalid-type')],
  ['true for a name', field('authorName', true), problem('authorName', 'invalid-type')],
  ['no name', field('authorName', ''), problem('authorName', 'required')],
  [
    'a name that nobody sees',
    field('authorName', '\u200b\u3164'),
    problem('authorName', 'required'),
  ],
  ['a body that nobody sees', field('body', '\u2060\n\u2800'), problem('body', 'required')],
  ['a NUL in a body', field('body', 'a\u0000b'), problem('body', 'control-characters')],
  [
    'an escape in a name',
    field('authorName', 'a\u001b[0m'),
    problem('authorName', 'control-characters'),
  ],
  ['a lone surrogate', field('body', 'ab\ud83d'), problem('body', 'control-characters')],
  ['a NUL in the id', field('article', 'a\u0000'), problem('article', 'invalid-value')],
  ['an unknown key', field('status', 'published'), problem('status', 'unknown-key')],
  ['a privileged key', field('isStaff', true), problem('isStaff', 'unknown-key')],
  ['an unknown key without end', field('x', 'x'.repeat(200_001)), problem('x', 'unknown-key')],
  ['a bad e-mail', field('authorEmail', 'me@'), problem('authorEmail', 'invalid-email')],
  [
    'two e-mails',
    field('authorEmail', 'a@b.test, c@d.test'),
    problem('authorEmail', 'invalid-email'),
  ],
  [
    'a script as a link',
    field('linkUrl', 'javascript:alert(1)'),
    problem('linkUrl', 'invalid-url'),
  ],
  ['data as a link', field('linkUrl', 'data:text/html,x'), problem('linkUrl', 'invalid-url')],
  [
    'a link with a password',
    field('linkUrl', 'https://a:b@c.test'),
    problem('linkUrl', 'invalid-url'),
  ],
  ['no token', field('token', undefined), refused(403, 'form.token-invalid')],
  ['an empty token', field('token', ''), refused(403, 'form.token-invalid')],
  ['a forged token', field('token', 'e30.AAAA'), refused(403, 'form.token-invalid')],
  [
    'an edit token as form token',
    () => ({ token: seal('edit-token', {}) }),
    refused(403, 'form.token-invalid'),
  ],
  ['a number as token', field('token', 1), problem('token', 'invalid-type')],
  ['an endless token', field('token', 'x'.repeat(1001)), problem('token', 'too-long')],
  [
    'an old token',
    () => ({ token: tokenOf({ issuedAt: Date.now() - 241 * 60_000 }) }),
    refused(403, 'form.token-expired'),
  ],
  [
    'the token of another article',
    () => ({ token: tokenOf({ target: `plugin::article-forum.article:${otherArticle}:en` }) }),
    refused(403, 'form.token-invalid'),
  ],
];

describe('a post is refused and nothing stored with', () => {
  it.each(REFUSED)('%s', async (_, change, expected) => {
    const token = await formToken(app.visitor, article);
    const before = await countPosts(app.strapi);
    const answer = await sendForm(app.visitor, { article, token, ...filled(), ...change() });
    const { code, errors = [] } = answer.body.error.details;
    expect([answer.status, code, errors.map((e) => [e.path.join('.'), e.code])]).toEqual(expected);
    expect(await countPosts(app.strapi)).toBe(before);
  });

  it.each([
    ['no envelope', { article: 'x', body: 'Hello' }],
    ['an empty body', {}],
    ['a list as envelope', { data: [] }],
    ['a text as envelope', { data: 'x' }],
    ['null as envelope', { data: null }],
    ['a list', []],
    ['another key beside the envelope', { data: { article: 'x' }, meta: {} }],
  ])('%s', async (_, body) => {
    const answer = await app.visitor.post(`${API}/forum-posts`, body);
    expect(codeOf(answer)).toEqual([400, 'post.invalid']);
  });

  it('no body at all', async () => {
    const answer = await app.visitor.raw('POST', `${API}/forum-posts`, '');
    expect(codeOf(answer)).toEqual([400, 'post.invalid']);
  });

  it('broken JSON', async () => {
    const answer = await app.visitor.raw('POST', `${API}/forum-posts`, '{"data":{');
    expect(answer.status).toBe(400);
  });

  it('another type than JSON', async () => {
    const headers = { 'content-type': 'text/plain' };
    const answer = await app.visitor.raw('POST', `${API}/forum-posts`, 'hello', headers);
    expect(codeOf(answer)).toEqual([400, 'post.invalid']);
  });

  it('a body of two megabytes', async () => {
    const data = { article, ...filled({ body: 'x'.repeat(2_000_000) }) };
    expect((await sendForm(app.visitor, data)).status).toBe(413);
  });

  it.each([
    ['no form though it says so', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['a form without a boundary', { 'content-type': 'multipart/form-data' }],
    ['a body that is not packed as it says', { 'content-encoding': 'gzip' }],
  ])('%s', async (_, headers) => {
    const before = await countPosts(app.strapi);
    const data = { article, token: await formToken(app.visitor, article), ...filled() };
    const raw = JSON.stringify({ data });
    const answer = await app.visitor.raw('POST', `${API}/forum-posts`, raw, headers);
    expect(codeOf(answer)).toEqual([400, 'request.invalid']);
    expect(await countPosts(app.strapi)).toBe(before);
  });

  it.each(['[', '{"a":'])('a body that nests without end: %s', async (opening) => {
    const many = 50_000;
    const closing = opening === '[' ? ']' : '}';
    const deep = `${opening.repeat(many)}1${closing.repeat(many)}`;
    const answer = await app.visitor.raw('POST', `${API}/forum-posts`, `{"data":{"x":${deep}}}`);
    expect(codeOf(answer)).toEqual([400, 'post.invalid']);
  });

  it('a key that would pollute a prototype', async () => {
    const raw = `{"data":{"article":"${article}","__proto__":{"isStaff":"x"},"body":"Hello"}}`;
    const answer = await app.visitor.raw('POST', `${API}/forum-posts`, raw);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('no forum left behind', async () => {
    const fresh = await addArticle(app.strapi, 'Untouched');
    const data = { article: fresh.documentId, ...filled({ body: '' }) };
    await sendForm(app.visitor, data);
    const where = { targetDocumentId: fresh.documentId };
    expect(await app.strapi.db.query(FORUM_UID).count({ where })).toBe(0);
  });
});

describe('a preview is refused with', () => {
  it.each([
    ['an unknown article', field('article', 'nowhere'), [404, 'target.not-found']],
    ['a parent that waits', () => ({ parent: pending }), [400, 'parent.invalid']],
    ['a number for a body', field('body', 7), [400, 'post.invalid']],
  ])('%s', async (_, change, expected) => {
    const data = { article, ...filled(), ...change() };
    const answer = await app.visitor.post(`${API}/forum-posts/preview`, { data });
    expect(codeOf(answer)).toEqual(expected);
  });
});

describe('an answer to bad input', () => {
  it('is not many times as long as what was sent', async () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1]);
    const data = { article, ...filled(), ...Object.fromEntries(keys) };
    const answer = await app.visitor.post(`${API}/forum-posts/preview`, { data });
    expect(answer.status).toBe(200);
    const { problems } = answer.body.meta as unknown as { problems: unknown[] };
    expect(problems).toHaveLength(1000);
    const edit = await app.visitor.put(`${API}/forum-posts/abc`, { data });
    expect(edit.body.error.details.errors).toHaveLength(1000);
  });
});

import { FORUM_POST_UID, FORUM_UID } from '../../content-types';
import type { FormAnswer } from '../../contracts/forum';
import type { OwnPost } from '../../contracts/posts';
import { codeOf } from '../support/code-of';
import { addArticle } from '../support/documents';
import {
  addPending,
  addPublished,
  API,
  filled,
  formToken,
  idsOf,
  readPosts,
  rowOf,
  send,
  sendForm,
} from '../support/posts';
import { useWorld } from '../support/use-world';

const app = useWorld();
let article: string;

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Special services expand')).documentId;
});

describe('the form under an article', () => {
  it('says what it takes, that posts are moderated, and how to make paragraphs', async () => {
    const answer = await app.visitor.get(`${API}/forum/form?article=${article}`);
    const form: FormAnswer['data'] = answer.body.data;
    expect(form).toMatchObject({
      fields: { body: { required: true, minLength: 2, maxLength: 20_000 } },
      notice:
        'This forum is moderated before publication: your contribution will only appear after being validated by an administrator.',
      hint: 'To create paragraphs, just leave blank lines.',
      honeypot: 'website_confirm',
    });
  });

  it('is never kept by a cache', async () => {
    const answer = await app.visitor.get(`${API}/forum/form?article=${article}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('has another token for each reader', async () => {
    expect(await formToken(app.visitor, article)).not.toBe(await formToken(app.visitor, article));
  });
});

describe('a post that was sent', () => {
  it('waits, and is told to wait', async () => {
    const answer = await send(app.visitor, article, { body: 'Hello\n\nthere' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      data: { status: 'pending', revision: 1, html: '<p>Hello</p>\n<p>there</p>', parent: null },
      meta: {
        message:
          'Your contribution was received. It will appear after being validated by an administrator.',
      },
    });
  });

  it('is nowhere public before it is published', async () => {
    const { documentId } = await addPending(app, article, { body: 'A secret remark' });
    const pages = await Promise.all(
      [
        `/forum?article=${article}`,
        `/forum-posts?article=${article}`,
        `/forum-posts?article=${article}&view=flat`,
        `/forum-posts?thread=${documentId}`,
        `/forum-posts/${documentId}`,
        `/articles/${article}`,
        `/articles?populate=*`,
      ].map((path) => app.visitor.get(API + path))
    );
    expect(JSON.stringify(pages.map((page) => page.body))).not.toContain('secret');
    expect((await readPosts(app.visitor, article)).meta).toMatchObject({ postCount: 0 });
  });

  it('is public with the counter at 1 once it was published', async () => {
    const { documentId } = await addPublished(app, article);
    const page = await readPosts(app.visitor, article);
    const entry = await app.visitor.get(`${API}/articles/${article}`);
    expect(idsOf(page.data)).toEqual([documentId]);
    expect(page.meta).toMatchObject({ postCount: 1, threadCount: 1 });
    expect(entry.body.data).toMatchObject({ forum: { postCount: 1 } });
  });

  it('keeps what was typed, and shows it escaped', async () => {
    const { documentId } = await addPublished(app, article, { body: '<script>alert(1)</script>' });
    const answer = await app.visitor.get(`${API}/forum-posts/${documentId}`);
    expect(answer.body.data).toMatchObject({
      body: '<script>alert(1)</script>',
      html: '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    });
  });

  it('never shows the e-mail address of its author', async () => {
    const { documentId } = await addPublished(app, article, { authorEmail: 'me@hidden.test' });
    const answers = await Promise.all([
      app.visitor.get(`${API}/forum-posts/${documentId}`),
      app.visitor.get(`${API}/forum-posts?article=${article}`),
    ]);
    expect(JSON.stringify(answers.map((answer) => answer.body))).not.toContain('hidden.test');
    expect((await rowOf(app.strapi, documentId)).authorEmail).toBe('me@hidden.test');
  });

  it('keeps of the address of its sender a fingerprint alone', async () => {
    const { documentId } = await addPending(app, article);
    expect((await rowOf(app.strapi, documentId)).networkHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is stored as spam but answered as waiting when the hidden field was filled', async () => {
    const answer = await send(app.visitor, article, { website_confirm: 'https://spam.test' });
    const own: OwnPost = answer.body.data;
    expect([answer.status, own.status]).toEqual([201, 'pending']);
    expect((await rowOf(app.strapi, own.documentId)).status).toBe('spam');
  });

  it('may be a reply to a visible post', async () => {
    const root = await addPublished(app, article);
    const reply = await addPending(app, article, { parent: root.documentId });
    expect(reply).toMatchObject({ parent: root.documentId, thread: root.documentId });
  });

  it('may not answer deeper than the site allows', async () => {
    let parent = (await addPublished(app, article)).documentId;
    for (let depth = 1; depth <= 8; depth += 1) {
      parent = (await addPublished(app, article, { parent })).documentId;
    }
    expect(codeOf(await send(app.visitor, article, { parent }))).toEqual([400, 'parent.invalid']);
  });
});

describe('a post that was sent twice', () => {
  it('is one post with the same answer', async () => {
    const data = { article, token: await formToken(app.visitor, article), ...filled() };
    const first = await sendForm(app.visitor, data);
    const second = await sendForm(app.visitor, data);
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect((await readCount()).pending).toBe(1);
  });

  it('is one post when all came at once', async () => {
    const data = { article, token: await formToken(app.visitor, article), ...filled() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => sendForm(app.visitor, data)));
    const ids = answers.map((answer) => (answer.body.data as OwnPost).documentId);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(ids).size).toBe(1);
    expect((await readCount()).pending).toBe(1);
  });

  it('is refused with the same token and other words', async () => {
    const token = await formToken(app.visitor, article);
    await sendForm(app.visitor, { article, token, ...filled() });
    expect(codeOf(await sendForm(app.visitor, { article, token, ...filled() }))).toEqual([
      403,
      'form.token-invalid',
    ]);
  });

  it('is refused with another token and the same words', async () => {
    const said = filled();
    await send(app.visitor, article, said);
    expect(codeOf(await send(app.visitor, article, said))).toEqual([409, 'post.duplicate']);
  });

  it('may say the same under another article', async () => {
    const other = await addArticle(app.strapi, 'Another one');
    const said = filled();
    await send(app.visitor, article, said);
    expect((await send(app.visitor, other.documentId, said)).status).toBe(201);
  });

  const readCount = async () => {
    const forum = await app.strapi.db
      .query(FORUM_UID)
      .findOne({ where: { targetDocumentId: article } });
    const rows = await app.strapi.db
      .query(FORUM_POST_UID)
      .count({ where: { forum: forum.documentId } });
    expect(forum.pendingCount).toBe(rows);
    return { pending: rows };
  };
});

describe('the limits of a field', () => {
  it.each([
    ['authorName', 80],
    ['title', 150],
    ['linkTitle', 150],
    ['body', 20_000],
  ])('of %s are %d characters of any alphabet', async (field, limit) => {
    for (const letter of ['я', '😀', 'é']) {
      const fits = await send(app.visitor, article, { [field]: letter.repeat(limit) });
      expect(fits.status).toBe(201);
      const exceeds = await send(app.visitor, article, { [field]: letter.repeat(limit + 1) });
      expect(exceeds.body.error.details.errors).toMatchObject([
        { path: [field], code: 'too-long' },
      ]);
    }
  });

  it('keep every character', async () => {
    const body = `${'я😀'.repeat(9_999)}яz`;
    const { documentId } = await addPublished(app, article, { body });
    expect((await rowOf(app.strapi, documentId)).body).toBe(body);
  });
});

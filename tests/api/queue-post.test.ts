import type { QueuePostAnswer } from '../../contracts/moderation';
import { codeOf } from '../support/code-of';
import { decideNow, DESK } from '../support/desk';
import { addArticle, articles } from '../support/documents';
import type { Client } from '../support/http';
import { edit, sendOwn, withdraw } from '../support/mine';
import { addPending, addPublished, idsOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { countStatements } from '../support/statements';
import { useWorld } from '../support/use-world';

let bermet: Client;
let article: string;
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', MODERATOR);
});

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

const read = async (documentId: string): Promise<QueuePostAnswer['data']> => {
  const answer = await bermet.get(`${DESK}/posts/${documentId}`);
  expect(answer.status).toBe(200);
  return answer.body.data;
};

describe('the history of a post', () => {
  it('says who did what when, why, and in which batch', async () => {
    const { documentId } = await addPending(app, article);
    const { batch } = await decideNow(app.strapi, bermet, 'reject', [documentId], 'Off topic');
    const { history } = await read(documentId);
    expect(history).toEqual([
      expect.objectContaining({ action: 'submit', from: null, to: 'pending', actor: 'author' }),
      {
        action: 'reject',
        from: 'pending',
        to: 'rejected',
        by: 'Bermet Staffsurname',
        actor: 'admin',
        reason: 'Off topic',
        at: expect.any(String),
        batch,
        revision: 2,
        before: null,
      },
    ]);
  });

  it('keeps the text before each change, and nothing else of it', async () => {
    const { data, meta } = await sendOwn(app.visitor, article, {
      title: 'First title',
      body: 'First text',
      authorEmail: 'private@example.com',
      linkTitle: 'A link',
      linkUrl: 'https://example.com/first',
    });
    const { documentId } = data;
    const first = {
      authorName: null,
      title: 'First title',
      body: 'First text',
      link: { title: 'A link', url: 'https://example.com/first' },
    };
    const change = (revision: number, body: string) =>
      edit(app.visitor, documentId, { revision, body }, meta.editToken);
    await change(1, 'Second text');
    await decideNow(app.strapi, bermet, 'publish', [documentId]);
    await change(3, 'Third text');
    await decideNow(app.strapi, bermet, 'publish', [documentId]);
    const { history, body } = await read(documentId);
    expect(body).toBe('Third text');
    expect(history.map(({ action, before }) => [action, before])).toEqual([
      ['submit', null],
      ['edit', first],
      ['publish', null],
      ['propose', null],
      ['publish', { ...first, body: 'Second text' }],
    ]);
  });

  it('has no text of a post that its author withdrew', async () => {
    const { data, meta } = await sendOwn(app.visitor, article, { body: 'First text' });
    const { documentId } = data;
    await edit(app.visitor, documentId, { revision: 1, body: 'Second text' }, meta.editToken);
    await withdraw(app.visitor, documentId, meta.editToken);
    const { history } = await read(documentId);
    expect(history.map(({ action, before }) => [action, before])).toEqual([
      ['submit', null],
      ['edit', null],
      ['withdraw', null],
    ]);
  });
});

describe('the context of a post', () => {
  it('leads up to the root and down to the replies, oldest first', async () => {
    const root = await addPublished(app, article);
    await addPublished(app, article, { parent: root.documentId });
    const middle = await addPublished(app, article, { parent: root.documentId });
    const parent = await addPublished(app, article, { parent: middle.documentId });
    const post = await addPublished(app, article, { parent: parent.documentId });
    const reply = await addPending(app, article, { parent: post.documentId });
    const { context, ...row } = await read(post.documentId);
    expect(idsOf(context)).toEqual(idsOf([root, middle, parent, reply]));
    expect(row).toMatchObject({ parent: { documentId: parent.documentId }, depth: 3 });
  });

  it('costs as many statements for a post with replies as for one without', async () => {
    const root = await addPublished(app, article);
    const count = () => countStatements(app.strapi, () => read(root.documentId));
    await count();
    const alone = await count();
    for (let index = 0; index < 3; index += 1) {
      await addPending(app, article, { parent: root.documentId });
    }
    expect(await count()).toBe(alone);
  });
});

describe('one post', () => {
  it.each(['nowhere', 'x'.repeat(64)])('is not found as %s', async (documentId) => {
    const answer = await bermet.get(`${DESK}/posts/${documentId}`);
    expect(codeOf(answer)).toEqual([404, 'post.not-found']);
  });

  it('is not found under a deleted article', async () => {
    const { documentId } = await addPending(app, article);
    await articles(app.strapi).delete({ documentId: article });
    const answer = await bermet.get(`${DESK}/posts/${documentId}`);
    expect(codeOf(answer)).toEqual([404, 'post.not-found']);
  });
});

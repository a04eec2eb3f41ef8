import { FORUM_UID } from '../../content-types';
import type { OwnPost } from '../../contracts/posts';
import { codeOf } from '../support/code-of';
import { addArticle } from '../support/documents';
import type { Client } from '../support/http';
import { addPublished, decide, filled, formToken, send, sendForm } from '../support/posts';
import { grant, PUBLIC_ACTIONS, reader } from '../support/roles';
import { useWorld } from '../support/use-world';

let aigul: Client;
let bakyt: Client;
const app = useWorld(async (world) => {
  await grant(world.strapi, 'authenticated', PUBLIC_ACTIONS);
  aigul = await reader(world, 'aigul');
  bakyt = await reader(world, 'bakyt');
});
let article: string;

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Sent again')).documentId;
});

const close = () =>
  app.strapi.db
    .query(FORUM_UID)
    .updateMany({ where: { targetDocumentId: article }, data: { posting: 'nobody' } });

describe('what was sent before, with its token, is answered as it was the first time', () => {
  it('also when its parent was turned down meanwhile', async () => {
    const parent = await addPublished(app, article);
    const data = {
      article,
      parent: parent.documentId,
      token: await formToken(app.visitor, article),
      ...filled(),
    };
    const first = await sendForm(app.visitor, data);
    await decide(app.strapi, 'reject', parent.documentId);
    const second = await sendForm(app.visitor, data);
    expect([second.status, second.body]).toEqual([201, first.body]);
    const other = { ...data, ...filled(), token: await formToken(app.visitor, article) };
    expect(codeOf(await sendForm(app.visitor, other))).toEqual([400, 'parent.invalid']);
  });

  it('also when the forum was closed meanwhile, but it is not edited any more', async () => {
    const data = { article, token: await formToken(app.visitor, article), ...filled() };
    const first = await sendForm(app.visitor, data);
    await close();
    const second = await sendForm(app.visitor, data);
    const { documentId } = first.body.data as OwnPost;
    expect(second.body).toMatchObject({
      data: { documentId, status: 'pending', editableUntil: null },
      meta: first.body.meta as object,
    });
    expect(codeOf(await sendForm(app.visitor, { ...data, ...filled() }))).toEqual([
      403,
      'forum.closed',
    ]);
  });
});

describe('the same words under the same article', () => {
  const again = [409, 'post.duplicate'];

  it('are another post where another account says them, whatever name it gives', async () => {
    const said = filled({ authorName: 'Reader', authorEmail: 'reader@example.com' });
    expect((await send(aigul, article, said)).status).toBe(201);
    expect((await send(bakyt, article, said)).status).toBe(201);
    expect((await send(app.visitor, article, said)).status).toBe(201);
  });

  it('are the same where the same account says them under another name', async () => {
    const said = filled({ authorName: 'Reader' });
    expect((await send(aigul, article, said)).status).toBe(201);
    const renamed = { ...said, authorName: 'Another' };
    expect(codeOf(await send(aigul, article, renamed))).toEqual(again);
  });
});

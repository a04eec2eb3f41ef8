import { codeOf } from '../support/code-of';
import { DESK } from '../support/desk';
import { addArticle } from '../support/documents';
import type { Client } from '../support/http';
import { addPending, idsOf } from '../support/posts';
import { readQueue } from '../support/queue';
import { admin, editorIn, MODERATOR } from '../support/roles';
import { useWorld } from '../support/use-world';

const SECTIONS = '/content-manager/collection-types/plugin::article-forum.section';

let chief: Client;
let editor: Client;
let article: string;
const app = useWorld(async (world) => {
  const may = ['forums.update', 'settings.read', 'settings.update'];
  chief = await admin(world, 'Chief', [
    ...MODERATOR,
    ...may.map((action) => `plugin::article-forum.${action}`),
  ]);
  editor = await editorIn(world, 'Editor', ['en']);
  article = (await addArticle(world.strapi, 'Dated')).documentId;
});

/** Valid ISO, and years that one database or the other does not keep as they are. */
const BEYOND = ['9999-12-31T23:59:59-14:00', '9000-01-01T00:00:00Z'];
const BEFORE = ['0000-01-01T00:00:00Z', '1969-12-31T23:59:59.999Z', '1970-01-01T00:00:00+01:00'];
const WITHIN = ['1970-01-01T00:00:00.000Z', '8999-12-31T23:59:59.999Z'];

const problem = (...path: string[]) => [{ path, code: 'invalid-value' }];

describe.each([...BEYOND, ...BEFORE])('the moment %s', (moment) => {
  it('closes no forum', async () => {
    const answer = await chief.put('/article-forum/forums', { data: { article, closeAt: moment } });
    expect(codeOf(answer)).toEqual([400, 'post.invalid']);
    expect(answer.body.error.details.errors).toMatchObject(problem('closeAt'));
  });

  it('closes no site', async () => {
    const answer = await chief.put('/article-forum/settings', {
      data: { policy: { closeAt: moment } },
    });
    expect(codeOf(answer)).toEqual([400, 'request.invalid']);
    expect(answer.body.error.details.errors).toMatchObject(problem('policy', 'closeAt'));
  });

  it('closes no section', async () => {
    const answer = await editor.post(SECTIONS, { title: 'Dated', closeAt: moment });
    expect(codeOf(answer)).toEqual([400, 'request.invalid']);
    expect(answer.body.error.details.errors).toMatchObject(problem('closeAt'));
  });

  it.each(['from', 'to'])('is no bound of the queue: %s', async (bound) => {
    for (const list of ['posts', 'selection']) {
      const answer = await chief.get(
        `${DESK}/${list}?status=pending&${bound}=${encodeURIComponent(moment)}`
      );
      expect(codeOf(answer)).toEqual([400, 'request.invalid']);
      expect(answer.body.error.details.errors).toMatchObject(problem(bound));
    }
  });
});

describe.each(WITHIN)('the moment %s', (moment) => {
  it('closes forum, site and section', async () => {
    const forum = await chief.put('/article-forum/forums', { data: { article, closeAt: moment } });
    expect(forum.body.data).toMatchObject({ overrides: { closeAt: moment } });
    const site = await chief.put('/article-forum/settings', {
      data: { policy: { closeAt: moment } },
    });
    expect(site.body.data).toMatchObject({ policy: { closeAt: { value: moment } } });
    const section = await editor.post(SECTIONS, { title: 'Dated', closeAt: moment });
    expect(section.body.data).toMatchObject({ closeAt: moment });
    await chief.put('/article-forum/forums', { data: { article, closeAt: null } });
    await chief.put('/article-forum/settings', { data: { policy: null } });
  });
});

it('the whole of time holds the whole queue', async () => {
  const { documentId } = await addPending(app, article);
  const [from, to] = WITHIN.map(encodeURIComponent);
  const { data } = await readQueue(chief, `status=pending&from=${from}&to=${to}`);
  expect(idsOf(data)).toEqual([documentId]);
});

it('what is no date at all is told once', async () => {
  const answer = await chief.put('/article-forum/forums', {
    data: { article, closeAt: '31.12.2026' },
  });
  expect(answer.body.error.details.errors).toMatchObject(problem('closeAt'));
});

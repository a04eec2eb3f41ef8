import type { SelectionAnswer, StatesAnswer } from '../../contracts/desk';
import { codeOf } from '../support/code-of';
import { decideNow, decideSeen, DESK, outcomeOf, seen } from '../support/desk';
import { addArticle, articles } from '../support/documents';
import type { Client } from '../support/http';
import { edit, sendOwn, withdraw } from '../support/mine';
import { addPending, addPublished, API, idsOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { countStatements } from '../support/statements';
import { storeCopies } from '../support/stored-copies';
import { useWorld } from '../support/use-world';

let bermet: Client;
let article: string;
const app = useWorld(async (world) => {
  bermet = await admin(world, 'Bermet', MODERATOR);
});

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

describe('a selection', () => {
  const select = async (query: string): Promise<SelectionAnswer> => {
    const answer = await bermet.get(`${DESK}/selection?${query}`);
    expect(answer.status).toBe(200);
    return answer.body as unknown as SelectionAnswer;
  };

  it('names all that a filter finds, as a decision must name it', async () => {
    const authorName = `Aigul ${article}`;
    const waiting = await addPending(app, article, { authorName });
    const published = await addPublished(app, article, { authorName });
    await addPending(app, article);
    const { data, meta } = await select(`author=${encodeURIComponent(authorName)}`);
    expect(data).toEqual([
      { documentId: waiting.documentId, status: 'pending', revision: 1 },
      { documentId: published.documentId, status: 'published', revision: 2 },
    ]);
    expect(meta).toEqual({ nextCursor: null });
    const tab = await select(`author=${encodeURIComponent(authorName)}&status=pending`);
    const { done } = outcomeOf(await decideSeen(bermet, 'spam', tab.data.map(seen)));
    expect(idsOf(done)).toEqual([waiting.documentId]);
  });

  it('comes in pages of as many as one decision takes', async () => {
    const { documentId } = await addPending(app, article);
    await storeCopies(app.strapi, documentId, 1000);
    const first = await select(`article=${article}&status=pending`);
    const query = `article=${article}&status=pending&cursor=${first.meta.nextCursor}`;
    const second = await select(query);
    expect([first.data.length, second.data.length]).toEqual([1000, 1]);
    expect(new Set(idsOf([...first.data, ...second.data])).size).toBe(1001);
    expect(second.meta.nextCursor).toBeNull();
  });

  it('has cursors of its own', async () => {
    await addPending(app, article);
    await addPending(app, article);
    const list = await bermet.get(`${DESK}/posts?article=${article}&limit=1`);
    const { nextCursor } = list.body.meta as { nextCursor: string };
    const answer = await bermet.get(`${DESK}/selection?article=${article}&cursor=${nextCursor}`);
    expect(codeOf(answer)).toEqual([400, 'cursor.invalid']);
  });

  it.each(['limit=10', 'sort=newest', 'status=all', 'foo=1', 'section=a%20b'])(
    'is refused with %s',
    async (query) => {
      const answer = await bermet.get(`${DESK}/selection?${query}`);
      expect(codeOf(answer)).toEqual([400, 'request.invalid']);
    }
  );
});

describe('the states of posts', () => {
  const states = async (ids: readonly string[]): Promise<StatesAnswer['data']> => {
    const answer = await bermet.get(`${DESK}/states?posts=${ids.join(',')}`);
    expect(answer.status).toBe(200);
    return answer.body.data;
  };

  it('are those of now, with who decided', async () => {
    const { documentId } = await addPending(app, article);
    const other = await addPending(app, article);
    await decideNow(app.strapi, bermet, 'reject', [documentId]);
    const found = await states([documentId, other.documentId, 'nowhere']);
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining([
        { documentId, status: 'rejected', revision: 2, by: 'Bermet Staffsurname' },
        { documentId: other.documentId, status: 'pending', revision: 1, by: null },
      ])
    );
  });

  it('leave out what lies under a deleted article', async () => {
    const { documentId } = await addPending(app, article);
    await articles(app.strapi).delete({ documentId: article });
    expect(await states([documentId])).toEqual([]);
  });

  it('take one statement', async () => {
    const { documentId } = await addPending(app, article);
    const ids = [documentId, ...Array.from({ length: 99 }, (_, index) => `post${index}`)];
    expect(await countStatements(app.strapi, () => states(ids))).toBe(1);
  });

  const tooMany = Array.from({ length: 101 }, (_, index) => `p${index}`).join(',');

  it.each([
    ['no posts', ''],
    ['an empty list', 'posts='],
    ['an empty id', 'posts=a,,b'],
    ['an id of bad syntax', 'posts=a%20b'],
    ['two lists', 'posts=a&posts=b'],
    ['an array', 'posts[]=a'],
    ['more than 100', `posts=${tooMany}`],
    ['an unknown key', 'posts=a&foo=1'],
  ])('are refused for %s', async (_, query) => {
    const answer = await bermet.get(`${DESK}/states?${query}`);
    expect(codeOf(answer)).toEqual([400, 'request.invalid']);
  });
});

describe('the version of the counts', () => {
  const version = async (): Promise<string> =>
    ((await bermet.get(`${DESK}/counts`)).body.meta as { version: string }).version;

  const report = (documentId: string) =>
    app.visitor.post(`${API}/forum-posts/${documentId}/report`, { data: { reason: 'abuse' } });

  it('costs one statement together with the counts', async () => {
    // Strapi tells of the new article after it has answered.
    await version();
    expect(await countStatements(app.strapi, version)).toBe(1);
  });

  it('stays while nothing happens', async () => {
    await addPending(app, article);
    const before = await version();
    await bermet.get(`${DESK}/posts`);
    await app.visitor.get(`${API}/forum-posts?article=${article}`);
    expect(await version()).toBe(before);
  });

  it('stays when a decision came too late', async () => {
    const { documentId } = await addPending(app, article);
    const before = await version();
    await decideSeen(bermet, 'publish', [{ documentId, revision: 7 }]);
    expect(await version()).toBe(before);
  });

  it('is another one after whatever happens to a post', async () => {
    const { data, meta } = await sendOwn(app.visitor, article);
    const { documentId } = data;
    const versions = [await version()];
    const then = async (act: () => Promise<unknown>) => {
      await act();
      versions.push(await version());
    };
    const newText = async (revision: number) => {
      const answer = await edit(
        app.visitor,
        documentId,
        { revision, body: `Text of ${revision}` },
        meta.editToken
      );
      expect(answer.status).toBe(200);
    };
    await then(() => addPending(app, article));
    await then(() => newText(1));
    await then(() => decideNow(app.strapi, bermet, 'publish', [documentId]));
    await then(() => newText(3));
    await then(() => newText(4));
    await then(() => report(documentId));
    await then(async () => {
      const { batch } = await decideNow(app.strapi, bermet, 'spam', [documentId]);
      versions.push(await version());
      await bermet.post(`${DESK}/decisions/${batch}/undo`);
    });
    await then(() => withdraw(app.visitor, documentId, meta.editToken));
    await then(() => articles(app.strapi).delete({ documentId: article }));
    const numbers = versions.map(Number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(numbers).toHaveLength(11);
  });
});

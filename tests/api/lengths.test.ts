import { REPORT_UID } from '../../content-types';
import { codeOf } from '../support/code-of';
import { DESK } from '../support/desk';
import { addArticle } from '../support/documents';
import type { Answer, Client } from '../support/http';
import { addPending, addPublished, API, rowOf } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { addRules, clearRules, listKeeper, RULES } from '../support/rules';
import { useWorld } from '../support/use-world';

let editor: Client;
let keeper: Client;
let article: string;
const app = useWorld(async (world) => {
  editor = await admin(world, 'Aida', [...MODERATOR, 'plugin::article-forum.posts.edit']);
  keeper = await listKeeper(world, 'Bermet');
});

beforeEach(async () => {
  article = (await addArticle(app.strapi, 'Discussed')).documentId;
});

/** One character each: two UTF-16 units, and two code points before they are composed. */
const EMOJI = '😀';
const DECOMPOSED = 'e\u0301';
const COMPOSED = '\u00e9';

type Data = Record<string, unknown>;

const reply = async (fields: Data): Promise<Answer> => {
  const { documentId, revision } = await addPending(app, article);
  const data = { revision, authorName: 'The editors', body: 'Thank you', ...fields };
  return editor.post(`${DESK}/posts/${documentId}/reply`, { data });
};

const edit = async (fields: Data): Promise<Answer> => {
  const { documentId, revision } = await addPending(app, article);
  return editor.put(`${DESK}/posts/${documentId}`, { data: { revision, ...fields } });
};

const decide = async (fields: Data): Promise<Answer> => {
  const { documentId, revision } = await addPending(app, article);
  const data = { action: 'reject', posts: [{ documentId, revision }], ...fields };
  return editor.post(`${DESK}/decisions`, { data });
};

const search = (fields: Record<string, string>): Promise<Answer> =>
  editor.get(`${DESK}/posts?${new URLSearchParams(fields).toString()}`);

const report = async (fields: Data): Promise<Answer> => {
  const { documentId } = await addPublished(app, article);
  const data = { reason: 'abuse', ...fields };
  return app.visitor.post(`${API}/forum-posts/${documentId}/report`, { data });
};

const list = async (fields: Data): Promise<Answer> => {
  await clearRules(keeper);
  return addRules(keeper, ['casino'], fields);
};

describe('characters are counted, not their bytes, in', () => {
  it.each([
    ['the name over a reply', 'authorName', 80, reply],
    ['the title of a reply', 'title', 150, reply],
    ['a reply', 'body', 20_000, reply],
    ['the title of an edit', 'title', 150, edit],
    ['an edit', 'body', 20_000, edit],
    ['the name of an edit', 'authorName', 80, edit],
    ['the reason of an edit', 'reason', 255, edit],
    ['the reason of a decision', 'reason', 255, decide],
    ['a search', 'q', 200, search],
    ['an author who is looked for', 'author', 255, search],
    ['the comment of a report', 'comment', 4000, report],
    ['the note of an entry', 'note', 255, list],
  ])('%s', async (_, field, most, act) => {
    for (const character of [EMOJI, DECOMPOSED]) {
      const answer = await act({ [field]: character.repeat(most) });
      expect([answer.status, answer.body.error]).toEqual([expect.any(Number), undefined]);
    }
    const answer = await act({ [field]: EMOJI.repeat(most + 1) });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors).toMatchObject([{ path: [field], code: 'too-long' }]);
  });

  it('an entry of the lists, and none under a tower of marks, which takes long to normalise', async () => {
    await clearRules(keeper);
    expect((await addRules(keeper, ['𝒳'.repeat(255)])).status).toBe(201);
    const answer = await addRules(keeper, ['𝒳'.repeat(256)]);
    expect(answer.body.error.details.errors).toMatchObject([
      { path: ['values', 0], code: 'too-long' },
    ]);
    const tower = `casino${'\u0301\u0316'.repeat(100)}`;
    const refused = await addRules(keeper, [tower]);
    expect(refused.body.error.details.errors).toMatchObject([
      { path: ['values', 0], code: 'invalid-value' },
    ]);
  });
});

describe('what was counted is what is kept', () => {
  it('of the reason of a decision', async () => {
    const { documentId, revision } = await addPending(app, article);
    await editor.post(`${DESK}/decisions`, {
      data: { action: 'reject', posts: [{ documentId, revision }], reason: DECOMPOSED.repeat(255) },
    });
    expect((await rowOf(app.strapi, documentId)).decisionReason).toBe(COMPOSED.repeat(255));
  });

  it('of a comment, where a line end counts once', async () => {
    expect((await report({ comment: `${'x\r\n'.repeat(1999)}xy` })).status).toBe(200);
    const [kept] = await app.strapi.db
      .query(REPORT_UID)
      .findMany({ orderBy: { id: 'desc' }, limit: 1 });
    expect(kept).toMatchObject({ comment: `${'x\n'.repeat(1999)}xy` });
  });

  it('of an entry and its note', async () => {
    await clearRules(keeper);
    const note = DECOMPOSED.repeat(255);
    const answer = await addRules(keeper, [DECOMPOSED.repeat(255)], { note });
    expect(answer.body.data).toMatchObject([
      { value: COMPOSED.repeat(255), note: COMPOSED.repeat(255) },
    ]);
  });
});

it('a text that entries are tried on stays as it was sent, for matches are offsets into it', async () => {
  await clearRules(keeper);
  await addRules(keeper, ['casino']);
  const answer = await keeper.post(`${RULES}/try`, { data: { text: `${DECOMPOSED} casino` } });
  expect(answer.body.data).toMatchObject({ matches: [{ start: 3, end: 9 }] });
});

it('a text that is too long is refused in words that tell its length', async () => {
  const { documentId } = await addPublished(app, article);
  const answer = await app.visitor.post(`${API}/forum-posts/${documentId}/report?locale=fr`, {
    data: { reason: 'abuse', comment: EMOJI.repeat(4001) },
  });
  expect(codeOf(answer)).toEqual([400, 'post.invalid']);
  expect(answer.body.error.details.errors).toEqual([
    {
      path: ['comment'],
      code: 'too-long',
      message: 'Trop long\u00a0: au plus 4000 caractères, vous en avez écrit 4001.',
    },
  ]);
});

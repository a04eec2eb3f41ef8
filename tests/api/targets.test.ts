import type { OwnPost, PostsAnswer } from '../../contracts/posts';
import { getService } from '../../server/src/services/get-service';
import { DESK } from '../support/desk';
import { addFrench, addSection, type Entry } from '../support/documents';
import { codeOf } from '../support/code-of';
import type { Client } from '../support/http';
import { API, decide, filled, rowOf, sendForm } from '../support/posts';
import { countStatements } from '../support/statements';
import { admin, MODERATOR } from '../support/roles';
import { useWorld } from '../support/use-world';

type Data = Record<string, unknown>;
interface Documents {
  create(params: Data): Promise<Entry>;
  update(params: Data): Promise<Entry>;
  delete(params: Data): Promise<unknown>;
  publish(params: Data): Promise<unknown>;
  unpublish(params: Data): Promise<unknown>;
  clone(params: Data): Promise<{ entries: Entry[] }>;
}

let moderator: Client;
let editor: Client;
const app = useWorld(async (world) => {
  await addFrench(world.strapi);
  moderator = await admin(world, 'Bermet', MODERATOR);
  editor = await admin(world, 'Azamat', ['plugin::article-forum.forums.update']);
});

const documents = (uid: string) => app.strapi.documents(uid as never) as unknown as Documents;
const reviews = () => documents('api::review.review');
const notices = () => documents('api::notice.notice');
const addReview = (data: Data = {}) =>
  reviews().create({ data: { headline: 'A play', ...data }, status: 'published' });
const addNotice = (data: Data = {}) => notices().create({ data: { title: 'Water cut', ...data } });
const review = ({ documentId }: Entry) => `api::review.review:${documentId}`;
const notice = ({ documentId }: Entry) => `api::notice.notice:${documentId}`;

const write = async (target: string, fields: Data = {}): Promise<string> => {
  const form = await app.visitor.get(`${API}/forum/form?target=${target}`);
  const { token } = form.body.data;
  const answer = await sendForm(app.visitor, { target, token, ...filled(fields) });
  expect(answer.status).toBe(201);
  const { documentId }: OwnPost = answer.body.data;
  return documentId;
};

const writePublished = async (target: string): Promise<string> => {
  const post = await write(target);
  await decide(app.strapi, 'publish', post);
  return post;
};

const count = async (target: string): Promise<number> => {
  const { postCount }: PostsAnswer['meta'] = (
    await app.visitor.get(`${API}/forum-posts?target=${target}`)
  ).body.meta;
  return postCount;
};

describe('a forum under a type of the app', () => {
  it.each([
    ['with drafts, languages, sections and a date', async () => review(await addReview())],
    ['with none of them', async () => notice(await addNotice())],
  ])('serves every public route: a type %s', async (_, add) => {
    const target = await add();
    const post = await writePublished(target);

    const [forum, list, one, counts] = await Promise.all(
      [
        `/forum?target=${target}`,
        `/forum-posts?target=${target}`,
        `/forum-posts/${post}`,
        `/forum/counts?targets=${target}`,
      ].map((path) => app.visitor.get(API + path))
    );
    expect(forum?.body.data).toMatchObject({ postCount: 1, isOpen: true });
    expect(list?.body.data).toMatchObject([{ documentId: post }]);
    expect(one?.body.data).toMatchObject({ documentId: post });
    expect(counts?.body.data).toEqual({ [String(target.split(':').at(-1))]: 1 });
  });

  it('is no forum of a type that is not listed', async () => {
    const answer = await app.visitor.get(`${API}/forum?target=api::dossier.dossier:abc`);
    expect(codeOf(answer)).toEqual([404, 'target.not-found']);
  });

  it('is one for each language', async () => {
    const entry = await addReview();
    await reviews().update({
      documentId: entry.documentId,
      locale: 'fr',
      data: { headline: 'Une pièce' },
      status: 'published',
    });
    await writePublished(review(entry));
    const french = await app.visitor.get(`${API}/forum?target=${review(entry)}&locale=fr`);
    expect(french.body.data).toMatchObject({ postCount: 0 });
    expect(await count(review(entry))).toBe(1);
  });

  it('inherits from the section that its entry is filed in', async () => {
    const section = await addSection(app.strapi, 'Stage', { posting: 'nobody' });
    const entry = await addReview({ section: section.documentId });
    const { data } = (await app.visitor.get(`${API}/forum?target=${review(entry)}`)).body;
    expect(data).toMatchObject({ posting: 'nobody', isOpen: false });
  });

  it('has a policy of its own', async () => {
    const entry = await addNotice();
    const answer = await editor.put('/article-forum/forums', {
      data: { target: notice(entry), moderation: 'after' },
    });
    expect(answer.status).toBe(200);
    await write(notice(entry));
    expect(await count(notice(entry))).toBe(1);
  });
});

describe('the queue', () => {
  it('names the entry, its sections and its type', async () => {
    const section = await addSection(app.strapi, 'Cinema');
    const entry = await addReview({ headline: 'A film', section: section.documentId });
    const post = await write(review(entry));
    const { data } = (await moderator.get(`${DESK}/posts?section=${section.documentId}`)).body;
    expect(data).toMatchObject([
      {
        documentId: post,
        target: {
          uid: 'api::review.review',
          documentId: entry.documentId,
          title: 'A film',
          path: null,
          isPublished: true,
          trail: ['Cinema'],
        },
      },
    ]);
  });

  it('narrows to one entry', async () => {
    const entry = await addNotice({ title: 'Road closed' });
    const post = await write(notice(entry));
    const { data } = (await moderator.get(`${DESK}/posts?target=${notice(entry)}`)).body;
    expect(data).toMatchObject([{ documentId: post, target: { title: 'Road closed' } }]);
  });

  it('asks as much for many entries of a type as for one', async () => {
    const section = await addSection(app.strapi, 'Books');
    const filed = { section: section.documentId };
    const ask = () =>
      countStatements(app.strapi, () =>
        moderator.get(`${DESK}/posts?section=${section.documentId}`)
      );
    await write(review(await addReview(filed)));
    const one = await ask();
    for (let index = 0; index < 4; index += 1) await write(review(await addReview(filed)));
    expect(await ask()).toBe(one);
  });
});

describe('the life of an entry', () => {
  it('closes and opens its forum with its publication', async () => {
    const entry = await addReview();
    const { documentId } = entry;
    const post = await writePublished(review(entry));
    await reviews().unpublish({ documentId });
    expect((await app.visitor.get(`${API}/forum-posts/${post}`)).status).toBe(404);
    expect(codeOf(await app.visitor.get(`${API}/forum-posts?target=${review(entry)}`))).toEqual([
      404,
      'target.not-found',
    ]);
    await reviews().publish({ documentId });
    expect(await count(review(entry))).toBe(1);
  });

  it('keeps its forum shut until its date, of a moment or of a day', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000);
    const later = await addReview({ appears: tomorrow.toISOString() });
    const day = await addNotice({ day: tomorrow.toISOString().slice(0, 10) });
    const today = await addNotice({ day: new Date().toISOString().slice(0, 10) });
    const statuses = await Promise.all(
      [review(later), notice(day), notice(today)].map(
        async (target) => (await app.visitor.get(`${API}/forum?target=${target}`)).status
      )
    );
    expect(statuses).toEqual([404, 404, 200]);
  });

  it.each([
    ['with drafts', () => addReview(), review, reviews],
    ['without', () => addNotice(), notice, notices],
  ])(
    'leaves its posts, unreadable and out of the queue, when it is deleted: %s',
    async (...row) => {
      const [, add, name, type] = row;
      const entry = await add();
      const post = await writePublished(name(entry));
      const waiting = await write(name(entry));
      await type().delete({ documentId: entry.documentId });
      expect((await app.visitor.get(`${API}/forum-posts/${post}`)).status).toBe(404);
      expect((await moderator.get(`${DESK}/posts/${waiting}`)).status).toBe(404);
      expect(await rowOf(app.strapi, waiting)).toMatchObject({ detached: true });
    }
  );

  it('begins anew in a copy', async () => {
    const entry = await addReview();
    await writePublished(review(entry));
    const copy = (await reviews().clone({ documentId: entry.documentId })).entries[0] as Entry;
    await reviews().publish({ documentId: copy.documentId });
    expect(await count(review(copy))).toBe(0);
  });
});

describe('the config file', () => {
  const checkWith = (targets: unknown[]) => {
    const before: unknown = app.strapi.config.get('plugin::article-forum.targets');
    app.strapi.config.set('plugin::article-forum.targets', targets);
    try {
      getService(app.strapi, 'target-kinds').check();
    } finally {
      app.strapi.config.set('plugin::article-forum.targets', before);
    }
  };

  it.each([
    [{ uid: 'api::gone.gone', titleField: 'title' }, 'no such content type'],
    [{ uid: 'api::review.review', titleField: 'title' }, 'titleField "title"'],
    [{ uid: 'api::notice.notice', titleField: 'title', dateField: 'title' }, 'dateField "title"'],
    [
      { uid: 'api::dossier.dossier', titleField: 'title', sectionField: 'lead' },
      'sectionField "lead"',
    ],
    [{ uid: 'plugin::article-forum.section', titleField: 'title' }, 'own types'],
  ])('cannot list %j', (target, problem) => {
    expect(() => checkWith([target])).toThrow(problem);
  });

  it('cannot list a type twice', () => {
    const target = { uid: 'api::notice.notice', titleField: 'title' };
    expect(() => checkWith([target, target])).toThrow('listed twice');
  });
});

describe('what is said about an entry without languages', () => {
  const noticeOf = async (entry: Entry, query = ''): Promise<unknown> => {
    const form = await app.visitor.get(`${API}/forum/form?target=${notice(entry)}${query}`);
    return (form.body.data as { notice: string }).notice;
  };

  it('is said in the language of the request, else in that of the site', async () => {
    const entry = await addNotice();
    expect(await noticeOf(entry)).toMatch(/^This forum is moderated/);
    expect(await noticeOf(entry, '&locale=fr')).toMatch(/^Ce forum est modéré/);
    const refused = await sendForm(app.visitor, {
      target: notice(entry),
      locale: 'fr',
      ...filled(),
    });
    expect(refused.body.error.message).toMatch(/formulaire/);
    const gone = await app.visitor.get(`${API}/forum?target=api::notice.notice:nowhere&locale=fr`);
    expect(gone.body.error.message).toMatch(/existe|trouv/);
  });
});

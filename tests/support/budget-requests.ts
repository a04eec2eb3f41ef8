import { decideSeen, DESK, seen } from './desk';
import { addSection } from './documents';
import type { TestApp } from './app';
import type { Answer, Client } from './http';
import { sendOwn, withToken } from './mine';
import type { Newsroom } from './newsroom';
import { addPending, addPublished, API, filled, formToken, rowOf, sendForm } from './posts';
import {
  deletionSeen,
  move,
  moveSeen,
  readTree,
  renameSeen,
  SECTION_TREE,
  takeBack,
  undoOf,
} from './section-tree';

/** Who asks, and where. */
export interface Scene {
  app: TestApp;
  /** An API token with every action of the content API. */
  token: Client;
  /** A Super Admin. */
  chief: Client;
  room: Newsroom;
  /** A published post under the article of the room, the root of a thread. */
  root: string;
}

/** Prepares what is not counted, and gives what is. */
type Prepared = (scene: Scene) => (() => Promise<Answer>) | Promise<() => Promise<Answer>>;

const FORUMS = '/article-forum/forums';

const get =
  (path: (scene: Scene) => string, by: 'visitor' | 'token' | 'chief' = 'visitor'): Prepared =>
  (scene) =>
  () =>
    (by === 'visitor' ? scene.app.visitor : scene[by]).get(path(scene));

const ofArticle = ({ room }: Scene): string => `article=${room.article.documentId}`;
const ofSection = ({ room }: Scene): string => `section=${room.country.documentId}`;

const form = async ({ app, room }: Scene): Promise<Record<string, unknown>> => {
  const article = room.article.documentId;
  return { article, token: await formToken(app.visitor, article), ...filled() };
};

const own = ({ app, room }: Scene) => sendOwn(app.visitor, room.article.documentId);

const pending = async ({ app, room }: Scene): Promise<string> =>
  (await addPending(app, room.article.documentId)).documentId;

const newRule = async ({ chief }: Scene): Promise<string> => {
  const value = `budget${Math.random().toString(36).slice(2, 10)}`;
  const data = { kind: 'word', tier: 'hold', values: [value] };
  const answer = await chief.post(`${DESK}/rules`, { data });
  const made = answer.body.data as unknown as { documentId: string }[];
  return made[0]?.documentId ?? '';
};

const emptySection = async ({ app, room }: Scene) =>
  (await addSection(app.strapi, 'Empty', { parent: room.country.documentId })).documentId;

/** One request for each route of the plugin. */
export const REQUESTS: Readonly<Record<string, Prepared>> = {
  'GET /articles': get((scene) => `${API}/articles?within=${scene.room.country.documentId}`),
  'GET /articles/:documentId': get(({ room }) => `${API}/articles/${room.article.documentId}`),
  'GET /drafts': get(() => `${API}/drafts`, 'token'),
  'GET /sections/tree': get(() => `${API}/sections/tree`),
  'GET /sections': get(() => `${API}/sections`),
  'GET /sections/:documentId': get(({ room }) => `${API}/sections/${room.politics.documentId}`),
  'GET /by-path': get(
    ({ room }) => `${API}/by-path?path=/${room.country.slug}/politics/${room.article.slug}`
  ),
  'GET /forum': get((scene) => `${API}/forum?${ofArticle(scene)}`),
  'GET /forum/counts': get(({ room }) => `${API}/forum/counts?articles=${room.article.documentId}`),
  'GET /forum/form': get((scene) => `${API}/forum/form?${ofArticle(scene)}`),
  'GET /forum-posts': get(
    (scene) => `${API}/forum-posts?${ofArticle(scene)}&order=oldest&limit=100`
  ),
  'GET /forum-posts/mine/:documentId': async (scene) => {
    const { data, meta } = await own(scene);
    return () =>
      scene.app.visitor.get(
        `${API}/forum-posts/mine/${data.documentId}`,
        withToken(meta.editToken)
      );
  },
  'GET /forum-posts/:documentId': get(({ root }) => `${API}/forum-posts/${root}`),
  'POST /forum-posts': async (scene) => {
    const data = await form(scene);
    return () => sendForm(scene.app.visitor, data);
  },
  'POST /forum-posts/preview': async (scene) => {
    const data = await form(scene);
    return () => scene.app.visitor.post(`${API}/forum-posts/preview`, { data });
  },
  'PUT /forum-posts/:documentId': async (scene) => {
    const { data, meta } = await own(scene);
    const { documentId, revision } = data;
    const body = { data: { revision, body: 'What I think now' } };
    return () =>
      scene.app.visitor.put(`${API}/forum-posts/${documentId}`, body, withToken(meta.editToken));
  },
  'DELETE /forum-posts/:documentId': async (scene) => {
    const { data, meta } = await own(scene);
    return () =>
      scene.app.visitor.delete(`${API}/forum-posts/${data.documentId}`, withToken(meta.editToken));
  },
  'POST /forum-posts/:documentId/report': async ({ app, room }) => {
    const { documentId } = await addPublished(app, room.article.documentId);
    const body = { data: { reason: 'spam' } };
    return () => app.visitor.post(`${API}/forum-posts/${documentId}/report`, body);
  },
  'GET /reader': get(() => `${API}/reader`, 'token'),

  'GET /moderation/counts': get(() => `${DESK}/counts`, 'chief'),
  'GET /moderation/sections': get(() => `${DESK}/sections`, 'chief'),
  'GET /moderation/figures': get(() => `${DESK}/figures`, 'chief'),
  'GET /moderation/posts': get(() => `${DESK}/posts?limit=100`, 'chief'),
  'GET /moderation/selection': get((scene) => `${DESK}/selection?${ofSection(scene)}`, 'chief'),
  'GET /moderation/states': get(({ root }) => `${DESK}/states?posts=${root}`, 'chief'),
  'GET /moderation/posts/:documentId': get(({ root }) => `${DESK}/posts/${root}`, 'chief'),
  'PUT /moderation/posts/:documentId': async (scene) => {
    const id = await pending(scene);
    const body = { data: { revision: 1, body: 'What was meant' } };
    return () => scene.chief.put(`${DESK}/posts/${id}`, body);
  },
  'POST /moderation/decisions': async (scene) => {
    const ids = [await pending(scene), await pending(scene)];
    const rows = await Promise.all(ids.map((id) => rowOf(scene.app.strapi, id)));
    return () => decideSeen(scene.chief, 'publish', rows.map(seen));
  },
  'POST /moderation/decisions/:batch/undo': async (scene) => {
    const row = await rowOf(scene.app.strapi, await pending(scene));
    const decided = await decideSeen(scene.chief, 'reject', [seen(row)]);
    const { batch }: { batch: string } = decided.body.data;
    return () => scene.chief.post(`${DESK}/decisions/${batch}/undo`);
  },
  'POST /moderation/posts/:documentId/reply': async (scene) => {
    const id = await pending(scene);
    const body = { data: { revision: 1, authorName: 'The desk', body: 'An answer' } };
    return () => scene.chief.post(`${DESK}/posts/${id}/reply`, body);
  },
  'GET /moderation/rules': get(() => `${DESK}/rules`, 'chief'),
  'POST /moderation/rules':
    ({ chief }) =>
    () => {
      const value = `new${Math.random().toString(36).slice(2, 10)}`;
      const data = { kind: 'word', tier: 'hold', values: [value] };
      return chief.post(`${DESK}/rules`, { data });
    },
  'POST /moderation/rules/try':
    ({ chief }) =>
    () =>
      chief.post(`${DESK}/rules/try`, { data: { text: 'Some words' } }),
  'POST /moderation/rules/dry-run':
    ({ chief }) =>
    () => {
      const rules = [{ kind: 'word', value: 'think', tier: 'hold' }];
      return chief.post(`${DESK}/rules/dry-run`, { data: { rules, posts: 50 } });
    },
  'PUT /moderation/rules/:documentId': async (scene) => {
    const id = await newRule(scene);
    return () => scene.chief.put(`${DESK}/rules/${id}`, { data: { tier: 'spam' } });
  },
  'DELETE /moderation/rules/:documentId': async (scene) => {
    const id = await newRule(scene);
    return () => scene.chief.delete(`${DESK}/rules/${id}`);
  },
  'GET /forums': get((scene) => `${FORUMS}?${ofArticle(scene)}`, 'chief'),
  'GET /forums/targets': get(() => `${FORUMS}/targets`, 'chief'),
  'GET /forums/section': get((scene) => `${FORUMS}/section?${ofSection(scene)}`, 'chief'),
  'GET /forums/posts': get((scene) => `${FORUMS}/posts?${ofArticle(scene)}`, 'chief'),
  'PUT /forums':
    ({ chief, room }) =>
    () =>
      chief.put(FORUMS, { data: { article: room.article.documentId, visibility: 'shown' } }),
  'GET /settings': get(() => '/article-forum/settings', 'chief'),
  'PUT /settings':
    ({ chief }) =>
    () =>
      chief.put('/article-forum/settings', { data: { editMinutes: 60 } }),

  'GET /section-tree': get(() => SECTION_TREE, 'chief'),
  'POST /section-tree':
    ({ chief, room }) =>
    () => {
      const title = `Another ${Math.random().toString(36).slice(2, 8)}`;
      const data = { parent: room.country.documentId, locale: 'en', title };
      return chief.post(SECTION_TREE, { data });
    },
  'POST /section-tree/moves/preview': async (scene) => {
    const { chief, room } = scene;
    const section = await emptySection(scene);
    const data = moveSeen(await readTree(chief), { section, parent: room.politics.documentId });
    return () => chief.post(`${SECTION_TREE}/moves/preview`, { data });
  },
  'POST /section-tree/moves': async (scene) => {
    const { chief, room } = scene;
    const section = await emptySection(scene);
    const data = moveSeen(await readTree(chief), { section, parent: room.politics.documentId });
    return () => chief.post(`${SECTION_TREE}/moves`, { data });
  },
  'POST /section-tree/renames/preview': async (scene) => {
    const section = await emptySection(scene);
    const data = await renameSeen(scene.chief, { section, title: 'Renamed', slug: 'follow' });
    return () => scene.chief.post(`${SECTION_TREE}/renames/preview`, { data });
  },
  'POST /section-tree/renames': async (scene) => {
    const section = await emptySection(scene);
    const title = `Renamed ${Math.random().toString(36).slice(2, 8)}`;
    const data = await renameSeen(scene.chief, { section, title, slug: 'follow' });
    return () => scene.chief.post(`${SECTION_TREE}/renames`, { data });
  },
  'POST /section-tree/deletions/preview': async (scene) => {
    const data = await deletionSeen(scene.chief, await emptySection(scene));
    return () => scene.chief.post(`${SECTION_TREE}/deletions/preview`, { data });
  },
  'POST /section-tree/deletions': async (scene) => {
    const data = await deletionSeen(scene.chief, await emptySection(scene));
    return () => scene.chief.post(`${SECTION_TREE}/deletions`, { data });
  },
  'POST /section-tree/restorations': async (scene) => {
    const { chief, room } = scene;
    const section = await emptySection(scene);
    const undo = undoOf(await move(chief, { section, parent: room.politics.documentId }));
    return () => takeBack(chief, undo);
  },
};

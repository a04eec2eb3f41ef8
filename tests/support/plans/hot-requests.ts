import type { PostsAnswer } from '../../../contracts/posts';
import type { SelectionAnswer } from '../../../contracts/desk';
import { decideSeen, DESK, seen, type Seen } from '../desk';
import type { Answer } from '../http';
import { API, filled as form, formToken, readPosts, sendForm } from '../posts';
import type { PlanScene } from './scene';

/** Prepares what is not looked at, and gives what is. */
type Prepare = (scene: PlanScene) => (() => Promise<Answer>) | Promise<() => Promise<Answer>>;

const visit =
  (path: (scene: PlanScene) => string): Prepare =>
  (scene) =>
  () =>
    scene.app.visitor.get(`${API}${path(scene)}`);

const atDesk =
  (path: (scene: PlanScene) => string): Prepare =>
  (scene) =>
  () =>
    scene.chief.get(`${DESK}${path(scene)}`);

/** A page of the queue with its counts. */
const queue = (query: (scene: PlanScene) => Record<string, string>): Prepare =>
  atDesk((scene) => `/posts?${new URLSearchParams({ limit: '25', ...query(scene) })}`);

/** The second page of a list of a forum. */
const nextPage =
  (query: string): Prepare =>
  async ({ app, filled }) => {
    const { meta } = await readPosts(app.visitor, filled.article, `&limit=5${query}`);
    const path = `${API}/forum-posts?article=${filled.article}&limit=5${query}`;
    return () => app.visitor.get(`${path}&cursor=${meta.nextCursor}`);
  };

const rootOf = async ({ app, filled }: PlanScene): Promise<string> =>
  (await readPosts(app.visitor, filled.article)).data[0]?.documentId ?? '';

/** Posts that wait under several articles. */
const waiting = async ({ chief }: PlanScene, count: number): Promise<Seen[]> => {
  const answer = await chief.get(`${DESK}/selection?status=pending`);
  const { data } = answer.body as unknown as SelectionAnswer;
  const apart = Math.floor(data.length / count);
  return data
    .filter((_, index) => index % apart === 0)
    .slice(0, count)
    .map(seen);
};

/** What a site and its moderators ask all day, by what it serves. */
export const HOT_REQUESTS: Readonly<Record<string, Prepare>> = {
  'threads, newest first': visit(
    ({ filled }) => `/forum-posts?article=${filled.article}&order=newest`
  ),
  'threads, oldest first': visit(
    ({ filled }) => `/forum-posts?article=${filled.article}&order=oldest`
  ),
  'threads by activity': visit(
    ({ filled }) => `/forum-posts?article=${filled.article}&order=active`
  ),
  'threads, the next page': nextPage('&order=newest'),
  'threads by activity, the next page': nextPage('&order=active'),
  'a flat list': visit(({ filled }) => `/forum-posts?article=${filled.article}&view=flat`),
  'a flat list, the next page': nextPage('&view=flat'),
  'a thread': async (scene) => {
    const root = await rootOf(scene);
    return () => scene.app.visitor.get(`${API}/forum-posts?thread=${root}&limit=3`);
  },
  'the rest of a thread': async (scene) => {
    const { visitor } = scene.app;
    const path = `${API}/forum-posts?thread=${await rootOf(scene)}&limit=3`;
    const { meta } = (await visitor.get(path)).body as unknown as PostsAnswer;
    return () => visitor.get(`${path}&cursor=${meta.nextCursor}`);
  },
  'one post': async (scene) => {
    const root = await rootOf(scene);
    return () => scene.app.visitor.get(`${API}/forum-posts/${root}`);
  },
  'the figures of some forums': visit(
    ({ filled }) => `/forum/counts?articles=${filled.articles.slice(0, 25).join(',')}`
  ),
  'an article by its path': visit(
    ({ filled }) => `/by-path?path=${encodeURIComponent(filled.path)}`
  ),
  'a list of articles': visit(() => '/articles?pagination[pageSize]=25'),
  'a submission': async ({ app, filled }) => {
    const token = await formToken(app.visitor, filled.article);
    const email = { authorEmail: 'writer@example.com' };
    const link = { linkTitle: 'A page', linkUrl: 'https://pages.example.net' };
    return () =>
      sendForm(app.visitor, { article: filled.article, token, ...form({ ...email, ...link }) });
  },
  'a reply': async (scene) => {
    const { app, filled } = scene;
    const parent = await rootOf(scene);
    const token = await formToken(app.visitor, filled.article);
    return () => sendForm(app.visitor, { article: filled.article, token, ...form({ parent }) });
  },

  'the queue': queue(() => ({ status: 'pending' })),
  'the queue, newest first': queue(() => ({ status: 'pending', sort: 'newest' })),
  'the queue, most urgent first': queue(() => ({ status: 'pending', sort: 'priority' })),
  'the queue, the next page': async ({ chief }) => {
    const path = `${DESK}/posts?status=pending&limit=25`;
    const { meta } = (await chief.get(path)).body as unknown as PostsAnswer;
    return () => chief.get(`${path}&cursor=${meta.nextCursor}`);
  },
  'published posts': queue(() => ({ status: 'published' })),
  'all posts': queue(() => ({})),
  'all posts, most urgent first': queue(() => ({ sort: 'priority' })),
  'the queue of an article': queue(({ filled }) => ({
    status: 'pending',
    article: filled.articles[3] ?? '',
  })),
  'the queue of a section': queue(({ filled }) => ({
    status: 'pending',
    section: filled.sections[2] ?? '',
  })),
  'the queue of a small section': queue(({ quiet }) => ({ status: 'pending', section: quiet })),
  'posts by an author’s name': queue(({ filled }) => ({ author: String(filled.sample.nameKey) })),
  'posts by an author’s e-mail address': queue(({ filled }) => ({
    email: String(filled.sample.emailKey),
  })),
  'posts of an author': queue(({ filled }) => ({ authorKey: String(filled.sample.authorKey) })),
  'posts from a network': queue(({ filled }) => ({ network: String(filled.sample.networkHash) })),
  'posts with the same text': queue(({ filled }) => ({ text: String(filled.sample.wordsHash) })),
  'posts that a check held': queue(() => ({ status: 'pending', reason: 'words' })),
  'posts that readers reported': queue(() => ({ reason: 'reports' })),
  'posts since a moment': queue(() => ({ status: 'pending', from: '2026-01-02T00:00:00.000Z' })),
  'free text': queue(() => ({ q: 'statistical office' })),
  'counts for the badge': atDesk(() => '/counts'),
  'all that wait, to be decided together': atDesk(() => '/selection?status=pending'),
  'how posts stand now': async (scene) => {
    const posts = await waiting(scene, 5);
    const ids = posts.map(({ documentId }) => documentId).join(',');
    return () => scene.chief.get(`${DESK}/states?posts=${ids}`);
  },
  'one post with its thread and history': async (scene) => {
    const [post] = await waiting(scene, 1);
    return () => scene.chief.get(`${DESK}/posts/${post?.documentId}`);
  },
  'a decision on five posts': async (scene) => {
    const posts = await waiting(scene, 5);
    return () => decideSeen(scene.chief, 'publish', posts);
  },
  'a decision taken back': async (scene) => {
    const decided = await decideSeen(scene.chief, 'reject', await waiting(scene, 5));
    const { batch }: { batch: string } = decided.body.data;
    return () => scene.chief.post(`${DESK}/decisions/${batch}/undo`);
  },
  'figures of the queue': atDesk(() => '/figures'),
};

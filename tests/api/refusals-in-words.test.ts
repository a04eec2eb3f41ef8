import { MAX_COUNTS } from '../../contracts/forum';
import { addArticle, addFrench } from '../support/documents';
import type { Answer } from '../support/http';
import { addPending, addPublished, API, filled } from '../support/posts';
import { useWorld } from '../support/use-world';

let article: string;
let waiting: string;
let post: string;
const app = useWorld(async (world) => {
  await addFrench(world.strapi);
  article = (await addArticle(world.strapi, 'An article')).documentId;
  waiting = (await addPending(world, article)).documentId;
  post = (await addPublished(world, article)).documentId;
});

/** French sets its signs off by a space that does not break. */
const COLON = '\u00a0:';
const problemsOf = ({ body }: Answer) => body.error.details.errors;
const sendIn = (query: string, data: Record<string, unknown>) =>
  app.visitor.post(`${API}/forum-posts${query}`, { data: { article, ...filled(), ...data } });

describe('what is out of bounds is told in the language of the request', () => {
  it.each([
    ['limit', '/forum-posts?article=A&limit=101', 'too-big', `Trop grand${COLON} au plus 100.`],
    ['limit', '/forum-posts?article=A&limit=0', 'too-small', `Trop petit${COLON} au moins 1.`],
    ['cursor', '/forum-posts?article=A&cursor=', 'too-short', 'Ce champ est obligatoire.'],
    [
      'cursor',
      `/forum-posts?article=A&cursor=${'x'.repeat(1001)}`,
      'too-long',
      `Trop long${COLON} au plus 1000 caractères, vous en avez écrit 1001.`,
    ],
    [
      'articles',
      `/forum/counts?articles=${Array(MAX_COUNTS + 1)
        .fill('a')
        .join()}`,
      'too-many',
      `Trop d’éléments${COLON} au plus 100, vous en avez donné 101.`,
    ],
  ])('%s in %.50s', async (field, path, code, message) => {
    const answer = await app.visitor.get(`${API}${path.replace('=A&', `=${article}&`)}&locale=fr`);
    expect(problemsOf(answer)).toEqual([{ path: [field], code, message }]);
  });

  it('and a token without end', async () => {
    const answer = await sendIn('?locale=fr', { token: 'x'.repeat(1001) });
    expect(problemsOf(answer)).toMatchObject([
      { path: ['token'], code: 'too-long', message: expect.stringContaining('au plus 1000') },
    ]);
  });
});

describe('the language of a form', () => {
  const WRONG_TYPE = { fr: 'Cette valeur n’est pas du bon type.' };

  it.each([
    ['that names it', '', { locale: 'fr' }, WRONG_TYPE.fr],
    ['whose address names it', '?locale=fr', {}, WRONG_TYPE.fr],
    ['whose address names another', '?locale=fr', { locale: 'en' }, WRONG_TYPE.fr],
    ['that names none', '', {}, 'This value is of the wrong type.'],
  ])('%s', async (_, query, data, message) => {
    const answer = await sendIn(query, { ...data, authorName: 5 });
    expect(problemsOf(answer)).toMatchObject([{ path: ['authorName'], message }]);
  });

  it('that is no text is English', async () => {
    const [problem] = problemsOf(await sendIn('', { locale: ['fr'] }));
    expect(problem).toMatchObject({
      path: ['locale'],
      message: 'This value is of the wrong type.',
    });
  });
});

describe('what is not there is called by its name', () => {
  it.each([
    ['/articles/nowhere', 'There is no such article, or it is not published.'],
    ['/forum?article=nowhere', 'There is no such article, or it is not published.'],
    ['/sections/nowhere', 'There is no such section.'],
    ['/sections/nowhere?locale=fr', 'Cette rubrique n’existe pas.'],
    ['/forum?target=api::review.review:nowhere', 'There is no such entry, or it is not published.'],
    ['/forum?target=api::a.a:b', 'There is no such entry, or it is not published.'],
    [
      '/forum?target=api::review.review:nowhere&locale=fr',
      'Ce contenu n’existe pas, ou n’est pas publié.',
    ],
  ])('%s', async (path, message) => {
    const { status, body } = await app.visitor.get(API + path);
    expect([status, body.error.details.code, body.error.message]).toEqual([
      404,
      'target.not-found',
      message,
    ]);
  });
});

describe('a form that is refused names what is wrong', () => {
  it.each(['/forum-posts', '/forum-posts/preview'])('a parent that waits: %s', async (path) => {
    const form = await app.visitor.get(`${API}/forum/form?article=${article}`);
    const { token }: { token: string } = form.body.data;
    const answer = await app.visitor.post(API + path, {
      data: { article, token, ...filled(), parent: waiting },
    });
    const { message } = answer.body.error;
    expect(message).toBe('The post you reply to is not in this forum, or is not published.');
    expect(problemsOf(answer)).toEqual([{ path: ['parent'], code: 'invalid-value', message }]);
  });

  it('a body that nests without end', async () => {
    const deep = `${'['.repeat(100)}1${']'.repeat(100)}`;
    const answer = await app.visitor.raw('POST', `${API}/forum-posts`, `{"data":{"x":${deep}}}`);
    expect(problemsOf(answer)).toMatchObject([{ path: [], code: 'invalid-value' }]);
  });

  it.each([
    ['an unknown reason', { reason: 'because' }, 'invalid-value'],
    ['no reason', {}, 'required'],
    ['an empty reason', { reason: '' }, 'too-short'],
    ['a number as a reason', { reason: 1 }, 'invalid-type'],
  ])('a report with %s', async (_, data, code) => {
    const answer = await app.visitor.post(`${API}/forum-posts/${post}/report`, { data });
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'post.invalid']);
    expect(problemsOf(answer)).toMatchObject([{ path: ['reason'], code }]);
  });
});

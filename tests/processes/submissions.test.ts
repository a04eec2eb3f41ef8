import type { Answer } from '../support/http';
import { API, filled, readPosts } from '../support/posts';
import { newAddress, openSite, type Site } from './support/site';
import type { Server } from './support/start-server';
import { useServers } from './support/use-servers';

const ROUNDS = 15;
/** What one address may send in a minute, wherever it sends it. */
const POINTS = 10;

let site: Site;
const servers = useServers({
  env: { FORUM_NETWORK_LIMIT: String(POINTS) },
  prepare: async (world) => {
    site = await openSite(world);
  },
});

let article: string;
beforeEach(async () => {
  article = await servers.both[0].ask('addArticle', 'Discussed');
});

/** The posts under the article of this test. */
const stored = async () => {
  const { stored: figures, counted } = await servers.both[0].ask('figures', article);
  expect(figures).toEqual(counted);
  return counted.pendingCount;
};

/** Sends forms by the servers in turn, all at once. */
const sendAtOnce = (...forms: Record<string, unknown>[]): Promise<Answer[]> =>
  Promise.all(forms.map((form, index) => site.send(servers.both[index % 2 === 0 ? 0 : 1], form)));

const outcomes = (answers: readonly Answer[]) =>
  answers.map(({ status, body }) => (status === 201 ? 201 : body.error.details.code)).sort();

const inRounds = async (round: (number: number) => Promise<void>) => {
  for (let number = 0; number < ROUNDS; number += 1) await round(number);
};

describe('a form that is sent at two servers at once', () => {
  it('gives one post, and everybody the same answer', async () => {
    await inRounds(async () => {
      const form = { article, token: await site.form(servers.both[0], article), ...filled() };
      const answers = await sendAtOnce(form, form, form, form);
      expect(outcomes(answers)).toEqual([201, 201, 201, 201]);
      const ids = answers.map(({ body }) => (body.data as { documentId: string }).documentId);
      expect(new Set(ids).size).toBe(1);
    });
    expect(await stored()).toBe(ROUNDS);
  });

  it('with another text each time gives one post, and the other is refused', async () => {
    await inRounds(async () => {
      const token = await site.form(servers.both[1], article);
      const answers = await sendAtOnce(
        { article, token, ...filled() },
        { article, token, ...filled() }
      );
      expect(outcomes(answers)).toEqual([201, 'form.token-invalid']);
    });
    expect(await stored()).toBe(ROUNDS);
  });

  it('is one post under an article that nobody has written under before', async () => {
    await inRounds(async (number) => {
      article = await servers.both[0].ask('addArticle', `Unheard of ${number}`);
      const form = { article, token: await site.form(servers.both[0], article), ...filled() };
      expect(outcomes(await sendAtOnce(form, form))).toEqual([201, 201]);
      expect(await stored()).toBe(1);
    });
  });
});

describe('the same words in two forms, sent at two servers at once,', () => {
  it('give one post, and the other is refused', async () => {
    await inRounds(async () => {
      const words = filled();
      const forms = servers.both.map(async (server: Server) => ({
        article,
        token: await site.form(server, article),
        ...words,
      }));
      const answers = await sendAtOnce(...(await Promise.all(forms)));
      expect(outcomes(answers)).toEqual([201, 'post.duplicate']);
    });
    expect(await stored()).toBe(ROUNDS);
  });
});

describe('posts that are written at both servers at once', () => {
  it('are all there, at either server', async () => {
    const written = await site.write(60, [article]);
    const posts = (await servers.both[1].ask('posts')).map(({ documentId }) => documentId);
    expect(posts).toEqual(expect.arrayContaining(written));
    expect(await stored()).toBe(60);
    for (const { visitor } of servers.both) {
      expect((await readPosts(visitor, article)).meta.postCount).toBe(0);
      const counts = await visitor.get(`${API}/forum/counts?articles=${article}`);
      expect(counts.body.data).toEqual({ [article]: 0 });
    }
  });
});

describe('a limit', () => {
  const send = async (which: 0 | 1, address: string): Promise<Answer> => {
    const server = servers.both[which];
    const token = await site.form(server, article);
    return site.send(server, { article, token, ...filled() }, address);
  };
  const inTurn = (index: number) => (index % 2 === 0 ? 0 : 1);

  const expectToWait = ({ status, headers, body }: Answer) => {
    expect(status).toBe(429);
    const seconds = Number(headers.get('retry-after'));
    expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(body.error.details).toMatchObject({ code: 'rate.limited', retryAfter: seconds });
  };

  it('is shared by the servers that are asked in turn', async () => {
    const address = newAddress();
    for (let index = 0; index < POINTS; index += 1) {
      expect((await send(inTurn(index), address)).status).toBe(201);
    }
    expectToWait(await send(0, address));
    expectToWait(await send(1, address));
  });

  it('holds at a server that has not heard of the address before', async () => {
    const address = newAddress();
    for (let index = 0; index < POINTS; index += 1) {
      expect((await send(0, address)).status).toBe(201);
    }
    expectToWait(await send(1, address));
  });

  it('is kept when all come at once', async () => {
    const address = newAddress();
    const answers = await Promise.all(
      Array.from({ length: 4 * POINTS }, (_, index) => send(inTurn(index), address))
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(POINTS);
    answers.filter(({ status }) => status !== 201).forEach(expectToWait);
  });

  it('of one address keeps nobody else out, at either server', async () => {
    const flooding = newAddress();
    const others = Array.from({ length: 2 * POINTS }, newAddress);
    const answers = await Promise.all([
      ...others.map((address, index) => send(inTurn(index), address)),
      ...others.map((_, index) => send(inTurn(index), flooding)),
    ]);
    expect(answers.slice(0, others.length).map(({ status }) => status)).toEqual(
      others.map(() => 201)
    );
  });
});

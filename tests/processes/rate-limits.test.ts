import type { Answer } from '../support/http';
import { filled } from '../support/posts';
import { newAddress, openSite, type Site } from './support/site';
import { useServers } from './support/use-servers';

/** What one address may send in a minute, wherever it sends it. */
const POINTS = 10;

let site: Site;
let article: string;
const servers = useServers({
  env: { FORUM_NETWORK_LIMIT: String(POINTS) },
  prepare: async (world) => {
    site = await openSite(world);
    article = await world.both[0].ask('addArticle', 'Flooded');
  },
});

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

describe('a limit', () => {
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

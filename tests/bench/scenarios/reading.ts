import { isMet, type Result } from '../results';
import { fire, throughput, type Contender, type Rounds } from '../measure';
import type { Costliest } from '../server/profile';
import type { BenchServer } from '../server-process';

interface Comparison {
  benchmark: 'B1' | 'B2' | 'B3' | 'B10';
  what: string;
  goal: number;
  ours: (server: BenchServer) => Contender;
  reference: (server: BenchServer) => Contender;
}

const at =
  (path: (server: BenchServer) => string, name: string) =>
  (server: BenchServer): Contender => ({
    name,
    url: `${server.url}/api${path(server)}`,
    status: 200,
  });

const ours = (path: (server: BenchServer) => string) =>
  at((server) => `/article-forum${path(server)}`, 'ours');
const reference = (name: string, path: (server: BenchServer) => string) =>
  at((server) => `/bench-reference${path(server)}`, name);

const strapisOwn = reference(
  'findOne, populate=section',
  ({ filled }) => `/articles/${filled.article}?populate=section`
);

const page = ({ filled }: BenchServer) =>
  `/forum-posts?article=${filled.article}&order=oldest&limit=20`;

const THREADS: Comparison = {
  benchmark: 'B1',
  what: 'page of 20 threads, 200 posts',
  goal: 0.8,
  ours: ours(page),
  reference: reference('200 rows', ({ filled }) => `/rows?forum=${filled.forum}`),
};

/** On a server that keeps no page: each is read and written anew. */
export const THREADS_ANEW: Comparison = {
  ...THREADS,
  what: `${THREADS.what}, made anew each time`,
};
export const KEEPS_NO_PAGE = { FORUM_KEPT_PAGES: '0' };

export const READING: readonly Comparison[] = [
  THREADS,
  {
    benchmark: 'B2',
    what: 'article with breadcrumb and figures',
    goal: 1,
    ours: ours(({ filled }) => `/articles/${filled.article}`),
    reference: strapisOwn,
  },
  {
    benchmark: 'B2',
    what: 'the same, by its path',
    goal: 1,
    ours: ours(({ filled }) => `/by-path?path=${encodeURIComponent(filled.path)}`),
    reference: strapisOwn,
  },
  {
    benchmark: 'B2',
    what: 'the same, populate=section',
    goal: 0.8,
    ours: ours(({ filled }) => `/articles/${filled.article}?populate=section`),
    reference: strapisOwn,
  },
  {
    benchmark: 'B3',
    what: 'list of 25 articles',
    goal: 0.9,
    ours: ours(() => '/articles?pagination[pageSize]=25'),
    reference: reference(
      'find, populate=section',
      () => '/articles?pagination[pageSize]=25&populate=section'
    ),
  },
  {
    benchmark: 'B10',
    what: '304 for an unchanged forum',
    goal: 0.7,
    ours: (server) => ({ ...ours(page)(server), status: 304 }),
    reference: reference('eleven bytes', () => '/empty'),
  },
];

const etagOf = async ({ url }: Contender): Promise<string> =>
  (await fetch(url)).headers.get('etag') ?? '';

/**
 * One comparison on each server, and each server with the first, in the same rounds.
 *
 * @param servers the first holds the fewest posts
 */
export const compare = async (
  { benchmark, what, goal, ...sides }: Comparison,
  servers: readonly BenchServer[],
  rounds: Rounds
): Promise<Result[]> => {
  const contenders: Contender[] = [];
  for (const server of servers) {
    const contender = sides.ours(server);
    const headers = { 'if-none-match': await etagOf(contender) };
    contenders.push(contender.status === 304 ? { ...contender, headers } : contender);
    contenders.push(sides.reference(server));
  }
  const values = await throughput(contenders, rounds);
  const oursOf = (index: number) => values[2 * index] ?? [];
  const results = servers.flatMap(({ posts }, index): Result[] => {
    const measured = { what, posts, unit: 'requests/s', values: oursOf(index) } as const;
    return [
      {
        ...measured,
        benchmark,
        reference: {
          what: contenders[2 * index + 1]?.name ?? '',
          values: values[2 * index + 1] ?? [],
        },
        goal: { at: 'least', value: goal },
      },
      ...(index === 0 || benchmark === 'B10'
        ? []
        : [
            {
              ...measured,
              benchmark: 'B6' as const,
              reference: { what: `${servers[0]?.posts} posts`, values: oursOf(0) },
              goal: { at: 'least' as const, value: 0.9 },
            },
          ]),
    ];
  });
  return withProfiles(results, async (missed) => {
    const index = servers.findIndex(({ posts }) => posts === missed.posts);
    const [server, contender] = [servers[index], contenders[2 * index]];
    if (server === undefined || contender === undefined) return [];
    await server.order('watch');
    await fire(contender, rounds.seconds);
    return server.order<Costliest>('watched');
  });
};

const withProfiles = async (
  results: readonly Result[],
  profileOf: (missed: Result) => Promise<Costliest>
): Promise<Result[]> => {
  const told: Result[] = [];
  for (const result of results) {
    told.push(isMet(result) === false ? { ...result, profile: await profileOf(result) } : result);
  }
  return told;
};

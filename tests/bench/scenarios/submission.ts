import type { Request } from 'autocannon';

import type { Result } from '../results';
import { throughput, type Contender, type Rounds } from '../measure';
import type { BenchServer } from '../server-process';

/** Posts of a round; each needs a form of its own, fetched before the clock starts. */
const POSTS = 400;
const FORMS_AT_ONCE = 8;

let written = 0;

const words = () => {
  written += 1;
  return {
    authorName: `Writer ${written}`,
    authorEmail: `writer${written}@example.com`,
    body: `Whoever lives here sees it every day, and nobody asked us. This is letter ${written}.`,
  };
};

const json = (path: string, data: object): Request => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ data }),
});

const forms = async ({ url, filled }: BenchServer): Promise<Request[]> => {
  const requests: Request[] = [];
  const fetchSome = async () => {
    while (requests.length < POSTS) {
      const article = filled.articles[requests.length % filled.articles.length] ?? '';
      const answer = await fetch(`${url}/api/article-forum/forum/form?article=${article}`);
      const { data } = (await answer.json()) as { data: { token: string } };
      requests.push(
        json('/api/article-forum/forum-posts', { article, token: data.token, ...words() })
      );
    }
  };
  await Promise.all(Array.from({ length: FORMS_AT_ONCE }, fetchSome));
  return requests.slice(0, POSTS);
};

const remarks = ({ filled }: BenchServer): Request[] =>
  Array.from({ length: POSTS }, () => {
    const { body, ...author } = words();
    const place = { forum: filled.forum, thread: filled.forum, status: 'pending' };
    return json('/api/bench-reference/remarks', {
      ...author,
      ...place,
      body,
      html: `<p>${body}</p>`,
    });
  });

/** B4: a post through the whole pipeline against Strapi's own `create` of the same columns. */
export const submissions = async (
  servers: readonly BenchServer[],
  rounds: Rounds
): Promise<Result[]> => {
  const contenders = servers.flatMap((server): Contender[] => [
    { name: 'submission', url: server.url, status: 201, prepare: () => forms(server) },
    { name: 'Strapi’s create', url: server.url, status: 201, prepare: async () => remarks(server) },
  ]);
  const values = await throughput(contenders, rounds);
  const measured = (index: number) => ({
    what: 'submission, whole pipeline',
    posts: servers[index]?.posts ?? 0,
    unit: 'requests/s' as const,
    values: values[2 * index] ?? [],
  });
  return servers.flatMap((_, index): Result[] => [
    {
      ...measured(index),
      benchmark: 'B4',
      reference: { what: 'Strapi’s create', values: values[2 * index + 1] ?? [] },
      goal: { at: 'least', value: 0.5 },
    },
    ...(index === 0
      ? []
      : [
          {
            ...measured(index),
            benchmark: 'B6' as const,
            reference: { what: `${servers[0]?.posts} posts`, values: values[0] ?? [] },
            goal: { at: 'least' as const, value: 0.9 },
          },
        ]),
  ]);
};

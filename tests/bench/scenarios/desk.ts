import type { DecisionAnswer } from '../../../contracts/decisions';
import type { Result } from '../results';
import { timed, type Rounds } from '../measure';
import type { BenchServer } from '../server-process';
import { p95 } from '../statistics';

const DESK = '/article-forum/moderation';
const LIMIT = 25;
/** Questions of one filter in a round, one after the other, as one moderator asks. */
const QUESTIONS = 40;
const BULK = 1000;

/** Reads all texts of a tab: reported apart, and asked less often. */
const FREE_TEXT = 'free text';
const FEW_QUESTIONS = 5;

type Question = [name: string, query: (server: BenchServer) => Record<string, string>];

const QUESTIONS_ASKED: readonly Question[] = [
  ['pending', () => ({ status: 'pending' })],
  ['pending, newest first', () => ({ status: 'pending', sort: 'newest' })],
  ['pending, most urgent first', () => ({ status: 'pending', sort: 'priority' })],
  ['published', () => ({ status: 'published' })],
  ['article', ({ filled }) => ({ status: 'pending', article: filled.articles[0] ?? '' })],
  ['section', ({ filled }) => ({ status: 'pending', section: filled.sections[2] ?? '' })],
  ['author’s name', ({ filled }) => ({ author: String(filled.sample.nameKey) })],
  ['author’s e-mail', ({ filled }) => ({ email: String(filled.sample.emailKey) })],
  ['author', ({ filled }) => ({ authorKey: String(filled.sample.authorKey) })],
  ['network', ({ filled }) => ({ network: String(filled.sample.networkHash) })],
  ['same text', ({ filled }) => ({ text: String(filled.sample.wordsHash) })],
  ['held by', () => ({ status: 'pending', reason: 'words' })],
  // From the first that waits on, so that each database fills a page.
  ['since', ({ filled }) => ({ status: 'pending', from: filled.sample.createdAt })],
  [FREE_TEXT, () => ({ status: 'pending', q: 'statistical office' })],
];

const headersOf = ({ adminToken }: BenchServer) => ({ authorization: `Bearer ${adminToken}` });

const ask = async (server: BenchServer, path: string, init: RequestInit = {}) => {
  const headers = { ...headersOf(server), 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}${path}`, { ...init, headers });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
  return JSON.parse(text) as { data: never };
};

/** B5: p95 of a page of the queue with its counts, under each filter, at each size. */
export const queuePages = async (
  servers: readonly BenchServer[],
  { rounds }: Rounds
): Promise<Result[]> => {
  const results: Result[] = [];
  for (const [name, query] of QUESTIONS_ASKED) {
    const values = servers.map((): number[] => []);
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, server] of servers.entries()) {
        const path = `${DESK}/posts?${new URLSearchParams({ limit: String(LIMIT), ...query(server) })}`;
        const times: number[] = [];
        const questions = name === FREE_TEXT ? FEW_QUESTIONS : QUESTIONS;
        while (times.length < questions) times.push(await timed(() => ask(server, path)));
        // The round before the first warms up.
        if (round >= 0) values[index]?.push(p95(times));
      }
    }
    for (const [index, { posts }] of servers.entries()) {
      const isFirst = index === 0;
      results.push({
        benchmark: 'B5',
        what: `queue: ${name}`,
        posts,
        unit: 'ms',
        values: values[index] ?? [],
        reference: isFirst ? null : { what: `${servers[0]?.posts} posts`, values: values[0] ?? [] },
        goal: isFirst || name === FREE_TEXT ? null : { at: 'most', value: 1.5 },
      });
    }
  }
  return results;
};

interface Seen {
  documentId: string;
  revision: number;
}

/** B7: a thousand posts published in one decision, against the bare statements of it. */
export const bulkDecision = async (server: BenchServer, { rounds }: Rounds): Promise<Result[]> => {
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const { data: selected }: { data: Seen[] } = await ask(
      server,
      `${DESK}/selection?status=pending`
    );
    const seen = selected.slice(0, BULK);
    if (seen.length < BULK)
      throw new Error(`B7 needs ${BULK} posts that wait; 20,000 posts have them`);
    const documentIds = seen.map(({ documentId }) => documentId);
    const posts = seen.map(({ documentId, revision }) => ({ documentId, revision }));
    const send = (path: string, body: object) =>
      ask(server, path, { method: 'POST', body: JSON.stringify(body) });
    const rawTime = await timed(() => send('/bench-reference/decisions', { posts: documentIds }));
    // All of them went the same way, so that they stand at the same revision.
    await server.order('reset', { documentIds, revision: posts[0]?.revision });
    let batch = '';
    const ourTime = await timed(async () => {
      const answer = await send(`${DESK}/decisions`, { data: { action: 'publish', posts } });
      const decided: DecisionAnswer['data'] = answer.data;
      if (decided.conflicts.length > 0) {
        throw new Error(`Not all were decided: ${JSON.stringify(decided.conflicts[0])}`);
      }
      ({ batch } = decided);
    });
    await send(`${DESK}/decisions/${batch}/undo`, {});
    if (round < 0) continue;
    ours.push(ourTime);
    raw.push(rawTime);
  }
  return [
    {
      benchmark: 'B7',
      what: 'publish 1,000 posts in one decision',
      posts: server.posts,
      unit: 'ms',
      values: ours,
      reference: { what: 'UPDATE and INSERT', values: raw },
      goal: { at: 'most', value: 5 },
    },
  ];
};

import type { Plan } from './explain';
import type { Statement } from '../statements';
import { tablesIn } from './tables-in';

const POSTS = 'article_forum_posts';
const WATCHED: readonly string[] = [POSTS, 'article_forum_events', 'article_forum_forums'];

/** Columns with one value in nearly all posts: an index entered by these alone leaves all of them. */
const OF_NEARLY_ALL: ReadonlySet<string> = new Set(['detached']);

/** Those whose value many posts may share. Only a database that has counted them knows whether they do. */
const OF_MANY: ReadonlySet<string> = new Set(['detached', 'status', 'awaiting', 'visible']);

/** Statements that may read the whole of a table. */
const EXCUSED: readonly { statement: RegExp; because: string }[] = [
  {
    statement: /search_text/i,
    because: 'Free text: words within a text are in no index. It stops at the end of its page',
  },
  {
    statement: /sum\(case when detached_at is null/i,
    because: 'Totals of the site: one row a forum, summed up, however many posts there are',
  },
];

/** Requests that go through posts in the order of an index, and stop at their limit. */
const IN_ORDER: Readonly<Record<string, string>> = {
  'the queue': 'A tab is asked for as it is',
  'the queue, newest first': 'The same from its other end',
  'the queue, most urgent first': 'The same by another index',
  'published posts': 'A tab is asked for as it is',
  'all posts': 'All tabs are asked for as they are',
  'all posts, most urgent first': 'The same by another index',
  'the queue of a section': 'Its forums are many; posts are compared with them as they come',
  'all that wait, to be decided together': 'A tab is asked for as it is',
  'figures of the queue': 'The first entry of an index is the post that has waited longest',
};

const isLimited = ({ sql }: Statement): boolean => /\blimit\b/i.test(sql);

/** What is wrong with how a request's statement is carried out; nothing, if all is well. */
export const wholeReads = (request: string, statement: Statement, plan: Plan): string[] => {
  if (EXCUSED.some((excuse) => excuse.statement.test(statement.sql))) return [];
  const tables = tablesIn(statement.sql);
  const shared = plan.isGuessed ? OF_MANY : OF_NEARLY_ALL;
  const isInOrder = request in IN_ORDER && isLimited(statement) && !plan.isSorted;
  const complaints = plan.reads.flatMap(({ name, index, by }) => {
    const table = tables.get(name) ?? '';
    const isNarrow = by.some((column) => table !== POSTS || !shared.has(column));
    if (!WATCHED.includes(table) || isNarrow || (isInOrder && by.length > 0)) return [];
    const how = by.length === 0 ? 'wholly' : `by ${by.join(', ')} alone`;
    return [`${table} is read ${how}${index === null ? '' : ` in ${index}`}: ${statement.sql}`];
  });
  return [...new Set(complaints)];
};

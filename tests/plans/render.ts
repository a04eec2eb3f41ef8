import { shortened } from './shortened';
import type { ToldPlan } from './told-plan';

const INTRODUCTION = `# Query plans

How each database carries out what a site and its moderators ask all day. \`npm run plans\` writes this page anew,
on a site with 12,000 posts; \`tests/api/query-plans.test.ts\` fails where one of these statements goes
through all posts. The indexes and what each serves are listed in [architecture.md](architecture.md).

A step names an index and, in brackets, the columns by which it is entered; a page goes on from there in the order of
the index, and stops at its limit. "Sorted" means that rows were put in order afterwards. Column lists are left out, and each statement
stands under the first request that makes it; of the counts of a filter, the one of published posts. Look-ups of single posts, events and forums by their ids are not
shown.

SQLite plans without statistics, as an app does that never runs \`ANALYZE\`; PostgreSQL and MariaDB have
just counted.
`;

const NOTES = `## What reads a whole table

- **Free text** looks into the text of each post of a tab, for words within a text are in no index. A page ends at
  its limit, a count at 1,000.
- **Totals** add up one row a forum, however many posts there are.
- **A page of a tab** (\`detached\`, \`awaiting\` or \`status\`) begins at one end of its index and reads as many posts as it
  shows; under a large section it compares each with the section's forums on the way. Those of a small section are
  looked up by its forums, as those of an article are.
`;

/** The counts of the other tabs read the same way. */
const WAITING_COUNTED = /^select count.*t0.awaiting/;

/** The first request of moderators; before it stand those of readers. */
const FIRST_AT_DESK = 'the queue';

const keyOf = ({ request, sql }: ToldPlan) => `${request} ${shortened(sql).toLowerCase()}`;

/** A markdown page of the plans that each database told, the first of them giving the order. */
export const render = (told: Readonly<Record<string, readonly ToldPlan[]>>): string => {
  const databases = Object.entries(told).map(([name, plans]) => ({
    name,
    // Of the same statement for several tabs, the first: of the tab with most posts.
    steps: new Map(plans.map((plan) => [keyOf(plan), plan.steps.join(' · ')] as const).reverse()),
  }));
  const [first = []] = Object.values(told);
  const lines = [INTRODUCTION, '## Readers', ''];
  const shown = new Set<string>();
  let heading = '';
  for (const plan of first) {
    if (plan.request === FIRST_AT_DESK && !lines.includes('## Moderators')) {
      lines.push('## Moderators', '');
    }
    const sql = shortened(plan.sql);
    if (plan.isLookUp || shown.has(sql) || WAITING_COUNTED.test(sql)) continue;
    shown.add(sql);
    if (plan.request !== heading) {
      heading = plan.request;
      lines.push(`### ${heading[0]?.toUpperCase()}${heading.slice(1)}`, '');
    }
    const ways = databases.map(({ name, steps }) => ({ name, way: steps.get(keyOf(plan)) ?? '–' }));
    const isOneWay = new Set(ways.map(({ way }) => way)).size === 1;
    const bullets = isOneWay
      ? [`- all three: ${ways[0]?.way}`]
      : ways.map(({ name, way }) => `- ${name}: ${way}`);
    lines.push(`\`${sql}\``, '', ...bullets, '');
  }
  return [...lines, NOTES].join('\n');
};

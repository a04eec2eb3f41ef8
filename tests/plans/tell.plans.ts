import { writeFileSync } from 'node:fs';

import type { Plan, TableRead } from '../support/plans/explain';
import { explained } from '../support/plans/explained';
import { HOT_REQUESTS } from '../support/plans/hot-requests';
import { setScene, type PlanScene } from '../support/plans/scene';
import { tablesIn } from '../support/plans/tables-in';
import { useWorld } from '../support/use-world';
import type { ToldPlan } from './told-plan';

const PREFIX = /^article_forum_/;
const IDS: ReadonlySet<string> = new Set(['id', 'rowid', 'document_id']);

let scene: PlanScene;
useWorld(async (world) => {
  scene = await setScene(world);
});

const stepOf = ({ index, by }: TableRead, table: string): string => {
  const name = table.replace(PREFIX, '');
  const way = index === null || index === 'PRIMARY' ? `${name} by` : index.replace(PREFIX, '');
  return by.length === 0 ? `all of ${name}` : `${way} (${[...new Set(by)].join(', ')})`;
};

const stepsOf = (tables: Map<string, string>, { reads, isSorted }: Plan): string[] => {
  const steps = reads.flatMap((read) => {
    const table = tables.get(read.name);
    return table === undefined || !PREFIX.test(table) ? [] : [stepOf(read, table)];
  });
  return [...new Set(steps), ...(isSorted ? ['sorted'] : [])];
};

test('the plans are told', async () => {
  const told: ToldPlan[] = [];
  for (const request of Object.keys(HOT_REQUESTS)) {
    for (const { statement, plan } of await explained(scene, request)) {
      const tables = tablesIn(statement.sql);
      const own = plan.reads.filter(({ name }) => PREFIX.test(tables.get(name) ?? ''));
      told.push({
        request,
        sql: statement.sql,
        steps: stepsOf(tables, plan),
        isLookUp: own.every(({ by }) => by.length > 0 && by.every((column) => IDS.has(column))),
      });
    }
  }
  writeFileSync(process.env.PLANS_FILE ?? '', JSON.stringify(told));
  expect(told.length).toBeGreaterThan(0);
});

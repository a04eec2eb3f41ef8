/** `npm run plans`: writes docs/query-plans.md, from what SQLite, PostgreSQL and MariaDB say. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { format, resolveConfig } from 'prettier';

import { render } from './render';
import type { ToldPlan } from './told-plan';

const ROOT = path.resolve(__dirname, '../..');
const PAGE = path.join(ROOT, 'docs/query-plans.md');
const DATABASES = { SQLite: 'sqlite', PostgreSQL: 'postgres', MariaDB: 'mysql' } as const;

const tell = (folder: string, database: string): ToldPlan[] => {
  const file = path.join(folder, `${database}.json`);
  const { status } = spawnSync(
    process.execPath,
    [require.resolve('jest/bin/jest'), '--config', path.join(__dirname, 'jest.config.cjs'), '-i'],
    { stdio: 'inherit', env: { ...process.env, TEST_DATABASE: database, PLANS_FILE: file } }
  );
  if (status !== 0) throw new Error(`${database} told no plans`);
  return JSON.parse(readFileSync(file, 'utf8')) as ToldPlan[];
};

const write = async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-forum-plans-'));
  try {
    const told = Object.fromEntries(
      Object.entries(DATABASES).map(([name, database]) => [name, tell(folder, database)])
    );
    const options = { ...(await resolveConfig(PAGE)), parser: 'markdown' };
    writeFileSync(PAGE, await format(render(told), options));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

void write();

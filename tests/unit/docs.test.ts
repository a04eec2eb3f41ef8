import { readFileSync } from 'node:fs';
import path from 'node:path';

import { forumSchema } from '../../content-types/forum/schema';
import { forumPostSchema } from '../../content-types/forum-post/schema';
import { moderationEventSchema } from '../../content-types/moderation-event/schema';
import { reportSchema } from '../../content-types/report/schema';
import { REFUSALS } from '../../contracts/codes';
import { CHECKS } from '../../server/src/submission/pipeline';
import { DEFAULT_SETTINGS } from '../../server/src/config/defaults';
import { routes } from '../../server/src/routes';

const read = (name: string): string =>
  readFileSync(path.resolve(__dirname, '../../docs', name), 'utf8');

const api = read('api.md');
const [answered = '', moderated = ''] = api.split('## Moderation');

/** As a row of a table names it: the method and path, further ones of one row by their paths alone. */
const names = (text: string, method: string, route: string): boolean =>
  [`\`${method} ${route}\``, `\`${method} ${route}?`, `, \`${route}\``].some((name) =>
    text.includes(name)
  );

describe('docs/api.md', () => {
  it.each(routes['content-api'].routes.map((route) => [route.method, route.path] as const))(
    'says what %s %s answers',
    (method, route) => {
      expect(names(answered, method, route)).toBe(true);
    }
  );

  it.each(routes.admin.routes.map((route) => [route.method, route.path] as const))(
    'says what %s %s of the panel answers',
    (method, route) => {
      expect(names(moderated, method, route)).toBe(true);
    }
  );

  it.each(Object.entries(REFUSALS))('lists %s with its status %i', (code, status) => {
    const rows = api.split('\n').filter((line) => line.startsWith(`| ${status} `));
    expect(rows.some((row) => row.includes(`\`${code}\``))).toBe(true);
  });
});

describe('the guides', () => {
  it.each(CHECKS.map(({ name }) => name))('explain the check %s', (check) => {
    expect(read('checks.md')).toContain(`| \`${check}\` `);
  });

  it.each(Object.keys(DEFAULT_SETTINGS))('explain the setting %s', (setting) => {
    expect(read('configuration.md')).toMatch(new RegExp(`^\\| \`${setting}[.\`]`, 'm'));
  });
});

describe('docs/architecture.md', () => {
  const tables = [forumPostSchema, moderationEventSchema, forumSchema, reportSchema];
  const indexes = tables.flatMap(({ collectionName, indexes: all }) =>
    all.map((index) => ({ table: collectionName, unique: 'type' in index, ...index }))
  );
  const rowsOf = (table: string): string[] => {
    const [, rows = ''] = read('architecture.md').split(`| index of \`${table}\``);
    const [own = ''] = rows.split('\n\n');
    return own.trimEnd().split('\n').slice(2);
  };

  it.each(indexes)('says what $name serves', ({ table, columns, unique }) => {
    const cell = `\`${columns.join(', ')}\`${unique ? ' unique' : ''}`;
    expect(rowsOf(table).filter((row) => row.startsWith(`| ${cell} `))).toHaveLength(1);
  });

  it.each(tables)('names no index of $collectionName that is not there', (table) => {
    expect(rowsOf(table.collectionName)).toHaveLength(table.indexes.length);
  });
});

import { FORUM_POST_UID } from '../../content-types';
import type { Leak, LeakCheckOptions, LeakReport } from '../../server/src/leak-check/types';
import { getService } from '../../server/src/services/get-service';
import { addArticle, addFrench, addSection } from '../support/documents';
import { addPending, countPosts } from '../support/posts';
import { grant, PUBLIC_ACTIONS } from '../support/roles';
import { useWorld } from '../support/use-world';

/** What a site opens of its own types. */
const OWN_TYPES = ['dossier', 'review', 'notice'].flatMap((name) =>
  ['find', 'findOne'].map((action) => `api::${name}.${name}.${action}`)
);
const OURS = '/api/article-forum';

interface Command {
  run(strapi: unknown, options: Record<string, unknown>): Promise<LeakReport>;
  isRight(report: LeakReport): boolean;
  tell(report: LeakReport, say: (line: string) => void): void;
}
const command = jest.requireActual<Command>('../../bin/commands/leaks');

const app = useWorld(async ({ strapi }) => {
  await addFrench(strapi);
  await grant(strapi, 'public', OWN_TYPES);
  await grant(strapi, 'authenticated', [...PUBLIC_ACTIONS, ...OWN_TYPES]);
});

const run = (options: LeakCheckOptions = {}): Promise<LeakReport> =>
  getService(app.strapi, 'leak-check').run(options);

/** Rows that a check planted and did not take away. */
const left = async (): Promise<string[]> => {
  const found: string[] = [];
  for (const uid of Object.keys(app.strapi.contentTypes)) {
    const rows = await app.strapi.db
      .query(uid as typeof FORUM_POST_UID)
      .count({ where: { documentId: { $startsWith: 'leakcheck' } } });
    if (rows > 0) found.push(`${uid}: ${rows}`);
  }
  return found;
};

describe('the app as it is', () => {
  let report: LeakReport;
  beforeAll(async () => {
    report = await run();
  }, 240_000);

  it('tells a visitor nothing', () => {
    expect(report.leaks).toEqual([]);
    expect(report.further).toBe(0);
  });

  it('answers all that it is asked', () => {
    expect(report.failed).toEqual([]);
    expect(report.skipped).toEqual([]);
  });

  it('is asked by every route of ours, whatever its method, by the app’s own, and by GraphQL', () => {
    expect(report.routes).toEqual(
      expect.arrayContaining([
        `GET ${OURS}/articles`,
        `GET ${OURS}/by-path`,
        `GET ${OURS}/forum-posts/:documentId`,
        `POST ${OURS}/forum-posts`,
        `PUT ${OURS}/forum-posts/:documentId`,
        `DELETE ${OURS}/forum-posts/:documentId`,
        `POST ${OURS}/forum-posts/:documentId/report`,
        'GET /api/dossiers/:id',
        'GET /article-forum/moderation/posts',
      ])
    );
    expect(report.graphql).toBe(true);
    expect(report.questions).toBeGreaterThan(1500);
  });

  it('is left as it was', async () => {
    expect(report.planted).toBeGreaterThan(100);
    expect(report.removed).toBeGreaterThanOrEqual(report.planted);
    expect(await left()).toEqual([]);
    expect(await countPosts(app.strapi)).toBe(0);
  });
});

it('a reader and a token are told nothing, either', async () => {
  const only = [`${OURS}/forum-posts`, '/api/notices'];
  const { leaks, skipped, failed } = await run({ as: ['reader', 'token'], only });
  expect({ leaks, skipped, failed }).toEqual({ leaks: [], skipped: [], failed: [] });
  expect(await left()).toEqual([]);
}, 120_000);

it('asks in the name of whoever the caller says', async () => {
  const headers = { authorization: 'Bearer of-nobody' };
  const only = [`${OURS}/sections`];
  const { questions, leaks } = await run({ as: [{ name: 'somebody', headers }], only });
  expect(leaks).toEqual([]);
  expect(questions).toBeGreaterThan(10);
});

describe('it finds', () => {
  afterEach(() => jest.restoreAllMocks());

  /** A route that was not there when the app started. */
  const withRoute = async (
    path: string,
    answer: () => Promise<unknown>,
    check: () => Promise<void>
  ) => {
    const { router } = app.strapi.server;
    router.get(path, async (ctx: { body: unknown }) => {
      ctx.body = await answer();
    });
    try {
      await check();
    } finally {
      router.stack.pop();
    }
  };

  it('a route added later that answers rows as they are', async () => {
    const rows = () => app.strapi.db.query(FORUM_POST_UID).findMany({ limit: 1000 });
    await withRoute('/api/newest-posts', rows, async () => {
      const { leaks, further } = await run({ only: ['/api/newest-posts'] });
      expect(leaks[0]).toMatchObject({
        kind: 'word',
        who: 'visitor',
        question: 'GET /api/newest-posts?',
      });
      expect(leaks[0]?.what).toEqual(
        expect.arrayContaining([
          'a post that is pending',
          'a post that is spam',
          'a reply below a post that is rejected',
          'a proposed edit',
          'a post in a hidden forum',
          'a post under a draft article',
          'a post under an article of the future',
          'a post under a deleted article',
          'authorEmail of a post',
          'networkHash of a post',
          'decisionReason of a post',
          'staffId of a post',
          'decidedAt of a post',
        ])
      );
      expect(further).toBeGreaterThan(0);
    });
  });

  it('a secret of the app', async () => {
    await withRoute(
      '/api/about',
      async () => ({ config: app.strapi.config.get('admin') }),
      async () => {
        const { leaks } = await run({ only: ['/api/about'] });
        expect(leaks[0]?.what).toEqual(
          expect.arrayContaining(['admin.auth.secret', 'admin.apiToken.salt'])
        );
        expect(JSON.stringify(leaks)).not.toContain(app.strapi.config.get('admin.auth.secret'));
      }
    );
  });

  it('a post that is marked as visible before it was validated', async () => {
    const section = await addSection(app.strapi, 'Kyrgyzstan');
    const article = await addArticle(app.strapi, 'News', { section: section.documentId });
    const { documentId } = await addPending(app, article.documentId, { body: 'Nobodysawthis yet' });
    const words = [{ word: 'Nobodysawthis', what: 'a post of ours' }];
    const only = [`${OURS}/forum-posts/:documentId`];
    const asked = { words, documentIds: [documentId], only };
    expect((await run(asked)).leaks).toEqual([]);
    const posts = app.strapi.db.query(FORUM_POST_UID);
    await posts.updateMany({ where: { documentId }, data: { visible: true } });
    expect((await run(asked)).leaks).toContainEqual({
      kind: 'word',
      who: 'visitor',
      question: `GET ${OURS}/forum-posts/${documentId}`,
      what: ['a post of ours'],
    });
  });

  it('filters and sorts that tell a word without showing it', async () => {
    const guard = jest.spyOn(getService(app.strapi, 'related-articles'), 'guard');
    guard.mockImplementation((query) => Promise.resolve(query));
    const { leaks } = await run({ only: ['/api/notices'] });
    const found = leaks.filter(({ kind }) => kind === 'difference');
    expect(new Set(leaks.map(({ question }) => question.split('?')[0]))).toEqual(
      new Set(['GET /api/notices'])
    );
    expect(found.map(({ what }) => what[0])).toEqual(
      expect.arrayContaining(['a filter by [about] tells what is not public'])
    );
  });

  it('what is populated of the app’s own types', async () => {
    const related = getService(app.strapi, 'related-articles');
    jest.spyOn(related, 'guard').mockImplementation((query) => Promise.resolve(query));
    jest.spyOn(related, 'hide').mockImplementation((data) => Promise.resolve(data));
    const { leaks } = await run({ only: ['/api/notices'] });
    const told = new Set(leaks.flatMap(({ kind, what }) => (kind === 'word' ? what : [])));
    expect([...told]).toEqual(
      expect.arrayContaining(['a draft article', 'an article of the future'])
    );
  });
});

describe('it', () => {
  afterEach(() => jest.restoreAllMocks());

  it('does not run in production unless it is told to', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      await expect(run()).rejects.toThrow('--production');
      const only = [`${OURS}/reader`];
      expect((await run({ allowProduction: true, only })).leaks).toEqual([]);
    } finally {
      process.env.NODE_ENV = before;
    }
  });

  it('takes away what it planted also when it breaks off, and what a killed run left', async () => {
    const recount = jest.spyOn(getService(app.strapi, 'forum-recount'), 'of');
    recount.mockRejectedValue(new Error('the database is gone'));
    await expect(run()).rejects.toThrow('the database is gone');
    expect(await left()).toEqual([]);
    jest.restoreAllMocks();

    await app.strapi.db.query(FORUM_POST_UID).create({
      data: { documentId: 'leakcheck00000000000left', ...LEFT },
    });
    await run({ only: [`${OURS}/reader`] });
    expect(await left()).toEqual([]);
  });

  it('sets off none of the app’s lifecycles and events', async () => {
    const heard: string[] = [];
    app.strapi.db.lifecycles.subscribe((event) => {
      if (/^before(Create|Update|Delete)/.test(event.action)) {
        heard.push(`${event.action} ${event.model.uid}`);
      }
    });
    const emit = jest.spyOn(app.strapi.eventHub, 'emit');
    await run({ as: ['visitor', 'reader'], only: [`${OURS}/reader`] });
    expect(heard).toEqual([]);
    expect(
      emit.mock.calls.map(([name]) => name).filter((name) => name.startsWith('entry'))
    ).toEqual([]);
  });
});

it('is a command, too, which says what it found', async () => {
  const only = [`${OURS}/reader`];
  const options = { as: 'visitor', skip: [], only, production: false };
  const report = await command.run(app.strapi, options);
  expect(command.isRight(report)).toBe(true);
  const leak: Leak = { kind: 'word', who: 'visitor', question: 'GET /x', what: ['a secret'] };
  const said: string[] = [];
  command.tell({ ...report, leaks: [leak] }, (line) => said.push(line));
  expect(said).toEqual([
    'word, to a visitor: GET /x',
    '  a secret',
    expect.stringContaining('1 leaks'),
  ]);
  expect(command.isRight({ ...report, leaks: [leak] })).toBe(false);
  expect(() => command.run(app.strapi, { ...options, as: 'nobody' })).toThrow('--as nobody');
});

const LEFT = {
  forum: 'leakcheck',
  thread: 'leakcheck00000000000left',
  body: 'x',
  html: 'x',
  authorName: 'x',
};

import type { LeaseName } from '../../server/src/services/leases';
import { API } from '../support/posts';
import { codeOf } from '../support/code-of';
import type { Client } from '../support/http';
import { logIn } from '../support/roles';
import { moveSeen, readTree, SECTION_TREE } from '../support/section-tree';
import { useServers } from './support/use-servers';
import { parentsIn, topOf } from './support/whole-tree';

const ROUNDS = 8;
const TITLES = ['Asia', 'Bishkek', 'Culture', 'Debates', 'Energy', 'Fergana'];

let editors: Client[];
let sections: string[];
const servers = useServers({
  prepare: async ({ both }) => {
    await both[0].ask('addFrench');
    const credentials = await both[0].ask('addEditor', 'Writer');
    editors = await Promise.all(both.map(({ url }) => logIn(url, credentials)));
    sections = [];
    for (const title of TITLES) sections.push(await both[0].ask('addSection', title));
  },
});

type Mover = (server: 0 | 1, section: string, parent: string) => Promise<string>;

/** A move on the page of sections, with what the page showed. */
const onPage: Mover = async (server, section, parent) => {
  const editor = editors[server] as Client;
  const data = moveSeen(await readTree(editor), { section, parent });
  const answer = await editor.post(`${SECTION_TREE}/moves`, { data });
  return answer.status === 200 ? 'moved' : codeOf(answer)[1];
};

/** A move by code of the app. */
const byCode: Mover = (server, section, parent) =>
  servers.both[server].ask('setParent', section, parent);

const flatten = async () => {
  for (const section of sections) await servers.both[0].ask('setParent', section, null);
};

/** Every section leads to the top, alike in all languages, and is shown to editors and readers. */
const expectWholeTree = async () => {
  const places = await servers.both[0].ask('places');
  expect(places).toHaveLength(2 * TITLES.length);
  const parents = parentsIn(places);
  for (const section of sections) expect(topOf(section, parents)).not.toBeNull();
  for (const [index, { visitor }] of servers.both.entries()) {
    const page = await readTree(editors[index] as Client);
    expect(page.map(({ documentId }) => documentId).sort()).toEqual([...sections].sort());
    const tree = JSON.stringify((await visitor.get(`${API}/sections/tree`)).body.data);
    for (const section of sections) expect(tree).toContain(`"${section}"`);
  }
};

const WAYS: [string, Mover, Mover][] = [
  ['on the page of both servers', onPage, onPage],
  ['by code at both servers', byCode, byCode],
  ['on the page of one and by code at the other', onPage, byCode],
];

describe.each(WAYS)('two sections moved into each other at once, %s,', (_, first, second) => {
  beforeEach(flatten);

  it('make one move and no cycle', async () => {
    const [a = '', b = ''] = sections;
    for (let round = 0; round < ROUNDS; round += 1) {
      const outcomes = await Promise.all([first(0, a, b), second(1, b, a)]);
      // A page that was read after the other move shows it, and does not even offer this one.
      expect(outcomes.sort()).toEqual(['moved', 'section.cycle']);
      await expectWholeTree();
      await flatten();
    }
  });
});

describe('sections moved in a ring at once', () => {
  beforeEach(flatten);

  it.each(WAYS)('%s stay a tree', async (_, first, second) => {
    for (let round = 0; round < ROUNDS / 2; round += 1) {
      const outcomes = await Promise.all(
        sections.map((section, index) => {
          const into = sections[(index + 1) % sections.length] ?? '';
          return index % 2 === 0 ? first(0, section, into) : second(1, section, into);
        })
      );
      expect(outcomes).toContain('moved');
      expect(outcomes).toContain('section.cycle');
      await expectWholeTree();
      await flatten();
    }
  });
});

/** The clock strikes for a job at both servers at the same moment; what each of them did. */
const strike = (job: LeaseName): Promise<number[]> => {
  const at = Date.now() + 50;
  return Promise.all(servers.both.map(({ ask }) => ask('strike', job, at)));
};

describe.each<LeaseName>(['self-check', 'sweep-limits'])(
  '%s, by the clock of two servers,',
  (job) => {
    beforeEach(() => servers.both[0].ask('endLease', job));

    it('is done by one of them', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const statements = await strike(job);
        expect(statements.filter((count) => count > 0)).toHaveLength(1);
        await servers.both[0].ask('endLease', job);
      }
    });

    it('is not begun again by a clock that is late', async () => {
      await strike(job);
      expect(await strike(job)).toEqual([0, 0]);
    });
  }
);

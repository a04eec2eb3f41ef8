import { explained } from '../support/plans/explained';
import { HOT_REQUESTS } from '../support/plans/hot-requests';
import { setScene, type PlanScene } from '../support/plans/scene';
import { wholeReads } from '../support/plans/whole-reads';
import { useWorld } from '../support/use-world';

let scene: PlanScene;
const app = useWorld(async (world) => {
  scene = await setScene(world);
});

/** What is wrong with the plans of a request's statements. */
const complaints = async (request: string): Promise<string[]> =>
  (await explained(scene, request)).flatMap(({ statement, plan }) =>
    wholeReads(request, statement, plan)
  );

describe('the database does not go through all posts for', () => {
  it.each(Object.keys(HOT_REQUESTS))('%s', async (request) => {
    expect(await complaints(request)).toEqual([]);
  });
});

describe('the counts of the queue', () => {
  it('stop at their limit: what they count is not sorted', async () => {
    const ofMany = (await explained(scene, 'posts since a moment')).filter(
      ({ statement: { sql, bindings } }) =>
        /as .counted.$/.test(sql) && bindings.includes('published')
    );
    expect(ofMany.map(({ plan }) => plan.isSorted)).toEqual([false]);
  });
});

describe('an index that is missing', () => {
  const table = 'article_forum_posts';
  const index = 'article_forum_posts_name_key_idx';
  const columns = ['name_key', 'created_at', 'id'];

  beforeAll(() => app.strapi.db.connection.schema.alterTable(table, (t) => t.dropIndex([], index)));
  afterAll(() => app.strapi.db.connection.schema.alterTable(table, (t) => t.index(columns, index)));

  it('is noticed', async () => {
    const found = await complaints('posts by an author’s name');
    expect(found).toContainEqual(expect.stringMatching(/^article_forum_posts is read /));
  });
});

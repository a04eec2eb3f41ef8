import { ACTIONS } from '../../contracts/decisions';
import { decideNow } from '../support/desk';
import { addArticle } from '../support/documents';
import { expectFiguresToEqualCounts } from '../support/figures';
import type { Client } from '../support/http';
import { addPublished } from '../support/posts';
import { admin, MODERATOR } from '../support/roles';
import { useWorld } from '../support/use-world';

let aida: Client;
const app = useWorld(async (world) => {
  aida = await admin(world, 'Aida', [...MODERATOR, 'plugin::article-forum.posts.delete']);
});

/** The fixed sequence visits posts and actions without a pattern. */
const fromSeed = (seed: number) => {
  let state = seed;
  return (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
};

test('the figures of a forum equal a count of its posts after any sequence of decisions', async () => {
  const article = (await addArticle(app.strapi, 'Discussed')).documentId;
  const ids: string[] = [];
  let parent: string | undefined;
  for (let index = 0; index < 8; index += 1) {
    const fields = parent === undefined ? {} : { parent };
    ids.push((await addPublished(app, article, fields)).documentId);
    parent = [undefined, ids[0], ids[1], ids[0], undefined, ids[4], ids[5]][index];
  }
  const next = fromSeed(7);
  for (let turn = 0; turn < 60; turn += 1) {
    const chosen = [ids[next(8)] ?? '', ids[next(8)] ?? ''];
    const action = ACTIONS[next(ACTIONS.length)] ?? '';
    await decideNow(app.strapi, aida, action, [...new Set(chosen)]);
    await expectFiguresToEqualCounts(app.strapi, article);
  }
});

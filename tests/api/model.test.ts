import fc from 'fast-check';

import { getService } from '../../server/src/services/get-service';
import { addArticle } from '../support/documents';
import { commands } from '../support/model/commands';
import { expectSame, expectSameInTheEnd } from '../support/model/expect-same';
import { ForumModel } from '../support/model/forum-model';
import { RealForum } from '../support/model/real-forum';
import { useWorld } from '../support/use-world';

const app = useWorld();

test('after any acts in any order a forum is what a simple model says', async () => {
  const all = commands((model, real) => expectSame(app, model, real));
  await fc.assert(
    fc.asyncProperty(fc.commands(all, { maxCommands: 40, size: 'max' }), async (acts) => {
      const { documentId } = await addArticle(app.strapi, 'Discussed');
      const model = new ForumModel();
      const real = new RealForum(app.strapi, documentId);
      await fc.asyncModelRun(() => ({ model, real }), acts);
      await expectSameInTheEnd(app, model, real);
      const { differences, lost } = await getService(app.strapi, 'self-check').run();
      expect({ differences, lost }).toEqual({ differences: [], lost: [] });
    }),
    // A slow database tries fewer sequences; a failure names its seed, its path and its shortest sequence.
    { numRuns: 60, interruptAfterTimeLimit: 15_000 }
  );
});

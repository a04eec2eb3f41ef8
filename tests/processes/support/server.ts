import type { Core } from '@strapi/strapi';

import { boot } from '../../support/boot';
import { untilIdle } from '../../support/until-idle';
import { ACTS } from './acts';
import type { Answered, Asked, Ready } from './messages';

/**
 * One Strapi as an operating-system process of its own: `node --require tsx/cjs server.ts`. It runs the
 * plugin's source as it stands, so that no older build is tested by mistake. It says when it listens, and
 * does what it is asked to over Node's channel to the process that started it; readers and moderators come
 * over HTTP. It ends with that channel, however the other end went away.
 */
const run = async () => {
  const endUnborn = () => process.exit(1);
  process.once('disconnect', endUnborn);
  const { strapi, url } = await boot(loadWhenAllowed);
  process.off('disconnect', endUnborn);
  const say = (message: Ready | Answered) => process.send?.(message);

  const answer = async ({ id, name, input }: Asked) => {
    const act = ACTS[name] as (app: typeof strapi, ...rest: unknown[]) => unknown;
    try {
      say({ id, result: await act(strapi, ...input) });
    } catch (error) {
      say({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
  const end = async () => {
    await untilIdle(strapi);
    await strapi.destroy();
    process.exit(0);
  };
  process.on('message', (asked: Asked) => void answer(asked));
  process.on('disconnect', () => void end());
  say({ url });
};

/** As `strapi.load()`; most of its time goes into code, which is read before it is one's turn at the database. */
const loadWhenAllowed = async (strapi: Core.Strapi) => {
  const allowed = new Promise((resolve) => {
    process.once('message', resolve);
  });
  await strapi.register();
  await allowed;
  await strapi.bootstrap();
  strapi.isLoaded = true;
};

void run();

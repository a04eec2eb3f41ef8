import { boot } from '../../support/boot';
import { untilIdle } from '../../support/until-idle';
import { ACTS } from './acts';
import type { Asked, Answered, Ready } from './messages';

/**
 * One Strapi as an operating-system process of its own: `node --require tsx/cjs server.ts`. It runs the
 * plugin's source as it stands, so that no older build is tested by mistake. It says when it listens, and
 * does what it is asked to over Node's channel to the process that started it; readers and moderators come
 * over HTTP. It ends with that channel, however the other end went away.
 */
const run = async () => {
  const { strapi, url } = await boot();
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

void run();

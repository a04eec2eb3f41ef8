import { Session, type Profiler } from 'node:inspector/promises';
import path from 'node:path';

/** The functions that took most by themselves, with their share of the time that was not idle. */
export type Costliest = { where: string; share: number }[];

const COSTLIEST = 15;
/** What starts and stops the profiler. */
const OWN = 'dispatch :0';

const placeOf = ({ functionName, url, lineNumber }: Profiler.ProfileNode['callFrame']): string => {
  const file = url.replace(/^file:\/\//, '').replace(`${process.cwd()}${path.sep}`, '');
  return `${functionName || '(anonymous)'} ${file.replace(/^.*node_modules\//, '')}:${lineNumber + 1}`;
};

const costliestOf = ({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Costliest => {
  const byNode = new Map(nodes.map((node) => [node.id, placeOf(node.callFrame)]));
  const times = new Map<string, number>();
  let busy = 0;
  for (const [index, id] of samples.entries()) {
    const where = byNode.get(id) ?? '';
    if (where.startsWith('(idle)') || where === OWN) continue;
    const time = timeDeltas[index] ?? 0;
    busy += time;
    times.set(where, (times.get(where) ?? 0) + time);
  }
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COSTLIEST)
    .map(([where, time]) => ({ where, share: time / busy }));
};

/** Watches this process with V8's own sampling profiler, until told to stop. */
export const watch = async (): Promise<() => Promise<Costliest>> => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    return costliestOf(profile);
  };
};

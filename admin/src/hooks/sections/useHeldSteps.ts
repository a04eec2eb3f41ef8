import { useCallback, useRef } from 'react';

import type { Direction } from '../../domain/section-places';

/** A key that is held down shall not go on for long after it was let go. */
const MOST_STEPS = 3;

/**
 * Steps by the keyboard: those of a key held down are taken one after the other.
 *
 * @param take takes one step; answers whether those that wait may follow
 */
export const useHeldSteps = (
  take: (section: string, direction: Direction) => Promise<boolean>
): ((section: string, direction: Direction) => Promise<void>) => {
  const steps = useRef<(() => Promise<boolean>)[]>([]);
  return useCallback(
    async (section, direction) => {
      if (steps.current.length >= MOST_STEPS) return;
      steps.current.push(() => take(section, direction));
      if (steps.current.length > 1) return;
      for (let next = steps.current[0]; next !== undefined; next = steps.current[0]) {
        const isGoing = await next();
        if (isGoing) steps.current.shift();
        else steps.current = [];
      }
    },
    [take]
  );
};

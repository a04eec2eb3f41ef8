import type { Sign } from './sign';

/** Neighbouring signs of one class, so that `cassssino` is found where `casino` is looked for. */
export interface Run {
  readonly symbol: number;
  readonly from: number;
  readonly to: number;
}

/** A gap ends a run, except between letters that stand alone: `c a s s s i n o`. */
export const runsOf = (signs: readonly Sign[]): Run[] => {
  const runs: Run[] = [];
  let from = 0;
  for (let index = 1; index <= signs.length; index += 1) {
    const symbol = signs[from]?.symbol ?? 0;
    if (index < signs.length && isSameRun(signs, index, symbol)) continue;
    runs.push({ symbol, from, to: index });
    from = index;
  }
  return runs;
};

const isSameRun = (signs: readonly Sign[], index: number, symbol: number): boolean => {
  const sign = signs[index];
  if (sign === undefined || sign.symbol !== symbol) return false;
  return sign.gap === null || (standsAlone(signs, index - 1) && standsAlone(signs, index));
};

const standsAlone = (signs: readonly Sign[], index: number): boolean =>
  signs[index]?.gap !== null && signs[index + 1]?.gap !== null;

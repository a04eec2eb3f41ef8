import type { Ridge } from './landscape';

export type Random = () => number;

/** The same seed gives the same picture, so seeding twice paints nothing new. */
export function createRandom(seed: number): Random {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822507) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

/** The height of a mountain's edge at each column, by halving stretches and moving their middles. */
export function ridgeLine(
  ridge: Pick<Ridge, 'base' | 'height' | 'roughness'>,
  width: number,
  height: number,
  random: Random
): number[] {
  const size = 2 ** Math.ceil(Math.log2(width));
  const line = new Array<number>(size + 1).fill(0);
  line[0] = random() - 0.5;
  line[size] = random() - 0.5;
  let swing = 1;
  for (let step = size; step > 1; step /= 2) {
    for (let left = 0; left < size; left += step) {
      const middle = ((line[left] ?? 0) + (line[left + step] ?? 0)) / 2;
      line[left + step / 2] = middle + (random() - 0.5) * swing;
    }
    swing *= ridge.roughness;
  }
  return line.slice(0, width).map((value) => (ridge.base - value * ridge.height) * height);
}

export function withFirs(
  line: readonly number[],
  count: number,
  height: number,
  random: Random
): number[] {
  return raised(line, count, () => {
    const middle = Math.floor(random() * line.length);
    const tall = height * (0.03 + random() * 0.05);
    const broad = tall * 0.28;
    return {
      from: Math.ceil(middle - broad),
      until: middle + broad,
      edge: (x) => (line[middle] ?? height) - tall * (1 - Math.abs(x - middle) / broad),
    };
  });
}

export function withTowers(
  line: readonly number[],
  count: number,
  height: number,
  random: Random
): number[] {
  return raised(line, count, () => {
    const from = Math.floor(random() * line.length);
    const broad = Math.floor(line.length * (0.02 + random() * 0.03));
    const top = (line[from] ?? height) - height * (0.03 + random() * 0.12);
    return { from, until: from + broad - 1, edge: () => top };
  });
}

/** Something that stands on a ridge: its columns, and how high it reaches at each. */
interface Silhouette {
  from: number;
  /** The last column. */
  until: number;
  edge: (x: number) => number;
}

function raised(line: readonly number[], count: number, draw: () => Silhouette): number[] {
  const edges = [...line];
  for (let drawn = 0; drawn < count; drawn += 1) {
    const { from, until, edge } = draw();
    for (let x = from; x <= until; x += 1) {
      const below = edges[x];
      if (below !== undefined) edges[x] = Math.min(below, edge(x));
    }
  }
  return edges;
}

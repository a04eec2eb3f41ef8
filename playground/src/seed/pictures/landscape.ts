import type { Raster } from './png';
import { createRandom, type Random, ridgeLine, withFirs, withTowers } from './ridge';

export interface Ridge {
  base: number;
  height: number;
  roughness: number;
  colour: string;
  snow?: string;
  firs?: number;
  towers?: number;
  seed: number;
}

export interface Landscape {
  sky: readonly [string, string];
  sun: { x: number; y: number; radius: number; colour: string };
  ridges: readonly Ridge[];
  water?: { from: number; colours: readonly [string, string] };
}

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];

/** Paints sky, sun, ridges from far to near, and water that mirrors the sun. */
export function paintLandscape(landscape: Landscape, width: number, height: number): Raster {
  const pixels = new Uint8ClampedArray(width * height * 3);
  const blend = (x: number, y: number, colour: Rgb, share: number) => {
    const at = (y * width + x) * 3;
    for (let part = 0; part < 3; part += 1) {
      const old = pixels[at + part] ?? 0;
      pixels[at + part] = old + ((colour[part] ?? 0) - old) * share;
    }
  };

  paintSky(landscape, width, height, blend);
  for (const ridge of landscape.ridges) paintRidge(ridge, width, height, blend);
  if (landscape.water) paintWater(landscape, width, height, blend);
  return { width, height, pixels };
}

type Blend = (x: number, y: number, colour: Rgb, share: number) => void;

function paintSky({ sky, sun }: Landscape, width: number, height: number, blend: Blend): void {
  const [top, bottom] = [rgb(sky[0]), rgb(sky[1])];
  const disc = rgb(sun.colour);
  for (let y = 0; y < height; y += 1) {
    const colour = mix(top, bottom, Math.min(1, y / (height * 0.75)));
    for (let x = 0; x < width; x += 1) {
      blend(x, y, colour, 1);
      const distance = Math.hypot(x - sun.x * width, y - sun.y * height) / (sun.radius * height);
      if (distance < 6) blend(x, y, disc, distance < 1 ? 1 : 0.55 * (1 - (distance - 1) / 5) ** 3);
    }
  }
}

function paintRidge(ridge: Ridge, width: number, height: number, blend: Blend): void {
  const random = createRandom(ridge.seed);
  let line = ridgeLine(ridge, width, height, random);
  const mountain = line;
  if (ridge.firs) line = withFirs(line, ridge.firs, height, random);
  if (ridge.towers) line = withTowers(line, ridge.towers, height, random);

  const colour = rgb(ridge.colour);
  const snow = ridge.snow ? rgb(ridge.snow) : undefined;
  const snowEnd = snowLine(mountain, width, height, random);
  for (let x = 0; x < width; x += 1) {
    const top = line[x] ?? height;
    for (let y = Math.max(0, Math.floor(top)); y < height; y += 1) {
      const edge = Math.min(1, y + 1 - top);
      const haze = Math.min(0.22, ((y - top) / height) * 0.6);
      blend(x, y, mix(colour, WHITE, haze), edge);
      const below = (snowEnd[x] ?? 0) - y;
      if (snow && below > 0) blend(x, y, snow, edge * Math.min(1, below / 6));
    }
  }
}

/** Snow reaches further down where the mountain is higher, and ends in an uneven line. */
function snowLine(
  mountain: readonly number[],
  width: number,
  height: number,
  random: Random
): number[] {
  const uneven = ridgeLine({ base: 0, height: 0.09, roughness: 0.75 }, width, height, random);
  const peak = Math.min(...mountain);
  const bare = peak + (Math.max(...mountain) - peak) * 0.85;
  return mountain.map((top, x) => top + (bare - top) * 0.5 + (uneven[x] ?? 0));
}

function paintWater({ water, sun }: Landscape, width: number, height: number, blend: Blend): void {
  if (!water) return;
  const [near, far] = [rgb(water.colours[1]), rgb(water.colours[0])];
  const glint = rgb(sun.colour);
  for (let y = Math.floor(water.from * height); y < height; y += 1) {
    const depth = (y / height - water.from) / (1 - water.from);
    for (let x = 0; x < width; x += 1) {
      blend(x, y, mix(far, near, depth), 1);
      const wave = Math.sin(y * 0.9 + Math.sin(x * 0.013 + y * 0.05) * 4);
      const offset = Math.abs(x / width - sun.x) / (0.03 + depth * 0.14);
      if (offset < 1 && wave > 0.2) blend(x, y, glint, (1 - offset) * 0.6 * wave);
    }
  }
}

const rgb = (hex: string): Rgb => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
];

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

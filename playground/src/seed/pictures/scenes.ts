import type { Landscape } from './landscape';

/** One landscape a cover; horizontal and vertical positions are parts of the picture (0 to 1). */
const SCENES = {
  pass: {
    sky: ['#5b86b5', '#f3dcc0'],
    sun: { x: 0.72, y: 0.34, radius: 0.06, colour: '#fff4d6' },
    ridges: [
      { base: 0.52, height: 0.5, roughness: 0.56, colour: '#8294aa', snow: '#f7fafc', seed: 3 },
      { base: 0.7, height: 0.34, roughness: 0.55, colour: '#56697f', snow: '#e4ebf2', seed: 52 },
      { base: 0.82, height: 0.12, roughness: 0.5, colour: '#39505a', seed: 29 },
      { base: 0.95, height: 0.06, roughness: 0.45, colour: '#22353a', firs: 46, seed: 41 },
    ],
  },
  avenue: {
    sky: ['#8fc1d8', '#fbeecf'],
    sun: { x: 0.25, y: 0.3, radius: 0.05, colour: '#fffbe8' },
    ridges: [
      { base: 0.6, height: 0.36, roughness: 0.55, colour: '#a9b9c4', snow: '#f5f8fa', seed: 2 },
      { base: 0.7, height: 0.02, roughness: 0.3, colour: '#8a8f86', towers: 22, seed: 13 },
      { base: 0.84, height: 0.02, roughness: 0.3, colour: '#4f7a4a', firs: 60, seed: 17 },
      { base: 0.93, height: 0.02, roughness: 0.3, colour: '#355c36', seed: 19 },
    ],
  },
  hall: {
    sky: ['#2c3e63', '#e2a778'],
    sun: { x: 0.5, y: 0.56, radius: 0.08, colour: '#ffe3b3' },
    ridges: [
      { base: 0.62, height: 0.14, roughness: 0.6, colour: '#5d6480', seed: 5 },
      { base: 0.8, height: 0.03, roughness: 0.3, colour: '#333a55', towers: 16, seed: 23 },
      { base: 0.93, height: 0.02, roughness: 0.3, colour: '#1f2438', seed: 31 },
    ],
  },
  steppe: {
    sky: ['#79b0d9', '#f7f1dc'],
    sun: { x: 0.82, y: 0.24, radius: 0.05, colour: '#fffdf0' },
    ridges: [
      { base: 0.5, height: 0.36, roughness: 0.55, colour: '#9db0ad', snow: '#f4f7f2', seed: 2 },
      { base: 0.68, height: 0.08, roughness: 0.42, colour: '#8ba56f', seed: 9 },
      { base: 0.8, height: 0.06, roughness: 0.4, colour: '#74934f', seed: 15 },
      { base: 0.93, height: 0.05, roughness: 0.4, colour: '#587a3a', seed: 21 },
    ],
  },
  plain: {
    sky: ['#473a66', '#f5a35c'],
    sun: { x: 0.4, y: 0.6, radius: 0.09, colour: '#ffdf9c' },
    ridges: [
      { base: 0.68, height: 0.03, roughness: 0.4, colour: '#a5694d', seed: 4 },
      { base: 0.78, height: 0.03, roughness: 0.4, colour: '#7d4c40', seed: 8 },
      { base: 0.9, height: 0.04, roughness: 0.4, colour: '#4a2f33', seed: 12 },
    ],
  },
  sea: {
    sky: ['#7aa7c7', '#fbe3d0'],
    sun: { x: 0.34, y: 0.42, radius: 0.05, colour: '#fff6e0' },
    ridges: [{ base: 0.6, height: 0.05, roughness: 0.5, colour: '#9fa8ad', seed: 6 }],
    water: { from: 0.6, colours: ['#8fb4c4', '#2f5d73'] },
  },
  valley: {
    sky: ['#b8c9cf', '#f4efe4'],
    sun: { x: 0.6, y: 0.28, radius: 0.05, colour: '#ffffff' },
    ridges: [
      { base: 0.5, height: 0.1, roughness: 0.45, colour: '#b3c2bd', seed: 33 },
      { base: 0.63, height: 0.1, roughness: 0.45, colour: '#8ba698', seed: 35 },
      { base: 0.77, height: 0.09, roughness: 0.45, colour: '#5f8270', firs: 80, seed: 37 },
      { base: 0.94, height: 0.06, roughness: 0.45, colour: '#365446', firs: 44, seed: 39 },
    ],
  },
  stage: {
    sky: ['#14182b', '#b0573f'],
    sun: { x: 0.5, y: 0.44, radius: 0.12, colour: '#ffcf8a' },
    ridges: [
      { base: 0.74, height: 0.1, roughness: 0.55, colour: '#6b3240', seed: 43 },
      { base: 0.92, height: 0.05, roughness: 0.5, colour: '#2a1a2b', seed: 47 },
    ],
  },
} as const satisfies Record<string, Landscape>;

export type SceneName = keyof typeof SCENES;

export const scenes: Record<SceneName, Landscape> = SCENES;

import type { FiguresAnswer } from '../../../contracts/figures';

export type Day = FiguresAnswer['data']['days'][number];

export const decidedOn = ({ published, rejected, spam }: Day): number =>
  published + rejected + spam;

export const sumOf = (days: readonly Day[], figure: (day: Day) => number): number =>
  days.reduce((sum, day) => sum + figure(day), 0);

export const most = (days: readonly Day[], figure: (day: Day) => number): number =>
  Math.max(0, ...days.map(figure));

interface Duration {
  value: number;
  unit: 'minute' | 'hour' | 'day';
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** A span of time in the unit in which one would say it. */
export const durationOf = (minutes: number): Duration => {
  if (minutes < 2 * HOUR) return { value: Math.round(minutes), unit: 'minute' };
  if (minutes < 2 * DAY) return { value: rounded(minutes / HOUR), unit: 'hour' };
  return { value: rounded(minutes / DAY), unit: 'day' };
};

const rounded = (value: number): number => Math.round(value * 10) / 10;

import { durationOf } from '../../../admin/src/health/duration';
import { axisTop } from '../../../admin/src/health/scale';

test.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 5],
  [6, 10],
  [10, 10],
  [11, 20],
  [21, 25],
  [26, 50],
  [201, 250],
  [430, 500],
  [501, 1000],
])('an axis for %i ends at %i', (largest, top) => {
  expect(axisTop(largest)).toBe(top);
});

test.each([
  [0, { value: 0, unit: 'minute' }],
  [119, { value: 119, unit: 'minute' }],
  [150, { value: 2.5, unit: 'hour' }],
  [2879, { value: 48, unit: 'hour' }],
  [2880, { value: 2, unit: 'day' }],
] as const)('%i minutes are said in a fitting unit', (minutes, said) => {
  expect(durationOf(minutes)).toEqual(said);
});

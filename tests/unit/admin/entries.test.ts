import { entriesIn, refusedAmong } from '../../../admin/src/rules/entries';

const sent = entriesIn('one\ntwo');
const problemOf = (code: 'too-long' | 'invalid-value') =>
  refusedAmong(sent, {
    code: 'post.invalid',
    problems: [{ path: ['values', 1], code }],
  });

describe('an entry that the server refused', () => {
  it.each([
    ['too-long', 'too-long'],
    ['invalid-value', 'characters'],
  ] as const)('is told by what the server says of it: %s', (code, problem) => {
    expect(problemOf(code)).toEqual([{ line: 2, value: 'two', problem }]);
  });

  it('is told once, by what was said of it first', () => {
    const problems = (['too-long', 'invalid-value'] as const).map((code) => ({
      path: ['values', 0],
      code,
    }));
    expect(refusedAmong(sent, { code: 'post.invalid', problems })).toEqual([
      { line: 1, value: 'one', problem: 'too-long' },
    ]);
  });
});

import { wordDiff } from '../../../admin/src/queue/word-diff';

const words = (prefix: string) =>
  Array.from({ length: 4000 }, (_, index) => `${prefix}${index}`).join(' ');

describe('what changed from one text to another', () => {
  it('is said word by word', () => {
    const parts = wordDiff('The canal is dry.', 'The canal is full.');
    expect(
      parts.map(({ value, added, removed }) => [value, added ?? false, removed ?? false])
    ).toEqual([
      ['The canal is ', false, false],
      ['dry', false, true],
      ['full', true, false],
      ['.', false, false],
    ]);
  });

  it('is everything where a long text is another one altogether', () => {
    const [before, after] = [words('a'), words('b')];
    expect(wordDiff(before, after)).toEqual([
      { value: before, removed: true },
      { value: after, added: true },
    ]);
  });
});

import { makeSharedReads } from '../../server/src/database/shared-reads';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('reads of the same', () => {
  it('are one for all who ask in a turn, done after the last of them has asked', async () => {
    const shared = makeSharedReads<number>();
    let value = 1;
    const read = jest.fn(() => Promise.resolve(value));
    const first = shared('a', read);
    await Promise.resolve();
    value = 2;
    const last = shared('a', read);
    expect(await Promise.all([first, last])).toEqual([2, 2]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('are not shared with whoever asks while they are under way', async () => {
    const shared = makeSharedReads<number>();
    const ends: ((value: number) => void)[] = [];
    const read = () => new Promise<number>((resolve) => ends.push(resolve));
    const first = shared('a', read);
    await turn();
    const second = shared('a', read);
    await turn();
    expect(ends).toHaveLength(2);
    ends.forEach((end, index) => end(index));
    expect(await Promise.all([first, second])).toEqual([0, 1]);
  });

  it('are apart for different keys', async () => {
    const shared = makeSharedReads<string>();
    const answers = ['a', 'b'].map((key) => shared(key, () => Promise.resolve(key)));
    expect(await Promise.all(answers)).toEqual(['a', 'b']);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('no database'))],
    [
      'throws',
      () => {
        throw new Error('no statement');
      },
    ],
  ])('fail for all where one %s, and are tried again by the next', async (_, fail) => {
    const shared = makeSharedReads<number>();
    const answers = await Promise.allSettled([shared('a', fail), shared('a', fail)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await shared('a', () => Promise.resolve(3))).toBe(3);
  });
});

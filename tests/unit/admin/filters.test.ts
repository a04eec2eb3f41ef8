import { filtersIn, toQuery } from '../../../admin/src/queue/filters';

describe('the filters in an address', () => {
  it('stand beside the other parameters, or together', () => {
    expect(filtersIn({ article: 'abc', status: 'spam', filters: { author: 'Saule' } })).toEqual({
      article: 'abc',
      author: 'Saule',
    });
  });

  it.each([
    ['an empty one', { author: '  ' }],
    ['a list', { author: ['one', 'two'] }],
    ['a day that does not exist', { from: '2026-13-45' }],
    ['a day in words', { to: 'yesterday' }],
    ['filters of another page', { filters: { $and: [{ name: { $eq: 'x' } }] } }],
    ['filters that are no object', { filters: 'x' }],
  ])('leave out %s', (_, query) => {
    expect(filtersIn(query)).toEqual({});
  });
});

describe('what is asked of the API', () => {
  it('lasts from the beginning of the first day to the end of the last', () => {
    const { from, to } = toQuery({ from: '2026-11-24', to: '2026-11-24' });
    expect(new Date(from ?? '')).toEqual(new Date(2026, 10, 24));
    expect(new Date(to ?? '')).toEqual(new Date(2026, 10, 25));
  });

  it('leaves out what was taken away', () => {
    expect(toQuery({ author: undefined, email: 'a@b.test' })).toEqual({ email: 'a@b.test' });
  });
});

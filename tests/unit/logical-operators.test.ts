import { hasLooseOperator } from '../../server/src/domain/logical-operators';

describe('a logical operator', () => {
  it.each([
    ['a text', { filters: { $and: 'x' } }],
    ['an object', { filters: { $or: { title: 'x' } } }],
    ['a list of texts', { filters: { $or: ['x'] } }],
    ['a list with a null', { filters: { $and: [{ title: 'x' }, null] } }],
    ['a text, in another one', { filters: { $and: [{ $or: 'x' }] } }],
    ['a text, where one condition belongs', { filters: { $not: 'x' } }],
    ['a text, below a relation', { populate: { section: { filters: { $or: 'x' } } } }],
  ])('is loose before %s', (_, query) => {
    expect(hasLooseOperator(query)).toBe(true);
  });

  it.each([
    ['nothing', {}],
    ['a list of conditions', { filters: { $and: [{ title: 'x' }, { $or: [] }] } }],
    ['another operator', { filters: { title: { $in: ['x'] } } }],
  ])('is fine before %s', (_, query) => {
    expect(hasLooseOperator(query)).toBe(false);
  });
});

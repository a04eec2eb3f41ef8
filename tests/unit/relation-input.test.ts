import { readRelation } from '../../server/src/domain/relation-input';

const set = { kind: 'set', documentId: 'abc' };
const row = { kind: 'set-row', id: 7 };
const clear = { kind: 'clear' };
const keep = { kind: 'keep' };
const malformed = { kind: 'malformed' };

describe('what a write says of a relation', () => {
  it.each([
    ['nothing', undefined, keep],
    ['null', null, clear],
    ['an empty list', [], clear],
    ['a documentId', 'abc', set],
    ['a row id', 7, row],
    ['an object with a documentId', { documentId: 'abc' }, set],
    ['an object with an id', { id: 7 }, row],
    ['an object with both', { id: 7, documentId: 'abc' }, set],
    ['a list of one', ['abc'], set],
    ['a list, whose last one counts', ['x', { id: 7 }], row],
    ['set to null', { set: null }, clear],
    ['set to nothing', { set: undefined }, clear],
    ['set to an empty list', { set: [] }, clear],
    ['set to a documentId', { set: 'abc' }, set],
    ['set to a list', { set: [{ documentId: 'abc' }] }, set],
    ['connect', { connect: [{ documentId: 'abc' }] }, set],
    ['connect without a list', { connect: { id: 7 } }, row],
    ['connect with a position', { connect: [{ id: 7, position: { end: true } }] }, row],
    ['connect and disconnect', { connect: ['abc'], disconnect: [7] }, set],
    ['empty connect and disconnect', { connect: [], disconnect: [] }, keep],
    ['empty connect', { connect: [] }, keep],
    ['null in connect', { connect: null }, keep],
    ['disconnect', { disconnect: ['abc', { id: 7 }] }, { kind: 'remove', refs: ['abc', 7] }],
    ['an empty string', '', malformed],
    ['a fraction', 1.5, malformed],
    ['true', true, malformed],
    ['an empty object', {}, malformed],
    ['an object with a wrong id', { id: 'x' }, malformed],
    ['a nested list', [[]], malformed],
    ['connect to nonsense', { connect: [{ foo: 1 }] }, malformed],
  ])('by %s', (_, input, change) => {
    expect(readRelation(input)).toEqual(change);
  });
});

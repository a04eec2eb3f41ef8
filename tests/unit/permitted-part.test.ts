import { commonPart, permittedPart } from '../../server/src/domain/permitted-part';

const own = { conditions: { $and: [{ $or: [{ moderatedBy: 3 }] }] } };
const foreign = { conditions: { $and: [{ $or: [{ 'createdBy.id': 3 }] }] } };

describe('the part of the site that rules permit', () => {
  it('is all of it without a condition, whatever other roles say', () => {
    expect(permittedPart([{}])).toBe('all');
    expect(permittedPart([own, {}, foreign])).toBe('all');
  });

  it('is the own sections under that condition, alone or among alternatives', () => {
    expect(permittedPart([own])).toBe('own');
    expect(
      permittedPart([
        { conditions: { $and: [{ $or: [{ 'createdBy.id': 3 }, { moderatedBy: 3 }] }] } },
      ])
    ).toBe('own');
    expect(permittedPart([foreign, own])).toBe('own');
  });

  it('is nothing without rules, or under conditions that posts cannot meet', () => {
    expect(permittedPart([])).toBe('none');
    expect(permittedPart([foreign])).toBe('none');
    expect(permittedPart([{ inverted: true }])).toBe('none');
    expect(permittedPart([{ conditions: { title: { moderatedBy: 3 } } }])).toBe('none');
  });

  it('is the smallest one of several permissions', () => {
    expect(commonPart(['all', 'all'])).toBe('all');
    expect(commonPart(['all', 'own'])).toBe('own');
    expect(commonPart(['none', 'own', 'all'])).toBe('none');
  });
});

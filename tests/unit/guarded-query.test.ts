import { guardQuery, type Guard } from '../../server/src/domain/guarded-query';
import type { Model } from '../../server/src/domain/query-model';

const relation = (target: string) => ({ type: 'relation', target });
const models: Record<string, Model> = {
  dossier: {
    uid: 'dossier',
    attributes: {
      title: { type: 'string' },
      lead: relation('article'),
      related: relation('dossier'),
      parts: { type: 'component', component: 'part' },
      zone: { type: 'dynamiczone' },
    },
  },
  article: {
    uid: 'article',
    attributes: { title: { type: 'string' }, section: relation('section') },
  },
  section: { uid: 'section', attributes: { title: { type: 'string' } } },
  part: { uid: 'part', attributes: { article: relation('article') } },
};
const KNOWN = { isPublic: true };
const UNKNOWN = { isPublic: { $null: true } };
const guard: Guard = { uid: 'article', known: [KNOWN], unknown: UNKNOWN };

const guarded = (query: Record<string, unknown>) =>
  guardQuery(query, models.dossier as Model, (uid) => models[uid], guard);
const filters = (asked: unknown) => guarded({ filters: asked }).query.filters;
const populate = (asked: unknown) => guarded({ populate: asked }).query.populate;

describe('filters', () => {
  it('stay as they are where they lead to no guarded type', () => {
    const query = { filters: { title: 'a', related: { title: 'b' } }, sort: 'related.title' };
    expect(guarded(query)).toEqual({ query, isGuarded: false, isSortedByIt: false });
  });

  it.each([
    [{ title: 'a' }, { title: 'a' }],
    [{ section: { title: 'a' } }, { section: { title: 'a' } }],
    [7, { id: 7 }],
    [{ $in: [7, 8] }, { $and: [{ id: { $in: [7, 8] } }, {}] }],
    [{ $or: [{ title: 'a' }, { title: 'b' }] }, { $or: [{ title: 'a' }, { title: 'b' }] }],
  ])('hold of a known row alone: %j', (asked, said) => {
    expect(filters({ lead: asked })).toEqual({ lead: { $and: [said, KNOWN] } });
  });

  it('stand each for itself, so that none overwrites the guard', () => {
    expect(filters({ lead: { title: 'a' }, $and: [{ title: 'b' }] })).toEqual({
      $and: [{ lead: { $and: [{ title: 'a' }, KNOWN] } }, { $and: [{ title: 'b' }] }],
    });
  });

  it.each([
    { $null: true },
    { id: { $null: 'true' } },
    { title: null },
    { title: { $eq: null } },
    { title: { $notNull: false } },
    { $or: [{ title: 'a' }, { id: { $null: true } }] },
    { section: { title: { $null: true } } },
    { $and: [{ id: { $null: true } }, { title: { $not: { $notNull: true } } }] },
  ])('that ask for nothing there find entries with a row that nobody knows, too: %j', (asked) => {
    expect(filters({ lead: asked })).toEqual({
      lead: { $or: [{ $and: [expect.anything(), KNOWN] }, UNKNOWN] },
    });
  });

  it.each([
    { title: { $null: false } },
    { title: { $ne: null } },
    { title: { $ne: 'a' } },
    { title: { $not: { $startsWith: 'a' } } },
    { $and: [{ id: { $null: true } }, { title: 'a' }] },
    { $not: { id: { $null: true } } },
  ])('that ask for anything there do not: %j', (asked) => {
    expect(filters({ lead: asked })).toEqual({ lead: { $and: [expect.anything(), KNOWN] } });
  });

  it('are followed through relations, components and negations', () => {
    const inner = { $and: [{ title: 'a' }, KNOWN] };
    expect(filters({ related: { lead: { title: 'a' } } })).toEqual({ related: { lead: inner } });
    expect(filters({ parts: { article: { title: 'a' } } })).toEqual({ parts: { article: inner } });
    expect(filters({ $not: { lead: { title: 'a' } } })).toEqual({ $not: { lead: inner } });
  });
});

describe('what is populated', () => {
  const only = { filters: { $and: [{}, KNOWN] } };

  it.each<[unknown, unknown]>([
    ['lead', { lead: only }],
    ['lead,related', { lead: only, related: {} }],
    [['related.lead'], { related: { populate: { lead: only } } }],
    [['related', 'related.lead', 'lead'], { related: { populate: { lead: only } }, lead: only }],
    [{ lead: true }, { lead: only }],
    [
      { lead: 'true', related: true },
      { lead: only, related: true },
    ],
    [{ lead: { count: true } }, { lead: { count: true, ...only } }],
    [
      { zone: { on: { part: { populate: { article: true } } } } },
      { zone: { on: { part: { populate: { article: only } } } } },
    ],
  ])('is known: %j', (asked, said) => {
    expect(populate(asked)).toEqual(said);
  });

  it('is so besides what was asked of it', () => {
    expect(populate({ lead: { filters: { title: 'a' }, sort: 'title' } })).toEqual({
      lead: { sort: 'title', filters: { $and: [{ title: 'a' }, KNOWN] } },
    });
  });

  it('is nothing where nothing was asked', () => {
    expect(populate({ lead: false })).toEqual({ lead: false });
  });
});

describe('a sort', () => {
  it.each([
    { sort: 'lead.title' },
    { sort: 'title:asc, lead.title:desc' },
    { sort: ['title', 'related.lead.title'] },
    { sort: { lead: { title: 'asc' } } },
    { sort: [{ related: { lead: { title: 'asc' } } }] },
    { populate: { related: { sort: ['lead.title'] } } },
  ])('by a field of the guarded type is noticed: %j', (query) => {
    expect(guarded(query).isSortedByIt).toBe(true);
  });

  it('by another is not', () => {
    expect(guarded({ sort: ['title', 'related.title'] }).isSortedByIt).toBe(false);
  });
});

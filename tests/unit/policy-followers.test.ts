import { branchOf, followersOf } from '../../server/src/domain/policy-followers';
import { inheritedBy } from '../../server/src/domain/policy-levels';
import type { SectionGraph, SectionNode } from '../../server/src/domain/section-graph';

const section = (documentId: string, more: Partial<SectionNode> = {}): SectionNode => ({
  documentId,
  locale: 'en',
  title: documentId,
  slug: documentId,
  position: null,
  posting: null,
  moderation: null,
  visibility: null,
  closeAfterDays: null,
  closeAt: null,
  trustAfter: null,
  ...more,
});

/** top > middle > bottom, and apart. */
const graphOf = (middle: Partial<SectionNode> = {}): SectionGraph => ({
  parentOf: new Map([
    ['middle', 'top'],
    ['bottom', 'middle'],
  ]),
  sections: new Map([
    [
      'top',
      [section('top', { closeAfterDays: 9 }), section('top', { locale: 'fr', title: 'Haut' })],
    ],
    ['middle', [section('middle', middle)]],
    ['bottom', [section('bottom')]],
    ['apart', [section('apart')]],
  ]),
});

describe('forums below a section', () => {
  it('are those of its whole branch', () => {
    expect(branchOf(graphOf(), 'middle').sort()).toEqual(['bottom', 'middle']);
  });

  it('follow it where nothing nearer says otherwise', () => {
    const graph = graphOf({ posting: 'nobody', closeAfterDays: 0 });
    const forums = [
      { section: 'top', overrides: {} },
      { section: 'bottom', overrides: { moderation: 'after' as const } },
      { section: 'middle', overrides: { visibility: null } },
    ];
    expect(followersOf(graph, 'top', forums)).toEqual({
      ...{ posting: 1, moderation: 2, visibility: 3 },
      ...{ closeAfterDays: 1, closeAt: 3, trustAfter: 3 },
    });
    expect(followersOf(graph, 'middle', forums.slice(1)).posting).toBe(2);
  });
});

describe('what is inherited', () => {
  const inherited = (locale: string, settings = {}) =>
    inheritedBy({
      graph: graphOf(),
      start: 'bottom',
      settings,
      choice: { locale, defaultLocale: 'en' },
    });

  it('names the section that says it, in the language asked for', () => {
    expect(inherited('fr').closeAfterDays).toEqual({
      value: 9,
      origin: 'section',
      section: { documentId: 'top', title: 'Haut' },
    });
    expect(inherited('ky').closeAfterDays.section?.title).toBe('top');
  });

  it('comes from the site, or is the default, where no section says it', () => {
    expect(inherited('en', { posting: 'nobody' })).toMatchObject({
      posting: { value: 'nobody', origin: 'settings', section: null },
      moderation: { value: 'before', origin: 'default', section: null },
    });
  });
});

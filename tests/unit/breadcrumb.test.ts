import { trailOf } from '../../server/src/domain/breadcrumb';
import {
  ancestorsOf,
  MAX_DEPTH,
  sectionIn,
  type SectionGraph,
  type SectionNode,
} from '../../server/src/domain/section-graph';
import { buildTree } from '../../server/src/domain/section-tree';

const row = (documentId: string, more: Partial<SectionNode> = {}): SectionNode => ({
  documentId,
  locale: 'en',
  title: documentId.toUpperCase(),
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

const graphOf = (parents: Record<string, string>, rows: SectionNode[]): SectionGraph => {
  const sections = new Map<string, SectionNode[]>();
  for (const each of rows) {
    sections.set(each.documentId, [...(sections.get(each.documentId) ?? []), each]);
  }
  return { parentOf: new Map(Object.entries(parents)), sections };
};

const choice = { locale: 'fr', defaultLocale: 'en' };
const article = { type: 'article', documentId: 'art', title: 'News', slug: 'news' } as const;

describe('a breadcrumb', () => {
  it('of an entry without a section is home and the entry', () => {
    expect(trailOf(graphOf({}, []), article, { ...choice, homeTitle: 'Accueil' })).toEqual({
      path: '/news',
      breadcrumb: [
        { title: 'Accueil', path: '/', documentId: null, type: 'home' },
        { title: 'News', path: '/news', documentId: 'art', type: 'article' },
      ],
    });
  });

  it('leads from the top down', () => {
    const graph = graphOf({ art: 'b', b: 'a' }, [row('a'), row('b')]);
    const { path, breadcrumb } = trailOf(graph, article, { ...choice, homeTitle: 'Home' });
    expect(path).toBe('/a/b/news');
    expect(breadcrumb.map((item) => item.path)).toEqual(['/', '/a', '/a/b', '/a/b/news']);
  });

  it('shows a section in the asked locale, else in the default one', () => {
    const graph = graphOf({ art: 'b', b: 'a' }, [
      row('a', { title: 'A in English' }),
      row('b', { title: 'B in English' }),
      row('b', { title: 'B en français', slug: 'b-fr', locale: 'fr' }),
    ]);
    const { path, breadcrumb } = trailOf(graph, article, { ...choice, homeTitle: 'Home' });
    expect(breadcrumb.map((item) => item.title)).toEqual([
      'Home',
      'A in English',
      'B en français',
      'News',
    ]);
    expect(path).toBe('/a/b-fr/news');
  });

  it('falls back to any locale when even the default one is missing', () => {
    const graph = graphOf({}, [row('a', { locale: 'ky', title: 'Кыргызстан' })]);
    expect(sectionIn(graph, 'a', choice)?.title).toBe('Кыргызстан');
  });

  it('names a section without a slug by its id', () => {
    const graph = graphOf({ art: 'a' }, [row('a', { slug: null })]);
    expect(trailOf(graph, article, { ...choice, homeTitle: '' }).path).toBe('/a/news');
  });

  it('ends at a cycle', () => {
    expect(ancestorsOf(graphOf({ art: 'a', a: 'b', b: 'a' }, []), 'art')).toEqual(['b', 'a']);
  });

  it('ends when a section lies in itself', () => {
    expect(ancestorsOf(graphOf({ a: 'a' }, []), 'a')).toEqual([]);
  });

  it('is never longer than its limit', () => {
    const parents = Object.fromEntries(
      Array.from({ length: 100 }, (_, depth) => [`s${depth}`, `s${depth + 1}`])
    );
    expect(ancestorsOf(graphOf(parents, []), 's0')).toHaveLength(MAX_DEPTH);
  });
});

describe('the section tree', () => {
  it('orders siblings by position, then by title', () => {
    const graph = graphOf({}, [
      row('c'),
      row('b'),
      row('z', { position: 1 }),
      row('y', { position: 2 }),
    ]);
    expect(buildTree(graph, choice).map((node) => node.documentId)).toEqual(['z', 'y', 'b', 'c']);
  });

  it('nests children with their paths', () => {
    const graph = graphOf({ b: 'a', c: 'b' }, [row('a'), row('b'), row('c')]);
    expect(buildTree(graph, choice)).toEqual([
      {
        documentId: 'a',
        title: 'A',
        slug: 'a',
        path: '/a',
        children: [
          {
            documentId: 'b',
            title: 'B',
            slug: 'b',
            path: '/a/b',
            children: [{ documentId: 'c', title: 'C', slug: 'c', path: '/a/b/c', children: [] }],
          },
        ],
      },
    ]);
  });

  it('ends though the stored tree held a cycle', () => {
    const graph = graphOf({ a: 'b', b: 'a' }, [row('a'), row('b'), row('c')]);
    expect(buildTree(graph, choice).map((node) => node.documentId)).toEqual(['c']);
  });
});

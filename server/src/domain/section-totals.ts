import type { SectionFigures } from '../../../contracts/section-tree';

interface Counted {
  documentId: string;
  parent: string | null;
  own: SectionFigures;
}

/**
 * The figures of each section together with everything below it.
 *
 * @param sections each after its parent
 */
export const sectionTotals = (sections: readonly Counted[]): Map<string, SectionFigures> => {
  const totals = new Map(sections.map(({ documentId, own }) => [documentId, own]));
  for (const { documentId, parent } of [...sections].reverse()) {
    const below = totals.get(documentId);
    const above = parent === null ? undefined : totals.get(parent);
    if (parent !== null && above !== undefined && below !== undefined) {
      totals.set(parent, sum(above, below));
    }
  }
  return totals;
};

const sum = (a: SectionFigures, b: SectionFigures): SectionFigures => ({
  sections: a.sections + b.sections,
  articles: {
    published: a.articles.published + b.articles.published,
    all: a.articles.all + b.articles.all,
  },
  posts: {
    published: a.posts.published + b.posts.published,
    waiting:
      a.posts.waiting === null || b.posts.waiting === null
        ? null
        : a.posts.waiting + b.posts.waiting,
  },
});

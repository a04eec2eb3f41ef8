import { sectionIn, type LocaleChoice, type SectionGraph, type SectionNode } from './section-graph';

/** Sections without a position come after those that have one. */
const LAST = Number.MAX_SAFE_INTEGER;

/**
 * The sections directly in each one, in their manual order and then by title.
 *
 * @returns by the parent's documentId, null for the top
 */
export const childrenIn = (
  graph: SectionGraph,
  choice: LocaleChoice
): ReadonlyMap<string | null, readonly SectionNode[]> => {
  const children = new Map<string | null, SectionNode[]>();
  for (const documentId of graph.sections.keys()) {
    const section = sectionIn(graph, documentId, choice);
    if (section === undefined) continue;
    const parent = graph.parentOf.get(documentId) ?? null;
    const siblings = children.get(parent) ?? [];
    siblings.push(section);
    children.set(parent, siblings);
  }
  const { compare } = new Intl.Collator(supported(choice.locale));
  for (const siblings of children.values()) {
    siblings.sort(
      (a, b) =>
        (a.position ?? LAST) - (b.position ?? LAST) ||
        compare(a.title, b.title) ||
        // Of one title: whoever asks twice shall see one order.
        (a.documentId < b.documentId ? -1 : 1)
    );
  }
  return children;
};

/** Strapi lets a site invent locales; `Intl` throws on what it cannot read. */
const supported = (locale: string): string[] => {
  try {
    return Intl.Collator.supportedLocalesOf([locale.replace('_', '-')]);
  } catch {
    return [];
  }
};

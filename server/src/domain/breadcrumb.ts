import type { BreadcrumbItem } from '../../../contracts/content';
import { ancestorsOf, sectionIn, type LocaleChoice, type SectionGraph } from './section-graph';

export interface Entry {
  type: 'section' | 'article';
  documentId: string;
  title: string;
  slug: string;
}

export interface Trail {
  path: string;
  breadcrumb: BreadcrumbItem[];
}

/**
 * The trail of an entry: home, its sections from the top down, the entry itself.
 *
 * @param entry what the trail leads to, in its own words
 * @param homeTitle title of the first item
 */
export const trailOf = (
  graph: SectionGraph,
  entry: Entry,
  { homeTitle, ...choice }: LocaleChoice & { homeTitle: string }
): Trail => {
  const breadcrumb: BreadcrumbItem[] = [
    { title: homeTitle, path: '/', documentId: null, type: 'home' },
  ];
  let path = '';
  for (const documentId of ancestorsOf(graph, entry.documentId)) {
    const section = sectionIn(graph, documentId, choice);
    if (section === undefined) continue;
    path += `/${section.slug ?? documentId}`;
    breadcrumb.push({ title: section.title, path, documentId, type: 'section' });
  }
  path += `/${entry.slug}`;
  breadcrumb.push({ title: entry.title, path, documentId: entry.documentId, type: entry.type });
  return { path, breadcrumb };
};

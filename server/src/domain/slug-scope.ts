/** Articles share one scope: their slug is unique in its locale, wherever they are filed. */
export const articleScope = (): string => 'article';

/** Sections are unique among their siblings. */
export const sectionScope = (parent: string | null): string => `section:${parent ?? 'root'}`;

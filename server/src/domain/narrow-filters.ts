/** Filters that leave the posts of one forum, author, network or text, by an index of their own. */
const NARROW = ['article', 'target', 'author', 'email', 'authorKey', 'network', 'text'] as const;

/** Whether a filter leaves few posts, whichever tab is looked at. */
export const areNarrow = (filters: Partial<Record<(typeof NARROW)[number], string>>): boolean =>
  NARROW.some((name) => filters[name] !== undefined);

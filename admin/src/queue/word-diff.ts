import { diffWordsWithSpace } from 'diff';

export interface DiffPart {
  value: string;
  added?: boolean;
  removed?: boolean;
}

/**
 * So many words may differ: the search for the shortest way from one text to the other takes their square,
 * and would hold up the page for seconds where a long text is another one altogether.
 */
const MOST_EDITS = 1500;

/** What changed from one text to another, word by word; all of it where nearly all of it is new. */
export const wordDiff = (before: string, after: string): DiffPart[] =>
  diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS }) ?? [
    { value: before, removed: true },
    { value: after, added: true },
  ];

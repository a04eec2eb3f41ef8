interface Match {
  start: number;
  end: number;
  rule?: string | undefined;
}

export interface Segment {
  start: number;
  words: string;
  /** The entries that were found here; null where nothing was. */
  rules: string[] | null;
}

/**
 * A text cut where a match begins or ends, so that matches may overlap. Nothing of the text is lost, and
 * matches that lie outside it count as far as they lie in it.
 *
 * @param matches offsets in UTF-16 units
 */
export const segmentsOf = (text: string, matches: readonly Match[]): Segment[] => {
  const inside = matches
    .map(({ start, end, rule }) => ({
      start: Math.max(0, start),
      end: Math.min(text.length, end),
      rule,
    }))
    .filter(({ start, end }) => start < end);
  const cuts = [0, text.length, ...inside.flatMap(({ start, end }) => [start, end])];
  const places = [...new Set(cuts)].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const here = inside.filter((match) => match.start <= start && match.end > start);
    return {
      start,
      words: text.slice(start, places[index + 1]),
      rules: here.length === 0 ? null : [...new Set(here.flatMap(({ rule }) => rule ?? []))],
    };
  });
};

import { align } from './align';
import { Automaton } from './automaton';
import { readEntry, type Entry } from './entry';
import { isMatch } from './judge';
import { hasLetterLikeSymbols, readSigns } from './read-signs';
import { Reading } from './reading';
import type { Sign } from './sign';
import type { Finding, ListedRule } from './types';

/** A word that fills a text is shown in so many places and no more. */
const PLACES = 3;

/** A list of words and phrases, ready for any number of texts. */
export interface WordList {
  find(text: string): Finding[];
}

/** @param rules of kind `word`; what is no word (see readEntry) is left out */
export const compileWords = (rules: readonly ListedRule[]): WordList => {
  const entries = rules.flatMap((rule) => {
    const entry = readEntry(rule.value);
    return entry === null ? [] : [{ rule, entry }];
  });
  const automaton = new Automaton(entries.map(({ entry }) => entry.runs.map((run) => run.symbol)));

  const findIn = (signs: readonly Sign[], found: Map<ListedRule, Finding[]>) => {
    const reading = new Reading(signs);
    automaton.search(reading.symbols, (pattern, end) => {
      const { rule, entry } = entries[pattern] ?? {};
      if (rule === undefined || entry === undefined) return;
      const places = found.get(rule) ?? [];
      if (places.length === PLACES) return;
      const place = placeOf(entry, reading, end - entry.runs.length);
      if (place === null || places.some((known) => known.start === place.start)) return;
      found.set(rule, [...places, { rule, ...place }]);
    });
  };

  return {
    find(text) {
      const found = new Map<ListedRule, Finding[]>();
      if (entries.length === 0) return [];
      findIn(readSigns(text, { symbols: false }), found);
      if (hasLetterLikeSymbols(text)) findIn(readSigns(text, { symbols: true }), found);
      return [...found.values()].flat().sort((one, other) => one.start - other.start);
    },
  };
};

/** Where in the text an entry is, if its classes were found from a run on. */
const placeOf = (
  entry: Entry,
  reading: Reading,
  first: number
): { start: number; end: number } | null => {
  if (!reading.mayHold(entry, first)) return null;
  const { signs } = reading;
  const match = align(entry, signs, reading.runs, first);
  if (match === null || !isMatch(entry, match, signs, reading.surroundings())) return null;
  return { start: signs[match.from]?.start ?? 0, end: signs[match.to - 1]?.end ?? 0 };
};

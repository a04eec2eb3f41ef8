import { readSigns } from './read-signs';
import { runsOf, type Run } from './runs';
import type { Script, Sign } from './sign';

/** A word or phrase of a list, as the search and the judgement need it. */
export interface Entry {
  readonly signs: readonly Sign[];
  readonly runs: readonly Run[];
  /** `*word`: other letters may stand before it; `word*`: after it. */
  readonly startsFree: boolean;
  readonly endsFree: boolean;
  /** `"word"`: spelled exactly so, capitals aside. */
  readonly isExact: boolean;
  readonly script: Script | null;
}

/**
 * Reads an entry as it was typed: a word or a phrase, never a pattern. `*` at an end lets the word go on
 * there; double quotes around it ask for this very spelling. All else is taken literally.
 *
 * @returns null where fewer than two letters or digits remain
 */
export const readEntry = (value: string): Entry | null => {
  const typed = value.trim();
  const isExact = /^".*"$/s.test(typed);
  const word = isExact ? typed.slice(1, -1) : typed;
  const startsFree = !isExact && word.startsWith('*');
  const endsFree = !isExact && word.length > 1 && word.endsWith('*');
  const signs = readSigns(word, { symbols: true });
  if (signs.filter(({ letter }) => /[\p{L}\p{N}]/u.test(letter)).length < 2) return null;
  return { signs, runs: runsOf(signs), startsFree, endsFree, isExact, script: mainScript(signs) };
};

/** Two entries with the same fold find the same texts. */
export const foldEntry = ({ signs, startsFree, endsFree, isExact }: Entry): string => {
  const spelled = signs.map(({ letter, accent, gap }, index) =>
    index > 0 && gap !== null ? ` ${letter}${accent}` : letter + accent
  );
  const quote = isExact ? '"' : '';
  return `${quote}${startsFree ? '*' : ''}${spelled.join('')}${endsFree ? '*' : ''}${quote}`;
};

const mainScript = (signs: readonly Sign[]): Script | null => {
  const counts = new Map<Script, number>();
  for (const { script } of signs) {
    if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const [main] = [...counts].sort(([, one], [, other]) => other - one);
  return main?.[0] ?? null;
};

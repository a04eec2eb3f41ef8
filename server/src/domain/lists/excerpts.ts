import type { DryRunExcerpt } from '../../../../contracts/rules';
import type { Fields } from '../fields';

interface Match {
  field: keyof Fields;
  start: number;
  end: number;
  rule?: string | undefined;
}

/** So much is shown before the first match and after it, in UTF-16 units. */
const AROUND = 120;

/** The parts of a post in which something was found, one a field, short enough to be read at a glance. */
export const excerptsOf = (fields: Fields, matches: readonly Match[]): DryRunExcerpt[] => {
  const names = [...new Set(matches.map(({ field }) => field))];
  return names.map((field) => {
    const text = fields[field] ?? '';
    const here = matches.filter((match) => match.field === field);
    const first = here.reduce((one, other) => (other.start < one.start ? other : one));
    const from = wholeCharacter(text, first.start - AROUND);
    const to = wholeCharacter(text, Math.min(first.end, first.start + AROUND) + AROUND);
    return {
      field,
      text: text.slice(from, to),
      isBeginning: from === 0,
      isEnd: to === text.length,
      matches: here
        .filter(({ start }) => start >= from && start < to)
        .map(({ start, end, rule = '' }) => ({
          start: start - from,
          end: Math.min(end, to) - from,
          rule,
        })),
    };
  });
};

/** A place inside of the text, not between the halves of a character. */
const wholeCharacter = (text: string, place: number): number => {
  const inside = Math.min(Math.max(place, 0), text.length);
  return /^[\uDC00-\uDFFF]/.test(text.slice(inside)) ? inside - 1 : inside;
};

/** What the plugin's service `checks` takes; an app that installs the package imports `OwnCheck`. */
interface OwnCheck {
  name: string;
  run(submission: { fields: { title: string | null; body: string } }): Verdict;
}
type Verdict = { outcome: 'pass' } | { outcome: 'hold'; reason: string; matches: Match[] };
type Match = { field: 'title' | 'body'; start: number; end: number };

/** Shorter texts may well be an abbreviation. */
const SHORTEST = 20;

/** The demo's own check: a text all in capitals waits for a moderator, whatever the policy says. */
export const capitals: OwnCheck = {
  name: 'capitals',
  run({ fields }) {
    const matches = (['title', 'body'] as const).flatMap((field) =>
      shoutedIn(field, fields[field])
    );
    return matches.length === 0
      ? { outcome: 'pass' }
      : { outcome: 'hold', reason: 'shouting', matches };
  },
};

const shoutedIn = (field: Match['field'], text: string | null): Match[] => {
  const letters = text?.match(/\p{Lu}|\p{Ll}/gu) ?? [];
  // Letters that have no case, as the Georgian or the Arabic ones, are never shouted.
  const isShouted = letters.length >= SHORTEST && letters.every((letter) => /\p{Lu}/u.test(letter));
  return isShouted ? [{ field, start: 0, end: (text ?? '').length }] : [];
};

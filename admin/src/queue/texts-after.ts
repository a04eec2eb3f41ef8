import type { ModerationEvent, QueuePost } from '../../../contracts/moderation';

type Words = Pick<QueuePost, 'title' | 'body'>;

export interface TextChange {
  before: string;
  after: string;
}

/**
 * What each event of a history did to the text: an event keeps the text that it replaced, so what it put in
 * its place is what the next one replaced, or the text of today. Nothing where the words stayed the same.
 */
export const changesIn = (
  history: readonly ModerationEvent[],
  today: Words
): (TextChange | null)[] => {
  let after = wordsOf(today);
  return [...history]
    .reverse()
    .map((event) => {
      if (event.before === null) return null;
      const change = { before: wordsOf(event.before), after };
      after = change.before;
      return change.before === change.after ? null : change;
    })
    .reverse();
};

/** The same of the name above the text; an event that keeps none left it as it was. */
export const renamingsIn = (
  history: readonly ModerationEvent[],
  today: Pick<QueuePost, 'authorName'>
): (TextChange | null)[] => {
  let after = today.authorName;
  return [...history]
    .reverse()
    .map(({ before }) => {
      const name = before?.authorName ?? null;
      if (name === null || name === after) return null;
      const change = { before: name, after };
      after = name;
      return change;
    })
    .reverse();
};

const wordsOf = ({ title, body }: Words): string =>
  title === null || title === '' ? body : `${title}\n\n${body}`;

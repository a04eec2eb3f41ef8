import type { ModerationEvent } from '../../../contracts/moderation';
import { linkOf } from './public-post';

type Kept = Partial<
  Record<'authorName' | 'title' | 'body' | 'linkTitle' | 'linkUrl', string | null>
>;

/**
 * The text that an event replaced, where it replaced one, with the name above it: an edit keeps it as `text`, a
 * decision that adopted or took back a newer one among the columns as they were `before`. Whatever else an event
 * keeps is nobody's to read.
 */
export const textBefore = (details: unknown): ModerationEvent['before'] => {
  const { text, before } = (details ?? {}) as { text?: Kept; before?: Kept };
  const kept = text ?? before;
  if (typeof kept?.body !== 'string') return null;
  const { authorName = null, title = null, body, linkTitle = null, linkUrl = null } = kept;
  return { authorName, title, body, link: linkOf({ linkTitle, linkUrl }) ?? null };
};

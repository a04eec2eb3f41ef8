import { createHash } from 'node:crypto';

import type { Fields } from './fields';
import { firstCharacters, foldForSearch } from './text';

export const sha256 = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

/**
 * Same author, same words: what makes a post a duplicate. Of a guest the name alone is the author: whether it is a
 * duplicate would tell whoever guesses the address of a public post.
 *
 * @param userId the account of whoever signed in, by which they are known whatever they call themselves
 */
export const textHash = ({ authorName, title, body }: Fields, userId: number | null): string => {
  const words = [title, body].map((text) => text?.toLowerCase() ?? null);
  return sha256([userId ?? authorName.toLowerCase(), ...words]);
};

/** Same in every field, under the same post: what makes a submission the same one sent again. */
export const submissionHash = (key: unknown, fields: Fields, parent: string | null): string =>
  sha256([key, fields, parent]);

/** The same words, whatever their case, accents and spacing, and whoever wrote them. */
export const wordsHash = (body: string): string | null => {
  const words = foldForSearch(body);
  return words === '' ? null : sha256(words);
};

/** What an indexed column of the database holds, on all three of them. */
const KEY_LENGTH = 255;

/** A name as moderators look for it. */
export const nameKey = (name: string): string | null =>
  firstCharacters(foldForSearch(name), KEY_LENGTH) || null;

/** An e-mail address as moderators look for it: accents tell two addresses apart, capitals do not. */
export const emailKey = (email: string | null): string | null =>
  firstCharacters((email ?? '').trim().normalize('NFC').toLowerCase(), KEY_LENGTH) || null;

/** All that moderators search in, folded as their words are. */
export const searchText = (fields: Fields): string =>
  foldForSearch(
    [
      fields.title,
      fields.body,
      fields.authorName,
      fields.authorEmail,
      fields.linkTitle,
      fields.linkUrl,
    ]
      .filter(Boolean)
      .join('\n')
  );

import type { ForumPostRow } from '../../../content-types';
import type { AuthorRecord } from '../../../contracts/moderation';
import { emailKey, nameKey, sha256 } from './fingerprints';

type Writer = Pick<ForumPostRow, 'userId' | 'staffId' | 'authorEmail' | 'authorName'>;

export interface Identity {
  /** How sure it is. */
  knownBy: AuthorRecord['knownBy'];
  /** The same for all posts of one author; null where nobody is named. */
  key: string | null;
}

/**
 * Who wrote a post. Each way of knowing has keys of its own: a guest who gives an account's e-mail address
 * or name is not taken for it.
 */
export const identityOf = ({ userId, staffId, authorEmail, authorName }: Writer): Identity => {
  if (staffId !== null) return { knownBy: 'account', key: sha256(['staff', staffId]) };
  if (userId !== null) return { knownBy: 'account', key: sha256(['account', userId]) };
  const email = emailKey(authorEmail);
  if (email !== null) return { knownBy: 'email', key: sha256(['email', email]) };
  const name = nameKey(authorName);
  return { knownBy: 'name', key: name === null ? null : sha256(['name', name]) };
};

import type { Rows } from './rows';
import { plantedId, type Words } from './words';

/** An administrator who cannot sign in: moderator of the planted sections, and author of what is planted. */
export const plantAdmin = async (rows: Rows, words: Words, now: Date): Promise<number> => {
  const word = words.hide('an administrator');
  return rows.insertOne('admin::user', {
    documentId: plantedId(),
    firstname: word,
    lastname: word,
    username: word,
    email: `${word}@leak-check.invalid`,
    isActive: false,
    blocked: true,
    createdAt: now,
    updatedAt: now,
  });
};

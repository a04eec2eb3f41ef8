import { randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** An id of the form that Strapi gives its documents: 24 lower-case letters and digits. */
export const createDocumentId = (): string => {
  let id = '';
  while (id.length < 24) {
    for (const byte of randomBytes(32)) {
      // 252 is the largest multiple of 36 in a byte: above it some letters would come more often.
      if (byte < 252 && id.length < 24) id += ALPHABET[byte % 36];
    }
  }
  return id;
};

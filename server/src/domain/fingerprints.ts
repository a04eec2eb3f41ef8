import { createHash } from 'node:crypto';

import type { Fields } from './fields';
import { foldForSearch } from './text';

const sha256 = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Same author, same words: what makes a post a duplicate. */
export const textHash = ({ authorName, authorEmail, title, body }: Fields): string =>
  sha256([authorName, authorEmail, title, body].map((text) => text?.toLowerCase() ?? null));

/** Same in every field, under the same post: what makes a submission the same one sent again. */
export const submissionHash = (key: unknown, fields: Fields, parent: string | null): string =>
  sha256([key, fields, parent]);

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

import type { Lists } from '../domain/lists';
import { lookInto, type FoundIn } from './listed';
import type { Fields } from './types';

/** Listed words in all fields where one may be written. */
export const listedWords = (fields: Fields, lists: Lists): FoundIn[] =>
  lookInto(fields, ['title', 'body', 'authorName', 'linkTitle'], (text) => lists.words(text));

/** Listed hosts, as a link or written out. */
export const listedHosts = (fields: Fields, lists: Lists): FoundIn[] =>
  lookInto(fields, ['linkUrl', 'title', 'body', 'authorName', 'linkTitle'], (text) =>
    lists.hosts(text)
  );

/** Listed e-mail addresses, as the author's or written in the text. */
export const listedEmails = (fields: Fields, lists: Lists): FoundIn[] => {
  const { authorEmail } = fields;
  const rule = authorEmail === null ? null : lists.email(authorEmail);
  const own = rule === null ? [] : [{ rule, start: 0, end: authorEmail?.length ?? 0 }];
  return [
    ['authorEmail', own],
    ...lookInto(fields, ['title', 'body', 'authorName', 'linkTitle'], (text) => lists.emails(text)),
  ];
};

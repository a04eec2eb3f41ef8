import { lookInto, verdictOf } from '../listed';
import type { Check } from '../types';

/** S5: a word or phrase of the moderators' list, whatever it is disguised as. */
export const words: Check = {
  name: 'words',
  run: ({ fields, lists }) =>
    verdictOf(
      'word-listed',
      lookInto(fields, ['title', 'body', 'authorName', 'linkTitle'], (text) => lists.words(text))
    ),
};

import { listedWords } from '../listed-in';
import { verdictOf } from '../listed';
import type { Check } from '../types';

/** S5: a word or phrase of the moderators' list, whatever it is disguised as. */
export const words: Check = {
  name: 'words',
  run: ({ fields, lists }) => verdictOf('word-listed', listedWords(fields, lists)),
};

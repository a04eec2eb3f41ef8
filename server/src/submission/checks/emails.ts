import { listedEmails } from '../listed-in';
import { verdictOf } from '../listed';
import type { Check } from '../types';

/** S5: an e-mail address or domain of the moderators' list, as the author's or written in the text. */
export const emails: Check = {
  name: 'emails',
  run: ({ fields, lists }) => verdictOf('email-listed', listedEmails(fields, lists)),
};

import { lookInto, verdictOf } from '../listed';
import type { Check } from '../types';

/** S5: an e-mail address or domain of the moderators' list, as the author's or written in the text. */
export const emails: Check = {
  name: 'emails',
  run({ fields, lists }) {
    const { authorEmail } = fields;
    const rule = authorEmail === null ? null : lists.email(authorEmail);
    const own = rule === null ? [] : [{ rule, start: 0, end: authorEmail?.length ?? 0 }];
    return verdictOf('email-listed', [
      ['authorEmail', own],
      ...lookInto(fields, ['title', 'body', 'authorName', 'linkTitle'], (text) =>
        lists.emails(text)
      ),
    ]);
  },
};

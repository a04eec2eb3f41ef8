/** What readers are told. English is the source; every other language has the same keys. */
export const en = {
  'notice.before':
    'This forum is moderated before publication: your contribution will only appear after being validated by an administrator.',
  'notice.after':
    'This forum is moderated after publication: your contribution appears at once, and an administrator may take it down.',
  'hint.paragraphs': 'To create paragraphs, just leave blank lines.',
  'closed.nobody': 'This forum is closed to new contributions.',
  'closed.date': 'This forum was closed on {date}.',
  'closed.age': 'This forum was closed on {date}: it takes no contributions to older articles.',
  'closed.registered': 'You must be signed in to contribute to this forum.',
  'state.pending':
    'Your contribution was received. It will appear after being validated by an administrator.',
  'state.published': 'Your contribution is published.',
  'state.rejected': 'Your contribution was not accepted for publication.',
  'state.removed': 'Your contribution was removed.',
  'state.withdrawn': 'You withdrew your contribution.',
  'refused.invalid': 'Some fields need your attention.',
  'refused.request': 'The request is not valid.',
  'refused.cursor': 'This page mark does not belong to this list.',
  'refused.target': 'There is no such article, or it is not published.',
  'refused.post': 'There is no such post.',
  'refused.path': 'Nothing is published at this path.',
  'refused.parent': 'The post you reply to is not in this forum, or is not published.',
  'refused.depth': 'Replies cannot go deeper here: reply to an earlier post.',
  'refused.token-invalid': 'This form is not valid any more. Please send it again.',
  'refused.token-expired': 'This form was open for too long. Please send it again.',
  'refused.duplicate': 'You have already sent this contribution.',
  'refused.not-yours': 'This link does not give access to that post, or it has expired.',
  'refused.drafts': 'Drafts are read with a permission of their own.',
  'field.required': 'This field is required.',
  'field.too-short': 'Too short: at least {min} characters, you wrote {length}.',
  'field.too-long': 'Too long: at most {max} characters, you wrote {length}.',
  'field.invalid-type': 'This value is of the wrong type.',
  'field.invalid-value': 'This value is not accepted here.',
  'field.invalid-email': 'This is not an e-mail address.',
  'field.invalid-url': 'Only addresses that begin with http:// or https:// are accepted.',
  'field.control-characters': 'This text holds characters that cannot be shown.',
  'field.must-stay-empty': 'This field must stay empty.',
  'field.unknown-key': 'This field is not known here.',
} as const;

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;

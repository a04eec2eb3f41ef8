/** What the server refuses to administrators, by its codes; those of sections stand with their page. */
export const refusals = {
  'refusal.request.invalid': 'The server does not accept what was sent.',
  'refusal.cursor.invalid': 'This page of the list is no longer there. Go back to the first one.',
  'refusal.post.not-found': 'There is no such post any more.',
  'refusal.post.changed': 'Somebody has changed this post since you opened it.',
  'refusal.edit.proposed': 'The author proposed a newer text: decide on that first.',
  'refusal.target.not-found': 'There is no such entry any more.',
  'refusal.decision.forbidden': 'You may not remove posts.',
  'refusal.batch.not-found': 'This decision cannot be undone any more.',
  'refusal.settings.locked': 'The config file fixes this value.',
  'refusal.settings.changed':
    'Somebody else has changed the settings meanwhile. What you have changed is still here.',
  'refusal.rule.invalid': 'Some entries cannot be listed.',
  'refusal.rule.duplicate': 'This entry is listed already.',
  'refusal.rule.not-found': 'Somebody else has deleted this entry. The list was loaded again.',

  'problem.required': 'This field is required.',
  'problem.too-short': 'This is too short.',
  'problem.too-long': 'This is too long.',
  'problem.invalid-type': 'This value is of the wrong type.',
  'problem.invalid-value': 'This value is not accepted here.',
  'problem.invalid-email': 'This is not an e-mail address.',
  'problem.invalid-url': 'Only addresses that begin with http:// or https:// are accepted.',
  'problem.control-characters': 'This text holds characters that cannot be shown.',
  'problem.unknown-key': 'This field is not known here.',
} as const;

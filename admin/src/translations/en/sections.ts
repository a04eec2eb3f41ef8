/** The page of sections. */
export const sections = {
  'sections.title': 'Sections',
  'sections.subtitle': '{count, plural, =0 {No sections} one {# section} other {# sections}}',
  'sections.tree': 'Sections',
  'sections.keys': 'Keys: arrows to walk, Enter to edit, F2 to rename.',
  'sections.keys.move':
    'Keys: arrows to walk, Enter to edit, F2 to rename; Alt with Up and Down changes the order, Alt with Right and Left moves a section in and out.',
  'sections.loading': 'Loading sections',
  'sections.error': 'The sections could not be loaded.',
  'sections.stale': 'The sections could not be read again: what you see may be out of date.',
  'sections.retry': 'Try again',
  'sections.empty': 'There are no sections yet. They order the articles and make their addresses.',
  'sections.not-found': 'No section here matches “{search}”.',
  'sections.search': 'Find a section',
  'sections.locale': 'Language of the titles',
  'sections.open-all': 'Open all',
  'sections.close-all': 'Close all',
  'sections.refresh': 'Refresh',
  'sections.top': 'Top level',
  'sections.cancel': 'Cancel',
  'sections.continue': 'Continue',

  'sections.column.title': 'Title and address',
  'sections.column.articles': 'Articles',
  'sections.column.posts': 'Posts',
  'sections.column.actions': 'Actions',

  'sections.expand': 'Open “{title}”',
  'sections.close': 'Close “{title}”',
  'sections.fallback': 'no translation: {locale}',
  'sections.carried':
    '{title}{count, plural, =0 {} one { and # section in it} other { and # sections in it}}',
  'sections.articles.own':
    '{published, plural, =0 {none published} other {# published}}{drafts, plural, =0 {} other { of {all}}}',
  'sections.articles.total':
    'with below: {published, plural, =0 {none} other {#}}{drafts, plural, =0 {} other { of {all}}}',
  'sections.posts.own':
    '{published, plural, =0 {none} other {#}}{waiting, plural, =0 {} other {, # waiting}}',
  'sections.posts.total':
    'with below: {published, plural, =0 {none} other {#}}{waiting, plural, =0 {} other {, # waiting}}',

  'sections.policy.label': 'Policy of “{title}”: {policy}. Change it',
  'sections.posting.anyone': 'Open to all',
  'sections.posting.registered': 'Registered only',
  'sections.posting.nobody': 'Closed',
  'sections.moderation.before': 'Moderated before',
  'sections.moderation.after': 'Moderated after',
  'sections.visibility.shown': 'Shown',
  'sections.visibility.hidden': 'Hidden',
  'sections.close-after': '{days, plural, one {Closes after # day} other {Closes after # days}}',
  'sections.close-at': 'Closes on {date, date, medium}',
  'sections.trust-after': '{count, plural, one {Trust after # post} other {Trust after # posts}}',
  'sections.field.posting': 'Who may post',
  'sections.field.moderation': 'Moderation',
  'sections.field.visibility': 'Visibility',
  'sections.field.closeAfterDays': 'Closes by age',
  'sections.field.closeAt': 'Closes by date',
  'sections.field.trustAfter': 'Trusted authors',
  'sections.value.none': 'no',
  'sections.value.by': '{words} ({origin})',
  'sections.value.by-section': '{words} (from “{section}”)',
  'sections.origin.section': 'a section',
  'sections.origin.settings': 'the site’s settings',
  'sections.origin.default': 'the default',

  'sections.menu': 'Actions for “{title}”',
  'sections.rename': 'Rename',
  'sections.translate': 'Add a title in this language',
  'sections.move-to': 'Move to…',
  'sections.add-inside': 'Add a section inside',
  'sections.open': 'Edit in the Content Manager',
  'sections.delete': 'Delete',

  'sections.rename.field': 'Title of “{title}”',
  'sections.translate.field': 'Title of “{title}” in {locale}',
  'sections.rename.follow': 'Make a new address of the title',
  'sections.rename.keeps': 'The address stays {path}.',
  'sections.rename.changes':
    'The end of {path} changes. You will see what that means before it is done.',
  'sections.rename.save': 'Save',

  'sections.add.top': 'Add a section',
  'sections.add.first': 'Create the first section',
  'sections.add.inside': 'Add a section in “{title}”',
  'sections.add.field': 'Title',
  'sections.add.hint': 'Its address is made of the title.',
  'sections.add.confirm': 'Add',

  'sections.move.title': 'Move “{title}” to…',
  'sections.place.search': 'Search by title or address',
  'sections.place.none': 'No section matches.',
  'sections.place.found': '{count, plural, one {# section} other {# sections}}',
  'sections.place.more':
    '{count, plural, one {# more section: type a word to find it} other {# more sections: type a word to find them}}',

  'sections.ask.move': 'Move “{title}” to “{target}”?',
  'sections.ask.rename': 'Rename “{title}” to “{target}”?',
  'sections.ask.delete': 'Delete “{title}”?',
  'sections.ask.delete.empty':
    'It is empty. It goes in all its languages, and its address will lead nowhere. This cannot be undone.',
  'sections.ask.delete.content':
    '{sections, plural, =0 {} one {# section} other {# sections}}{sections, plural, =0 {} other {{articles, plural, =0 {} other { and }}}}{articles, plural, =0 {} one {# article} other {# articles}} in it will be moved to “{target}”, and the section is deleted in all its languages. This cannot be undone.',
  'sections.confirm.move': 'Move',
  'sections.confirm.rename': 'Rename',
  'sections.confirm.delete': 'Delete',
  'sections.delete.holds':
    'It holds {sections, plural, one {# section} other {# sections}} and {articles, plural, one {# article} other {# articles}}, drafts included. Choose where they go; the section is deleted in the same act.',
  'sections.delete.refused':
    'It holds {sections, plural, one {# section} other {# sections}} and {articles, plural, one {# article} other {# articles}}, drafts included. It can be deleted when it is empty.',
  'sections.delete.where': 'Where its content goes',

  'sections.effect.paths':
    '{sections, plural, =0 {} one {# section} other {# sections}}{sections, plural, =0 {} other {{articles, plural, =0 {} other { and }}}}{articles, plural, =0 {} one {# article} other {# articles}}{articles, plural, =0 {} other { ({published} published)}} get a new address:',
  'sections.effect.becomes': 'becomes',
  'sections.effect.collision':
    '“{title}” will be called {to} in its address ({locale}), because a section beside it already is {from}.',
  'sections.effect.collisions':
    '{count, plural, one {So it is with # more address.} other {So it is with # more addresses.}}',
  'sections.effect.redirect': 'The old addresses redirect to the new ones.',
  'sections.effect.lost':
    'The old addresses of the articles redirect to the new ones; that of the section leads nowhere.',
  'sections.effect.policy':
    'The forums in it inherit something else, unless they state it themselves:',

  'sections.done.delete': '“{title}” was deleted',
  'sections.done.add': '“{title}” was added to “{parent}”',
  'sections.said.reorder': '“{title}”: place {place} of {count}',
  'sections.said.move': '“{title}” is now in “{parent}”',
  'sections.said.rename': '“{before}” is now called “{title}”',
  'sections.said.undo': '“{title}” is what it was before',
  'sections.said.no-up': '“{title}” is already the first',
  'sections.said.no-down': '“{title}” is already the last',
  'sections.said.no-in': 'There is no section above “{title}” to move it into',
  'sections.said.no-out': '“{title}” is already at the top level',

  'sections.last': 'Last change',
  'sections.last.move': '“{title}” was moved',
  'sections.last.rename': '“{title}” was renamed',
  'sections.undo': 'Undo',
  'sections.dismiss': 'Dismiss',

  'sections.refused': 'Nothing was changed',
  'sections.refused.changed':
    'A colleague has changed the sections since you saw them. They were read again: please look and repeat it.',
  'sections.refused.gone': 'A colleague has deleted this section.',
  'sections.refused.not-found': 'The section to move to does not exist any more.',
  'sections.refused.cycle': 'A section cannot lie in itself or in one of its sections.',
  'sections.refused.too-deep': 'Sections cannot lie that deep.',
  'sections.refused.not-empty': 'The section holds something: say where that shall go.',
  'sections.refused.forbidden': 'You do not have the permission to do this with this section.',
} as const;

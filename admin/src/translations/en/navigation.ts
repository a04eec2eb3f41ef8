/** The menu's entry, the pages below it, and what all of them say. */
export const navigation = {
  'menu.label': 'Forum',
  'navigation.label': 'Forum pages',
  'navigation.queue': 'Queue',
  'navigation.rules': 'Lists',
  'navigation.sections': 'Sections',
  'label.before-value': '{label}:',
} as const;

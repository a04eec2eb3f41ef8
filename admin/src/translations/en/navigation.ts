/** The menu's entry, and the pages below it. */
export const navigation = {
  'menu.label': 'Forum',
  'navigation.label': 'Forum pages',
  'navigation.queue': 'Queue',
  'navigation.rules': 'Lists',
  'navigation.sections': 'Sections',
} as const;

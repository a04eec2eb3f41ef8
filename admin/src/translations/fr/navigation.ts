import type { navigation as source } from '../en/navigation';

export const navigation: Record<keyof typeof source, string> = {
  'menu.label': 'Forum',
  'navigation.label': 'Pages du forum',
  'navigation.queue': 'File d’attente',
  'navigation.rules': 'Listes',
  'navigation.sections': 'Rubriques',
  'label.before-value': '{label} :',
};

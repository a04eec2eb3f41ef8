import type { entrances as source } from '../en/entrances';

export const entrances: Record<keyof typeof source, string> = {
  'panel.forum': 'Forum',
  'panel.section': 'Forums au-dessous',
  'panel.loading': 'Chargement du forum',
  'settings.section': 'Forum des articles',
  'settings.link': 'Forum',
  'widget.title': 'Messages du forum',
  'widget.link': 'Ouvrir la file',
};

/** What is said before any page of ours is loaded: titles of panels and of the widget. */
export const entrances = {
  'panel.forum': 'Forum',
  'panel.section': 'Forums below',
  'panel.loading': 'Loading the forum',
  'settings.section': 'Article forum',
  'settings.link': 'Forum',
  'widget.title': 'Forum posts',
  'widget.link': 'Open the queue',
} as const;

import type { health as source } from '../en/health';

export const health: Record<keyof typeof source, string> = {
  'navigation.health': 'Santé',
  'health.title': 'Santé de la file d’attente',
  'health.subtitle':
    'Si ce qui arrive est traité à temps, et dans quelle mesure les décisions tiennent',
  'health.span': 'Période',
  'health.span.days': '{count, plural, one {Dernier jour} other {# derniers jours}}',
  'health.loading': 'Chargement des chiffres',
  'health.error': 'Les chiffres n’ont pas pu être chargés.',
  'health.none': '–',
  'health.capped':
    'Il y en a eu plus que ce qui est compté ici : ces chiffres sont ceux de la partie la plus récente.',
  'health.waiting': 'En attente',
  'health.waiting.hint': 'messages et textes plus récents',
  'health.oldest': 'Le plus ancien en attente',
  'health.oldest.hint': 'date de son envoi',
  'health.median': 'Délai médian de décision',
  'health.median.hint': 'la moitié des messages a moins attendu',
  'health.reversed': 'Annulées',
  'health.reversal-rate': 'Taux d’annulation',
  'health.reversal-rate.hint': 'décisions annulées, ou suivies du contraire, sous sept jours',
  'health.received': 'Reçus',
  'health.decided': 'Traités',
  'health.by-day': 'Jour par jour',
  'health.day': '{day} : {received, number} reçus, {decided, number} traités',
  'health.chart':
    '{received, plural, =0 {Aucun message reçu} one {# message reçu} other {# messages reçus}} et {decided, plural, =0 {aucun traité} one {# traité} other {# traités}} en {days, plural, one {# jour} other {# jours}}.',
  'health.table': 'Les mêmes chiffres en tableau',
  'health.column.day': 'Jour (UTC)',
  'health.column.name': 'Nom',
  'health.moderators': 'Modérateurs',
  'health.nobody': 'Personne n’a traité de message pendant cette période.',

  'widget.waiting':
    '{count, plural, =0 {message : rien n’attend} one {message en attente} other {messages en attente}}',
  'widget.oldest': 'Le plus ancien a été envoyé',
  'widget.received':
    '{total, plural, =0 {Aucun message reçu} one {# message reçu} other {# messages reçus}} en {days, plural, one {# jour} other {# jours}}',
  'widget.trend': 'Messages reçus jour par jour, du plus ancien au plus récent : {values}',
};

import type { TextKey } from './en';

export const fr = {
  'menu.label': 'Forum',

  'queue.title': 'Forum',
  'queue.subtitle':
    '{total, plural, =0 {Aucun message} one {# message} other {# messages}}{isCapped, select, yes { ou plus} other {}}, {pending, plural, =0 {aucun en attente} one {# en attente} other {# en attente}}',
  'queue.tabs': 'Messages par état',
  'queue.search': 'Rechercher des messages',
  'queue.search.placeholder': 'Nom, titre ou texte',
  'queue.sort': 'Ordre',
  'queue.sort.oldest': 'Les plus anciens d’abord',
  'queue.sort.newest': 'Les plus récents d’abord',
  'queue.refresh': 'Actualiser',
  'queue.changed': 'Actualiser : la liste a changé',
  'queue.stale': 'La liste n’a pas pu être actualisée : ce que vous voyez est peut-être dépassé.',
  'queue.loading': 'Chargement des messages',
  'queue.error': 'Les messages n’ont pas pu être chargés.',
  'queue.retry': 'Réessayer',
  'queue.pages': 'Pages',
  'queue.next': 'Suivante',
  'queue.previous': 'Précédente',

  'status.pending': 'En attente',
  'status.published': 'Publié',
  'status.rejected': 'Refusé',
  'status.spam': 'Indésirable',
  'status.removed': 'Supprimé',

  'decided.pending': 'Remis en attente',
  'decided.published': 'Publié',
  'decided.rejected': 'Refusé',
  'decided.spam': 'Marqué comme indésirable',
  'decided.removed': 'Supprimé',

  'tab.count': '({count, number}{isCapped, select, yes {+} other {}})',

  'empty.pending': 'Rien n’attend : une décision a été prise sur chaque message.',
  'empty.published': 'Aucun message n’est publié.',
  'empty.rejected': 'Aucun message n’a été refusé.',
  'empty.spam': 'Aucun message n’est marqué comme indésirable.',
  'empty.removed': 'Aucun message n’a été supprimé.',
  'empty.search': 'Aucun message ne correspond ici à « {q} ».',

  'action.publish': 'Publier',
  'action.reject': 'Refuser',
  'action.spam': 'Indésirable',
  'action.pend': 'Remettre en attente',
  'action.remove': 'Supprimer',

  'select.all': 'Tout sélectionner sur cette page',
  'select.one': 'Sélectionner le message de {author}',
  'select.count': '{count, plural, one {# message sélectionné} other {# messages sélectionnés}}',
  'select.actions': 'Actions sur les messages sélectionnés',

  'outcome.publish': '{count, plural, one {# message publié} other {# messages publiés}}',
  'outcome.reject': '{count, plural, one {# message refusé} other {# messages refusés}}',
  'outcome.spam':
    '{count, plural, one {# message marqué comme indésirable} other {# messages marqués comme indésirables}}',
  'outcome.pend':
    '{count, plural, one {# message remis en attente} other {# messages remis en attente}}',
  'outcome.remove': '{count, plural, one {# message supprimé} other {# messages supprimés}}',
  'outcome.undo':
    'Décision annulée : {count, plural, one {# message est revenu à son état précédent} other {# messages sont revenus à leur état précédent}}',
  'conflict.title':
    '{count, plural, one {# message avait changé entre-temps : rien n’y a été modifié} other {# messages avaient changé entre-temps : rien n’y a été modifié}}',
  'conflict.post': '{author} : maintenant « {status} »',
  'conflict.post.by': '{author} : {decided} par {by}',
  'conflict.gone': '{author} : n’existe plus',
  'conflict.more': '{count, plural, one {et # autre} other {et # autres}}',
  'failure.decision': 'Aucune décision n’a été prise',
  'failure.undo': 'Rien n’a été annulé',
  'failure.unreachable':
    'Le serveur n’a pas répondu. Vérifiez la liste avant de recommencer : l’opération a pu aboutir.',

  'last.region': 'Dernière décision',
  'last.text': 'Dernière décision : {action}, {count, plural, one {# message} other {# messages}}',
  'last.undo': 'Annuler',
  'last.dismiss': 'Masquer',

  'post.staff': 'Rédaction',
  'post.withdrawn': 'Retiré par son auteur',
  'post.hidden': 'Publié, mais masqué avec le message auquel il répond',
  'post.on': 'Sous',
  'post.target.gone': 'Un article qui n’existe plus',
  'post.target.unpublished': 'non publié',
  'post.reply': 'En réponse à {author}',
  'post.link': 'Référence :',
  'post.more': 'Tout afficher',
  'post.less': 'Réduire',
  'post.decision.by': '{decided} par {by}',
  'post.decision.reason': 'Motif : {reason}',

  'outcome-of-check.hold': 'Retenu par « {check} »',
  'outcome-of-check.spam': 'Pris pour un indésirable par « {check} »',
  'outcome-of-check.refuse': 'Refusé par « {check} »',
  'outcome-of-check.with-reason': '{outcome} : {reason}',
  'checks.label': 'Contrôles',
  'check.form-token': 'formulaire',
  'check.field-rules': 'champs',
  'check.honeypot': 'champ caché',
  'check.speed': 'vitesse',
  'reason.honeypot-filled': 'un champ que personne ne voit a été rempli',
  'reason.filled-too-fast': 'le formulaire a été rempli plus vite qu’on ne tape',
} as const satisfies Record<TextKey, string>;

import type { rules as source } from '../en/rules';

export const rules: Record<keyof typeof source, string> = {
  'rules.title': 'Listes',
  'rules.subtitle': 'Ce qui retient un message pour un modérateur ou le classe comme indésirable',
  'rules.list': 'Entrées',
  'rules.loading': 'Chargement des entrées',
  'rules.error': 'Les entrées n’ont pas pu être chargées.',
  'rules.stale': 'La liste n’a pas pu être relue : ce qui suit peut être périmé.',
  'rules.empty': 'Les listes sont vides : aucun mot, hôte ou adresse ne retient un message.',
  'rules.empty.filtered': 'Aucune entrée ne correspond.',
  'rules.failed': 'Cela n’a pas marché',

  'rules.filters': 'Filtres de la liste',
  'rules.search': 'Chercher dans les entrées et les notes',
  'rules.kind': 'Genre',
  'rules.kind.all': 'Tous les genres',
  'rules.kind.counted': '{kind} ({count, number})',
  'rules.kind.word': 'Mot',
  'rules.kind.host': 'Hôte',
  'rules.kind.email': 'Adresse e-mail',
  'rules.kind.network': 'Réseau',
  'rules.kind.account': 'Compte',
  'rules.kind.word.many': 'Mots',
  'rules.kind.host.many': 'Hôtes',
  'rules.kind.email.many': 'Adresses e-mail',
  'rules.kind.network.many': 'Réseaux',
  'rules.kind.account.many': 'Comptes',
  'rules.tier': 'Effet',
  'rules.tier.all': 'Tous les effets',
  'rules.tier.hold': 'Retient',
  'rules.tier.spam': 'Indésirable',
  'rules.tier.hold.long': 'Retient pour un modérateur',
  'rules.tier.spam.long': 'Classe comme indésirable',
  'rules.ever': 'Sans fin',
  'rules.until': 'Jusqu’au {date}',
  'rules.expired': 'Échue le {date}',
  'rules.account': 'Compte n° {id}',
  'rules.account.gone': 'Compte n° {id}, qui n’existe plus',
  'rules.network-key': 'Le réseau d’un lecteur ({key}…)',
  'rules.changed': 'Modifiée',

  'rules.value': 'Entrée',
  'rules.note': 'Note',
  'rules.edit': 'Modifier {value}',
  'rules.delete': 'Supprimer {value}',
  'rules.end.kept': 'Inchangé',
  'rules.save': 'Enregistrer',
  'rules.last': 'Dernière suppression',
  'rules.deleted': 'Supprimée :',
  'rules.undo': 'Annuler',
  'rules.dismiss': 'Fermer',
  'rules.restored': 'L’entrée est rétablie.',

  'rules.add': 'Ajouter des entrées',
  'rules.add.title': 'Nouvelles entrées',
  'rules.add.entries': 'Entrées, une par ligne',
  'rules.add.count':
    '{count, plural, =0 {Aucune entrée pour l’instant} one {# entrée} other {# entrées}}',
  'rules.add.save':
    '{count, plural, =0 {Ajouter} one {Ajouter # entrée} other {Ajouter # entrées}}',
  'rules.add.too-many': 'Au plus {most, number} entrées à la fois.',
  'rules.add.refused':
    '{count, plural, one {# ligne n’a pas été acceptée} other {# lignes n’ont pas été acceptées}}. Corrigez ou supprimez ce qui reste ci-dessus :',
  'rules.added':
    '{count, plural, one {# entrée a été ajoutée.} other {# entrées ont été ajoutées.}}',
  'rules.add.hint.word':
    'Un mot ou une expression, trouvés même déguisés. casino* trouve aussi les mots qui commencent ainsi, "casino" cette seule orthographe.',
  'rules.add.hint.host':
    'Un hôte tel que example.com, avec tous ses sous-domaines, ou *.example pour tout un domaine de premier niveau.',
  'rules.add.hint.email': 'Une adresse, ou un domaine entier : @example.com.',
  'rules.add.hint.network': 'Une adresse ou une plage : 192.0.2.0/24.',
  'rules.add.hint.account': 'Le numéro ou le documentId du compte d’un lecteur.',
  'rules.problem.listed':
    'Cette entrée figure déjà dans la liste, sous cette orthographe ou une autre.',
  'rules.problem.too-long': 'C’est plus long que 255 caractères.',
  'rules.problem.characters': 'Cette ligne contient des caractères impossibles à lister.',
  'rules.problem.no-entry.word': 'Il faut à un mot deux lettres ou chiffres.',
  'rules.problem.no-entry.host':
    'Ce n’est ni un hôte tel que example.com, ni un domaine de premier niveau tel que *.example.',
  'rules.problem.no-entry.email':
    'Ce n’est ni une adresse e-mail ni un domaine tel que @example.com.',
  'rules.problem.no-entry.network':
    'Ce n’est ni une adresse réseau ni une plage telle que 192.0.2.0/24, ou la plage est trop large.',
  'rules.problem.no-entry.account': 'Ce compte n’existe pas.',

  'rules.dry-run': 'Essayer sur les messages passés',
  'rules.dry-run.too-many':
    'Au plus {most, number} entrées sont essayées à la fois sur les messages passés.',
  'rules.dry-run.untried':
    '{count, plural, one {# adresse réseau n’a pas été essayée} other {# adresses réseau n’ont pas été essayées}} : les adresses des lecteurs ne sont pas conservées avec leurs messages.',
  'rules.dry-run.alarms':
    '{count, plural, =0 {Aucune fausse alerte parmi les {examined, number} derniers messages publiés} one {# fausse alerte parmi les {examined, number} derniers messages publiés} other {# fausses alertes parmi les {examined, number} derniers messages publiés}}',
  'rules.dry-run.caught':
    '{count, plural, =0 {Aucun des {examined, number} derniers messages refusés ou indésirables n’est pris} one {# des {examined, number} derniers messages refusés ou indésirables est pris} other {# des {examined, number} derniers messages refusés ou indésirables sont pris}}',
  'rules.dry-run.of.rejected': '{met, number} sur {examined, number} refusés',
  'rules.dry-run.of.spam': '{met, number} sur {examined, number} indésirables',
  'rules.dry-run.figures': '{hold, number} seraient retenus, {spam, number} classés indésirables',
  'rules.dry-run.would.hold': 'serait retenu',
  'rules.dry-run.would.spam': 'serait classé indésirable',
  'rules.dry-run.by-author': 'Trouvé par le compte ou le réseau de l’auteur.',
  'rules.dry-run.more': '{count, plural, one {En montrer # de plus} other {En montrer # de plus}}',

  'rules.try': 'Essayer',
  'rules.try.open': 'Essayer un texte',
  'rules.try.title': 'Essayer un texte',
  'rules.try.hint': 'Ce que les listes y trouvent, telles qu’elles sont. Rien n’est enregistré.',
  'rules.try.pass': 'Rien n’est trouvé : les listes laissent passer ce texte.',
  'rules.try.hold': 'Ce texte serait retenu pour un modérateur.',
  'rules.try.spam': 'Ce texte serait classé comme indésirable.',
  'rules.try.found': 'Entrées trouvées',

  'rules.field.text': 'Texte',
  'rules.field.title': 'Titre',
  'rules.field.body': 'Texte',
  'rules.field.authorName': 'Nom',
  'rules.field.authorEmail': 'Adresse e-mail',
  'rules.field.linkTitle': 'Titre du lien',
  'rules.field.linkUrl': 'Lien',
  'rules.field.address': 'Adresse réseau',
};

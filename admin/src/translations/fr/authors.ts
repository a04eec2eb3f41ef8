import type { authors as source } from '../en/authors';

export const authors: Record<keyof typeof source, string> = {
  'author-dialog.title': 'Retenir ou bloquer {author}',
  'author-dialog.identities': 'Reconnu par',
  'author-dialog.account': 'Compte',
  'author-dialog.account.hint': 'Sûr : personne d’autre n’écrit avec ce compte.',
  'author-dialog.email': 'Adresse e-mail',
  'author-dialog.email.hint':
    'Touche quiconque donne cette adresse ; l’auteur peut en donner une autre.',
  'author-dialog.network': 'Réseau',
  'author-dialog.network.hint':
    'Peut toucher d’autres personnes du même réseau. Prend fin de lui-même au plus tard le {date} : un réseau n’est reconnu que pendant une semaine.',
  'author-dialog.listed': 'Déjà listé : {said}. Enregistrer remplace cela.',
  'author-dialog.tier': 'Ses messages',
  'author-dialog.tier.hold': 'Attendent toujours un modérateur',
  'author-dialog.tier.hold.hint':
    'Même là où les messages paraissent aussitôt, et même pour un compte de confiance.',
  'author-dialog.tier.spam': 'Sont classés comme indésirables',
  'author-dialog.tier.spam.hint':
    'L’auteur reçoit la même réponse que tout le monde, et n’en apprend rien.',
  'author-dialog.end': 'Pour combien de temps',
  'author-dialog.end.day': '1 jour',
  'author-dialog.end.week': '1 semaine',
  'author-dialog.end.month': '1 mois',
  'author-dialog.end.ever': 'Pour toujours',
  'author-dialog.end.date': 'Jusqu’à une date',
  'author-dialog.day': 'Dernier jour',
  'author-dialog.note': 'Note',
  'author-dialog.note.hint': 'Pour vos collègues ; elle reste avec l’entrée dans les listes.',
  'author-dialog.save': 'Enregistrer',

  'listed.label': 'Cet auteur est listé',
  'listed.by': '{said} ({kind})',
  'listed.hold': 'Toujours retenu',
  'listed.hold.until': 'Toujours retenu jusqu’au {date}',
  'listed.spam': 'Classé comme indésirable',
  'listed.spam.until': 'Classé comme indésirable jusqu’au {date}',
  'listed.kind.account': 'compte',
  'listed.kind.email': 'adresse e-mail',
  'listed.kind.network': 'réseau',

  'outcome.listed.hold': 'Les messages de cet auteur attendront toujours un modérateur',
  'outcome.listed.spam': 'Les messages de cet auteur seront classés comme indésirables',
  'outcome.listed.undone': 'Les listes sont de nouveau comme avant',
  'failure.list': 'L’auteur n’a pas été mis sur les listes, ou pas entièrement',
  'last.listed': 'Dernière décision : {author} mis sur les listes',
};

import type { Messages } from './en';
import type { enPosts } from './en-posts';

export const frPosts: Pick<Messages, keyof typeof enPosts> = {
  order: 'Ordre',
  orders: {
    newest: 'Les plus récents d’abord',
    oldest: 'Les plus anciens d’abord',
    active: 'Les plus actifs d’abord',
  },

  ownPost: 'Votre message',
  state: 'État',
  sentOn: 'Envoyé le',
  states: {
    pending: {
      name: 'En attente de validation',
      heading: 'Merci : votre message attend d’être validé',
      text: 'Il apparaîtra sous l’article dès qu’un administrateur l’aura validé.',
    },
    published: {
      name: 'Publié',
      heading: 'Votre message est publié',
      text: 'Il peut être lu sous l’article.',
    },
    rejected: {
      name: 'Refusé',
      heading: 'Votre message n’a pas été accepté',
      text: 'Un modérateur a décidé de ne pas le publier.',
    },
    removed: {
      name: 'Supprimé',
      heading: 'Votre message a été supprimé',
      text: 'Un modérateur l’a mis hors ligne.',
    },
    withdrawn: {
      name: 'Retiré',
      heading: 'Votre message est retiré',
      text: 'Il ne peut plus être lu sous l’article.',
    },
  },
  privateLink:
    'L’adresse de cette page est privée, et c’est le seul chemin qui y ramène. Gardez-la, par exemple dans vos favoris, pour suivre votre message, et ne la transmettez à personne.',
  linkRefused: {
    heading: 'Ce lien n’est pas valable',
    text: 'Il a peut-être expiré, ou il en manque une partie. Ouvrez-le exactement comme vous l’avez gardé.',
  },
  privateLinkName: 'Lien privé vers cette page',
  proposed: {
    name: 'Publié ; votre nouveau texte attend d’être validé',
    heading: 'Votre nouveau texte attend d’être validé',
    text: 'Tout le monde continue de lire le texte approuvé tant qu’un administrateur n’a pas validé le nouveau.',
  },
  approvedText: 'Le texte que tout le monde lit',
  newText: 'Votre nouveau texte, en attente',
  yours: 'Votre message',
  onlyYou: 'Il attend d’être validé : vous seul le voyez ici.',
  onlyYouNewText: 'Votre nouveau texte attend d’être validé : vous seul le voyez ici.',
  manage: 'Le suivre, le modifier ou le retirer',
  inPlace: 'Le voir à sa place sous l’article',
  edit: 'Modifier',
  withdraw: 'Retirer',
  editableUntil: 'Modifiable jusqu’au',
  withdrawableUntil: 'Peut être retiré jusqu’au',
  backToOwnPost: 'Revenir à votre message',

  editHeading: 'Modifier votre message',
  editNote:
    'Si votre message est déjà public, il se peut que le nouveau texte doive être validé avant de paraître. D’ici là, tout le monde lit le texte approuvé.',
  save: 'Enregistrer',
  notSaved: 'Vos modifications n’ont pas été enregistrées',
  correctAndSave: 'Corrigez ce qui suit, puis enregistrez à nouveau :',
  previewNotSaved: 'Il n’a pas encore été enregistré.',
  changed:
    'Votre message a changé depuis que vous l’avez ouvert : il a été modifié ailleurs, ou un modérateur a pris une décision. Comparez les deux textes. Enregistrez à nouveau pour mettre le vôtre à la place de l’autre, ou revenez en arrière pour garder l’autre.',
  changedNow: 'Votre message tel qu’il est maintenant',
  changedYours: 'Ce que vous avez écrit',
  editClosed: {
    heading: 'Votre message ne peut plus être modifié',
    text: 'Le délai est passé, ou le forum a été fermé.',
  },

  withdrawHeading: 'Retirer votre message ?',
  withdrawText:
    'Son texte sera supprimé pour de bon ; personne ne pourra le rétablir. Si d’autres y ont répondu, leurs réponses restent, sous la mention qu’un message a été retiré.',
  withdrawConfirm: 'Le retirer pour de bon',
  withdrawCancel: 'Le garder',
  withdrawClosed: {
    heading: 'Votre message ne peut plus être retiré',
    text: 'Il l’est déjà, ou le délai est passé.',
  },

  report: 'Signaler',
  reportPostOf: (name) => `Signaler le message de ${name}`,
  reportHeading: 'Signaler un message',
  reportText:
    'Dites aux administrateurs pourquoi ils devraient examiner ce message. Votre signalement n’est pas publié, et personne d’autre n’en est informé.',
  reportReason: 'Qu’est-ce qui ne va pas ?',
  reportComment: 'Que devraient-ils savoir de plus ?',
  reportSend: 'Envoyer le signalement',
  reportNotSent: 'Votre signalement n’a pas été envoyé',
  reportChoose: 'Choisissez ce qui ne va pas dans ce message.',
  reportCommentRefused: 'Le commentaire ne peut pas être accepté tel quel.',
  reportTooLong: 'Le commentaire est trop long.',
  reported: 'Merci de votre signalement',
  backToPost: 'Revenir au message',

  count: '{count} caractères sur {max}',
  countOver: '{count} caractères sur {max} : trop long de {over}',
  draftRestored: 'Voici ce que vous avez écrit le {date} et n’avez pas envoyé.',
  draftDiscard: 'L’effacer',
};

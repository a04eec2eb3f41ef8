import type { Messages } from './en';

export const fr: Messages = {
  'notice.before':
    'Ce forum est modéré a priori : votre contribution n’apparaîtra qu’après avoir été validée par un administrateur.',
  'notice.after':
    'Ce forum est modéré a posteriori : votre contribution paraît aussitôt, et un administrateur peut la retirer.',
  'hint.paragraphs': 'Pour créer des paragraphes, laissez simplement des lignes vides.',
  'closed.nobody': 'Ce forum n’accepte plus de contributions.',
  'closed.date': 'Ce forum a été fermé le {date}.',
  'closed.age':
    'Ce forum a été fermé le {date} : il n’accepte plus de contributions aux anciens articles.',
  'closed.registered': 'Vous devez être connecté pour contribuer à ce forum.',
  'state.pending':
    'Votre contribution a bien été reçue. Elle apparaîtra après avoir été validée par un administrateur.',
  'state.published': 'Votre contribution est publiée.',
  'state.rejected': 'Votre contribution n’a pas été retenue pour publication.',
  'state.removed': 'Votre contribution a été supprimée.',
  'state.withdrawn': 'Vous avez retiré votre contribution.',
  'state.proposed':
    'Votre nouveau texte a bien été reçu. Le texte validé reste public jusqu’à ce qu’un administrateur ait validé le nouveau.',
  'state.reported': 'Merci : un administrateur examinera cette contribution.',
  'reason.spam': 'Publicité ou spam',
  'reason.abuse': 'Insulte ou harcèlement',
  'reason.off-topic': 'Hors sujet',
  'reason.illegal': 'Contraire à la loi',
  'reason.other': 'Autre chose',
  'refused.rate': 'Trop d’envois en peu de temps. Veuillez réessayer dans {seconds} s.',
  'refused.rate-minutes':
    'Trop d’envois en peu de temps. Veuillez réessayer dans {minutes} minutes.',
  'refused.edit-closed': 'Cette contribution ne peut plus être modifiée.',
  'refused.post-changed': 'Cette contribution a changé depuis que vous l’avez ouverte.',
  'refused.edit-proposed': 'L’auteur a proposé un nouveau texte : décidez d’abord de celui-ci.',
  'refused.invalid': 'Certains champs demandent votre attention.',
  'refused.request': 'La requête n’est pas valide.',
  'refused.cursor': 'Ce repère de page n’appartient pas à cette liste.',
  'refused.target': 'Cet article n’existe pas, ou n’est pas publié.',
  'refused.post': 'Ce message n’existe pas.',
  'refused.path': 'Rien n’est publié à ce chemin.',
  'refused.parent': 'Le message auquel vous répondez n’est pas dans ce forum, ou n’est pas publié.',
  'refused.depth': 'Les réponses ne vont pas plus loin ici : répondez à un message précédent.',
  'refused.token-invalid': 'Ce formulaire n’est plus valable. Veuillez l’envoyer de nouveau.',
  'refused.token-expired':
    'Ce formulaire est resté ouvert trop longtemps. Veuillez l’envoyer de nouveau.',
  'refused.duplicate': 'Vous avez déjà envoyé cette contribution.',
  'refused.not-yours': 'Ce lien ne donne pas accès à ce message, ou il a expiré.',
  'refused.drafts': 'Les brouillons se lisent avec une permission qui leur est propre.',
  'field.required': 'Ce champ est obligatoire.',
  'field.too-short': 'Trop court : au moins {min} caractères, vous en avez écrit {length}.',
  'field.too-long': 'Trop long : au plus {max} caractères, vous en avez écrit {length}.',
  'field.invalid-type': 'Cette valeur n’est pas du bon type.',
  'field.invalid-value': 'Cette valeur n’est pas acceptée ici.',
  'field.invalid-email': 'Ce n’est pas une adresse électronique.',
  'field.invalid-url': 'Seules les adresses qui commencent par http:// ou https:// sont acceptées.',
  'field.control-characters': 'Ce texte contient des caractères qui ne peuvent pas être affichés.',
  'field.unknown-key': 'Ce champ n’est pas connu ici.',
};

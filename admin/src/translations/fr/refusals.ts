import type { refusals as source } from '../en/refusals';

export const refusals: Record<keyof typeof source, string> = {
  'refusal.request.invalid': 'Le serveur n’accepte pas ce qui a été envoyé.',
  'refusal.cursor.invalid': 'Cette page de la liste n’existe plus. Revenez à la première.',
  'refusal.post.not-found': 'Ce message n’existe plus.',
  'refusal.post.changed': 'Quelqu’un a modifié ce message depuis que vous l’avez ouvert.',
  'refusal.edit.proposed': 'L’auteur a proposé un texte plus récent : décidez-en d’abord.',
  'refusal.target.not-found': 'Cette entrée n’existe plus.',
  'refusal.decision.forbidden': 'Vous n’avez pas le droit de retirer des messages.',
  'refusal.batch.not-found': 'Cette décision ne peut plus être annulée.',
  'refusal.settings.locked': 'Le fichier de configuration fixe cette valeur.',
  'refusal.settings.changed':
    'Quelqu’un d’autre a modifié les réglages entre-temps. Vos modifications sont toujours là.',
  'refusal.rule.invalid': 'Certaines entrées ne peuvent pas être ajoutées.',
  'refusal.rule.duplicate': 'Cette entrée figure déjà dans la liste.',
  'refusal.rule.not-found': 'Quelqu’un d’autre a supprimé cette entrée. La liste a été rechargée.',

  'problem.required': 'Ce champ est obligatoire.',
  'problem.too-short': 'C’est trop court.',
  'problem.too-long': 'C’est trop long.',
  'problem.too-small': 'Ce nombre est trop petit.',
  'problem.too-big': 'Ce nombre est trop grand.',
  'problem.too-few': 'Il n’y en a pas assez.',
  'problem.too-many': 'Il y en a trop.',
  'problem.invalid-type': 'Cette valeur n’est pas du bon type.',
  'problem.invalid-value': 'Cette valeur n’est pas acceptée ici.',
  'problem.invalid-email': 'Ce n’est pas une adresse e-mail.',
  'problem.invalid-url':
    'Seules les adresses qui commencent par http:// ou https:// sont acceptées.',
  'problem.control-characters': 'Ce texte contient des caractères impossibles à afficher.',
  'problem.unknown-key': 'Ce champ est inconnu ici.',
};

import type { Messages } from './en';
import { frPosts } from './fr-posts';

const figure = (count: number) => count.toLocaleString('fr');

const later = (seconds: number | null) => {
  if (seconds === null) return 'dans un moment';
  if (seconds < 90) return `dans ${figure(seconds)} ${seconds > 1 ? 'secondes' : 'seconde'}`;
  return seconds < 5400
    ? `dans ${figure(Math.ceil(seconds / 60))} minutes`
    : `dans ${figure(Math.ceil(seconds / 3600))} heures`;
};

export const fr: Messages = {
  ...frPosts,
  languageName: 'Français',
  languages: 'Langue',
  skip: 'Aller au contenu',
  sections: 'Rubriques',
  breadcrumb: 'Fil d’Ariane',
  home: 'Accueil',
  latest: 'Derniers articles',
  tagline: 'Un site d’exemple de l’extension article-forum',
  articlesIn: (title) => `Articles de la rubrique ${title}`,
  subsections: 'Dans cette rubrique',
  noArticles: 'Aucun article pour le moment.',
  pages: 'Pages',
  newerPage: 'Articles plus récents',
  olderPage: 'Articles plus anciens',
  pageOf: (page, count) => `Page ${page} sur ${count}`,
  footer: 'Les messages du forum n’engagent que leurs auteurs.',

  published: 'Publié le',
  firstPublished: 'Première publication le',
  postscript: 'P.-S.',
  reference: 'Voir en ligne :',
  counter: (count) => `${figure(count)} ${count > 1 ? 'messages' : 'message'} de forum`,

  forumPosts: 'Messages du forum',
  staff: 'Rédaction',
  anonymous: 'Anonyme',
  edited: 'modifié',
  withdrawn: 'Ce message a été retiré.',
  reply: 'Répondre',
  replyTo: (name) => `Répondre à ${name}`,
  moreReplies: 'Autres réponses',
  moreThreads: 'Autres discussions',
  firstThreads: 'Revenir aux premières discussions',
  wholeThread: 'Le début de cette discussion',
  thread: 'Discussion',
  threadTitle: (title) => `Une discussion sur « ${title} »`,
  inReplyToEarlier: 'En réponse à un message précédent',
  backToArticle: 'Revenir à l’article',

  anyMessage: 'Un message, un commentaire ?',
  registrationRequired:
    'Seuls les lecteurs inscrits peuvent participer à ce forum, et ce site ne propose pas d’inscription.',
  closed: 'Ce forum est fermé.',
  inReplyTo: (name) => `En réponse à ${name}`,
  notAReply: 'Répondre plutôt à l’article',
  replyGone:
    'Le message auquel vous vouliez répondre n’est plus là. Vous pouvez toujours en écrire un nouveau.',
  whoAreYou: 'Qui êtes-vous ?',
  yourPost: 'Votre message',
  fields: {
    authorName: 'Votre nom',
    authorEmail: 'Votre adresse e-mail',
    title: 'Titre',
    body: 'Texte de votre message',
    linkTitle: 'Titre d’une page de référence',
    linkUrl: 'Son adresse (URL)',
  },
  emailNote: 'Elle ne sera pas publiée.',
  linkNote: 'Si votre message se réfère à une page du Web, dites laquelle.',
  hint: 'Pour créer des paragraphes, laissez simplement des lignes vides.',
  markupHint:
    'Vous pouvez utiliser *italique*, **gras**, des lignes commençant par > pour une citation, et par - pour une liste.',
  required: 'obligatoire',
  leaveEmpty: 'Laissez ce champ vide',
  preview: 'Prévisualiser',
  send: 'Envoyer',
  previewHeading: 'Votre message tel qu’il apparaîtrait',
  previewNote: 'Il n’a pas encore été envoyé.',
  whatYouTyped: 'Ce que vous avez écrit',
  copyIt: 'Copiez-le si vous voulez le garder.',

  errorPrefix: 'Erreur',
  notSent: 'Votre message n’a pas été envoyé',
  correct: 'Corrigez ce qui suit, puis envoyez-le à nouveau :',
  problem: (code, { label, minLength, maxLength, length }) => {
    switch (code) {
      case 'required':
        return `Veuillez remplir le champ « ${label} ».`;
      case 'too-short':
        return `« ${label} » demande au moins ${figure(minLength)} caractères.`;
      case 'too-long':
        return `« ${label} » peut contenir ${figure(maxLength)} caractères ; vous en avez écrit ${figure(length)}.`;
      case 'invalid-email':
        return 'Ce n’est pas une adresse e-mail. Elle ressemble à nom@example.org.';
      case 'invalid-url':
        return 'Ce n’est pas une adresse du Web. Elle commence par https:// ou http://.';
      case 'control-characters':
        return `« ${label} » contient des caractères de contrôle invisibles. Veuillez réécrire ce passage.`;
      case 'too-small':
      case 'too-big':
      case 'too-few':
      case 'too-many':
      case 'invalid-type':
      case 'invalid-value':
        return `« ${label} » ne peut pas être accepté tel quel.`;
      case 'unknown-key':
        return 'Le formulaire contenait un champ qui n’est pas à nous. Veuillez le renvoyer.';
    }
  },
  refusals: {
    'forum.closed': 'Ce forum a été fermé entre-temps.',
    'forum.registration-required': 'Seuls les lecteurs inscrits peuvent participer à ce forum.',
    'form.token-invalid':
      'Ce formulaire n’était plus valable. Il a été renouvelé et votre texte est conservé : veuillez l’envoyer à nouveau.',
    'form.token-expired':
      'Ce formulaire était ouvert depuis trop longtemps. Il a été renouvelé et votre texte est conservé : veuillez l’envoyer à nouveau.',
    'post.duplicate': 'Vous avez déjà envoyé ce message ; il n’a pas été envoyé une deuxième fois.',
  },
  sendAsThread: 'Envoyez à nouveau pour publier votre texte comme une nouvelle discussion.',
  tooLarge: 'Votre message est trop volumineux pour être envoyé. Veuillez le raccourcir.',
  rateLimited: (seconds) =>
    `Trop d’envois viennent de votre adresse en même temps. Réessayez ${later(seconds)}.`,
  unreachable:
    'Le forum n’a pas pu être joint. Votre texte est conservé ci-dessous : veuillez l’envoyer à nouveau.',

  problems: {
    notFound: {
      heading: 'Page introuvable',
      text: 'Il n’y a rien à cette adresse. Elle est peut-être mal écrite, ou la page n’est plus en ligne.',
    },
    unavailable: {
      heading: 'Revenez dans un instant',
      text: 'Le site ne peut pas être lu en ce moment. La faute est à nous, et cela ne dure en général qu’une minute ou deux.',
    },
    tooLarge: {
      heading: 'Votre message est trop volumineux',
      text: 'Il dépasse ce que ce site accepte. Le bouton Retour de votre navigateur vous ramène à votre texte, pour que vous puissiez le raccourcir.',
    },
    tooMany: {
      heading: 'Trop de demandes',
      text: (seconds) =>
        `Trop de demandes viennent de votre adresse en même temps. Réessayez ${later(seconds)}.`,
    },
    foreign: {
      heading: 'Rien n’a été envoyé',
      text: 'Cet envoi ne venait pas d’une de nos pages. Ouvrez la page ici, puis envoyez à nouveau.',
    },
    other: {
      heading: 'Une erreur est survenue',
      text: 'Cette page n’a pas pu être affichée. Veuillez réessayer.',
    },
  },
  toHome: 'Aller à la page d’accueil',
};

import type { sections as source } from '../en/sections';

export const sections: Record<keyof typeof source, string> = {
  'sections.title': 'Rubriques',
  'sections.subtitle': '{count, plural, =0 {Aucune rubrique} one {# rubrique} other {# rubriques}}',
  'sections.tree': 'Rubriques',
  'sections.keys': 'Clavier : flèches pour parcourir, Entrée pour modifier, F2 pour renommer.',
  'sections.keys.move':
    'Clavier : flèches pour parcourir, Entrée pour modifier, F2 pour renommer ; Alt avec haut et bas change l’ordre, Alt avec droite et gauche fait entrer et sortir une rubrique.',
  'sections.loading': 'Chargement des rubriques',
  'sections.error': 'Les rubriques n’ont pas pu être chargées.',
  'sections.stale':
    'Les rubriques n’ont pas pu être relues : ce que vous voyez n’est peut-être plus à jour.',
  'sections.retry': 'Réessayer',
  'sections.empty':
    'Il n’y a pas encore de rubriques. Elles rangent les articles et forment leurs adresses.',
  'sections.not-found': 'Aucune rubrique ne correspond à « {search} ».',
  'sections.search': 'Trouver une rubrique',
  'sections.locale': 'Langue des titres',
  'sections.open-all': 'Tout ouvrir',
  'sections.close-all': 'Tout fermer',
  'sections.refresh': 'Actualiser',
  'sections.top': 'Premier niveau',
  'sections.cancel': 'Annuler',
  'sections.continue': 'Continuer',

  'sections.column.title': 'Titre et adresse',
  'sections.column.articles': 'Articles',
  'sections.column.posts': 'Messages',
  'sections.column.actions': 'Actions',

  'sections.expand': 'Ouvrir « {title} »',
  'sections.close': 'Fermer « {title} »',
  'sections.fallback': 'non traduit : {locale}',
  'sections.carried':
    '{title}{count, plural, =0 {} one { et # rubrique qu’elle contient} other { et # rubriques qu’elle contient}}',
  'sections.articles.own':
    '{published, plural, =0 {aucun publié} one {# publié} other {# publiés}}{drafts, plural, =0 {} other { sur {all}}}',
  'sections.articles.total':
    'avec le dessous : {published, plural, =0 {aucun} other {#}}{drafts, plural, =0 {} other { sur {all}}}',
  'sections.posts.own':
    '{published, plural, =0 {aucun} other {#}}{waiting, plural, =0 {} other {, # en attente}}',
  'sections.posts.total':
    'avec le dessous : {published, plural, =0 {aucun} other {#}}{waiting, plural, =0 {} other {, # en attente}}',

  'sections.policy.label': 'Réglages de « {title} » : {policy}. Les modifier',
  'sections.posting.anyone': 'Ouvert à tous',
  'sections.posting.registered': 'Inscrits seulement',
  'sections.posting.nobody': 'Fermé',
  'sections.moderation.before': 'Modéré a priori',
  'sections.moderation.after': 'Modéré a posteriori',
  'sections.visibility.shown': 'Affiché',
  'sections.visibility.hidden': 'Masqué',
  'sections.close-after': '{days, plural, one {Ferme après # jour} other {Ferme après # jours}}',
  'sections.close-at': 'Ferme le {date, date, medium}',
  'sections.trust-after':
    '{count, plural, one {Confiance après # message} other {Confiance après # messages}}',
  'sections.field.posting': 'Qui peut écrire',
  'sections.field.moderation': 'Modération',
  'sections.field.visibility': 'Visibilité',
  'sections.field.closeAfterDays': 'Fermeture selon l’âge',
  'sections.field.closeAt': 'Fermeture à une date',
  'sections.field.trustAfter': 'Auteurs de confiance',
  'sections.value.none': 'non',
  'sections.value.by': '{words} ({origin})',
  'sections.value.by-section': '{words} (selon « {section} »)',
  'sections.origin.section': 'une rubrique',
  'sections.origin.settings': 'réglages du site',
  'sections.origin.default': 'par défaut',

  'sections.menu': 'Actions sur « {title} »',
  'sections.rename': 'Renommer',
  'sections.translate': 'Ajouter un titre dans cette langue',
  'sections.move-to': 'Déplacer vers…',
  'sections.add-inside': 'Ajouter une rubrique dedans',
  'sections.open': 'Modifier dans le gestionnaire de contenu',
  'sections.delete': 'Supprimer',

  'sections.rename.field': 'Titre de « {title} »',
  'sections.translate.field': 'Titre de « {title} » en {locale}',
  'sections.rename.follow': 'Former une nouvelle adresse d’après le titre',
  'sections.rename.keeps': 'L’adresse reste {path}.',
  'sections.rename.changes':
    'La fin de {path} change. Vous verrez ce que cela entraîne avant que ce soit fait.',
  'sections.rename.save': 'Enregistrer',

  'sections.add.top': 'Ajouter une rubrique',
  'sections.add.first': 'Créer la première rubrique',
  'sections.add.inside': 'Ajouter une rubrique dans « {title} »',
  'sections.add.field': 'Titre',
  'sections.add.hint': 'Son adresse est formée d’après le titre.',
  'sections.add.confirm': 'Ajouter',

  'sections.move.title': 'Déplacer « {title} » vers…',
  'sections.place.search': 'Chercher par titre ou adresse',
  'sections.place.none': 'Aucune rubrique ne correspond.',
  'sections.place.found': '{count, plural, one {# rubrique} other {# rubriques}}',
  'sections.place.more':
    '{count, plural, one {# autre rubrique : tapez un mot pour la trouver} other {# autres rubriques : tapez un mot pour les trouver}}',

  'sections.ask.move': 'Déplacer « {title} » dans « {target} » ?',
  'sections.ask.rename': 'Renommer « {title} » en « {target} » ?',
  'sections.ask.delete': 'Supprimer « {title} » ?',
  'sections.ask.delete.empty':
    'Elle est vide. Elle disparaît dans toutes ses langues, et son adresse ne mènera nulle part. C’est irréversible.',
  'sections.ask.delete.content':
    '{sections, plural, =0 {} one {# rubrique} other {# rubriques}}{sections, plural, =0 {} other {{articles, plural, =0 {} other { et }}}}{articles, plural, =0 {} one {# article} other {# articles}} qu’elle contient seront déplacés dans « {target} », puis la rubrique est supprimée dans toutes ses langues. C’est irréversible.',
  'sections.confirm.move': 'Déplacer',
  'sections.confirm.rename': 'Renommer',
  'sections.confirm.delete': 'Supprimer',
  'sections.delete.holds':
    'Elle contient {sections, plural, one {# rubrique} other {# rubriques}} et {articles, plural, one {# article} other {# articles}}, brouillons compris. Choisissez où ils iront ; la rubrique est supprimée en même temps.',
  'sections.delete.refused':
    'Elle contient {sections, plural, one {# rubrique} other {# rubriques}} et {articles, plural, one {# article} other {# articles}}, brouillons compris. Elle ne peut être supprimée que vide.',
  'sections.delete.where': 'Où va son contenu',

  'sections.effect.paths':
    '{sections, plural, =0 {} one {# rubrique} other {# rubriques}}{sections, plural, =0 {} other {{articles, plural, =0 {} other { et }}}}{articles, plural, =0 {} one {# article} other {# articles}}{articles, plural, =0 {} one { (dont {published} publié)} other { (dont {published} publiés)}} changent d’adresse :',
  'sections.effect.becomes': 'devient',
  'sections.effect.collision':
    '« {title} » s’appellera {to} dans son adresse ({locale}), car une rubrique voisine s’appelle déjà {from}.',
  'sections.effect.collisions':
    '{count, plural, one {Il en va de même pour # autre adresse.} other {Il en va de même pour # autres adresses.}}',
  'sections.effect.redirect': 'Les anciennes adresses mènent aux nouvelles.',
  'sections.effect.lost':
    'Les anciennes adresses des articles mènent aux nouvelles ; celle de la rubrique ne mène nulle part.',
  'sections.effect.policy':
    'Les forums qu’elle contient héritent d’autre chose, sauf s’ils le fixent eux-mêmes :',

  'sections.done.delete': '« {title} » a été supprimée',
  'sections.done.add': '« {title} » a été ajoutée dans « {parent} »',
  'sections.said.reorder': '« {title} » : place {place} sur {count}',
  'sections.said.move': '« {title} » est maintenant dans « {parent} »',
  'sections.said.rename': '« {before} » s’appelle maintenant « {title} »',
  'sections.said.undo': '« {title} » est de nouveau comme avant',
  'sections.said.no-up': '« {title} » est déjà la première',
  'sections.said.no-down': '« {title} » est déjà la dernière',
  'sections.said.no-in': 'Il n’y a pas de rubrique au-dessus de « {title} » où la faire entrer',
  'sections.said.no-out': '« {title} » est déjà au premier niveau',

  'sections.last': 'Dernier changement',
  'sections.last.move': '« {title} » a été déplacée',
  'sections.last.rename': '« {title} » a été renommée',
  'sections.undo': 'Rétablir',
  'sections.dismiss': 'Masquer',

  'sections.refused': 'Rien n’a été changé',
  'sections.refused.changed':
    'Un collègue a changé les rubriques depuis que vous les avez vues. Elles ont été relues : vérifiez et recommencez.',
  'sections.refused.gone': 'Un collègue a supprimé cette rubrique.',
  'sections.refused.not-found': 'La rubrique de destination n’existe plus.',
  'sections.refused.cycle':
    'Une rubrique ne peut se trouver ni dans elle-même ni dans une de ses rubriques.',
  'sections.refused.too-deep': 'Les rubriques ne peuvent pas être imbriquées si profondément.',
  'sections.refused.not-empty': 'La rubrique contient quelque chose : dites où cela doit aller.',
  'sections.refused.forbidden': 'Vous n’avez pas la permission de faire cela avec cette rubrique.',
};

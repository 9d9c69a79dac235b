import type { requests as source } from '../en/requests.ts';

export const requests: Record<keyof typeof source, string> = {
  'about-you.title': 'Est-il question de vous ou de votre famille ?',
  'about-you.lead':
    'Si l’une de nos pages vous nomme ou vous montre, vous ou quelqu’un de votre famille, et que quelque chose doit changer, dites-le-nous ici. Vous n’avez aucune raison à donner.',
  'about-you.wishes': 'Qu’est-ce qui doit changer ?',
  'about-you.wishes-hint': 'Cochez tout ce que vous voulez.',
  'about-you.wish-name': 'Retirer mon nom, ou un nom de ma famille',
  'about-you.wish-picture': 'Retirer une image',
  'about-you.wish-everything': 'Retirer tout ce qui parle de moi ou de ma famille',
  'about-you.wish-wrong': 'Quelque chose est inexact',
  'about-you.wish-other': 'Autre chose',
  'about-you.page': 'De quelle page s’agit-il ?',
  'about-you.page-hint': 'Son adresse ou son titre. Vous pouvez laisser ce champ vide.',
  'about-you.words': 'Avec vos propres mots',
  'about-you.words-hint': 'Seulement si vous le voulez. Inutile de dire pourquoi, ni qui vous êtes.',
  'about-you.reach': 'Comment pouvons-nous vous joindre ?',
  'about-you.reach-hint':
    'Une adresse ou un numéro, et quand et comment s’en servir : un jour, une heure, une langue, un nom à demander. Si aucun moyen n’est sans danger, laissez ce champ vide : votre message compte tout autant.',
  'about-you.optional': 'facultatif',
  'about-you.send': 'Envoyer',
  'about-you.what-happens': 'Ce qui se passe ensuite',
  'about-you.sealed':
    'Ce que vous écrivez est chiffré à l’arrivée. Peuvent le lire les personnes de {organisation} qui détiennent la clé, et le serveur qui le garde ne peut pas le relire.',
  'about-you.people-decide':
    'Rien ne change automatiquement sur le site. Les personnes qui en répondent sont prévenues aussitôt, lisent ce que vous avez écrit et décident avec soin.',
  'about-you.erased': 'C’est effacé {days} jours après avoir été traité.',
  'about-you.watched':
    'Qui utilise cet appareil, ou surveille votre connexion, peut voir votre passage ici. Si cela peut vous mettre en danger, utilisez le Navigateur Tor ou un autre appareil.',
  'about-you.privacy': 'Ce que deviennent mes données',
  'about-you.instead': 'Vous pouvez aussi écrire à',
  'about-you.errors': '{count, plural, one {Un point est à revoir} other {# points sont à revoir}}',
  'about-you.errors-kept': 'Rien n’a encore été envoyé. Ce que vous avez écrit est toujours là.',
  'about-you.error-title': 'À vérifier : {title}',
  'about-you.nothing-asked': 'Cochez ce qui doit changer, ou dites-le avec vos propres mots.',
  'about-you.too-long':
    'C’est plus long que ce que nous pouvons garder : {most, number} caractères au plus. Raccourcissez, s’il vous plaît, ou envoyez le reste dans un second message.',
  'about-you.not-kept':
    'Votre message n’a pas été reçu : notre système n’a pas pu l’enregistrer. Ce que vous avez écrit est toujours là. Envoyez-le de nouveau dans une minute, s’il vous plaît.',
  'about-you.full':
    'Votre message n’a pas été reçu : il en est arrivé aujourd’hui plus que nous ne pouvons en garder. Ce que vous avez écrit est toujours là. Revenez demain, s’il vous plaît.',
  'about-you.unreadable':
    'Le formulaire n’est pas arrivé entier et rien n’a été reçu. Envoyez-le de nouveau, s’il vous plaît.',
  'about-you.too-large':
    'Ce qui est arrivé est plus grand qu’un formulaire et rien n’a été reçu. Revenez en arrière : ce que vous avez écrit y est toujours. Raccourcissez, s’il vous plaît.',
  'about-you.thanks': 'Nous avons votre message',
  'about-you.thanks-lead': 'Il est gardé, chiffré, et les personnes qui répondent de ce site ont été prévenues.',
  'about-you.thanks-next':
    'Rien ne change automatiquement sur le site. Si vous avez laissé un moyen de vous joindre, nous l’utilisons comme vous l’avez dit, et aucun autre. Sinon, regardez de nouveau la page dans quelques jours.',
  'about-you.thanks-more': 'Quelque chose à ajouter ? Vous pouvez envoyer un autre message à tout moment.',
  'about-you.demonstration':
    'Ceci est une démonstration : personne n’attend ce qui est envoyé ici. Merci de ne saisir les données réelles de personne.',

  'desk.requests': 'Demandes de personnes concernées',
  'desk.requests-lead':
    'De personnes qui se trouvent sur le site, elles ou leur famille. Une demande ne cache rien : c’est à vous de le faire. Pour la lire, il faut une clé ; pour cacher une page, non.',
  'desk.requests-wait': '{count, plural, one {# demande attend d’être lue} other {# demandes attendent d’être lues}}',
  'desk.requests-since': 'La première est arrivée vers {time} (UTC).',
  'desk.requests-overdue':
    'La première est arrivée vers {time} (UTC) et attend depuis une heure environ ou plus. Il peut s’agir de la sécurité de quelqu’un.',
  'desk.requests-open': 'Lire les demandes',
  'desk.requests-seen-wait':
    '{count, plural, one {# a été vue et n’est pas traitée} other {# ont été vues et ne sont pas traitées}}',
  'desk.requests-none': 'Il n’y a aucune demande.',
  'desk.requests-is-waiting': 'Attend',
  'desk.requests-is-overdue': 'En retard',
  'desk.requests-is-seen': 'Vue',
  'desk.requests-is-settled': 'Traitée',
  'desk.requests-more': 'Autres demandes',
  'desk.requests-first': 'Revenir aux premières',
  'desk.requests-list-open': 'Non traitées',
  'desk.requests-list-waiting': 'En attente',
  'desk.requests-list-seen': 'Vues',
  'desk.requests-list-settled': 'Traitées',
  'desk.requests-from': 'Du',
  'desk.requests-to': 'Au',
  'desk.requests-order': 'Ordre',
  'desk.requests-order-oldest': 'Les plus anciennes d’abord',
  'desk.requests-order-newest': 'Les plus récentes d’abord',
  'desk.requests-find': 'Demandes sur une page',
  'desk.requests-find-help':
    'L’adresse d’une page du site. Une adresse peut contenir un nom : ce que vous cherchez ne figure dans aucune adresse d’ici.',
  'desk.requests-find-none': 'Aucune demande ne nomme cette page. Il faut l’adresse d’une page de ce site.',
  'desk.requests-all-open': 'Toutes celles qui attendent',
  'desk.requests-none-fit': 'Aucune demande ne correspond.',
  'desk.requests-of-page': 'Seulement celles qui nomment une page :',
  'desk.requests-of-any': 'Quelle que soit la page nommée',
  'desk.requests-named': '{count, plural, one {Pages nommées : #} other {Pages nommées : #}}',
  'desk.requests-named-more': '{count, plural, one {et une page de plus} other {et # pages de plus}}',
  'desk.requests-count': '{count, plural, one {# demande} other {# demandes}}',
  'desk.requests-choose': 'Choisir',
  'desk.requests-choose-some': 'Choisissez au moins une demande.',
  'desk.requests-at-once': 'En traiter beaucoup à la fois',
  'desk.requests-at-once-more':
    'On vous montre d’abord lesquelles et combien. Pour ce qui est envoyé en grand nombre dans le seul but de gêner ; ce qui arrive entre-temps reste.',
  'desk.requests-the-chosen': 'Les demandes choisies …',
  'desk.requests-the-shown':
    '{count, plural, one {Celle qui est affichée ici …} other {Les # qui sont affichées ici …}}',
  'desk.requests-the-matching': 'Les {count, number} qui correspondent …',
  'desk.requests-settle-title':
    '{count, plural, =0 {Il n’y a rien à traiter ici} one {Traiter une demande} other {Traiter # demandes à la fois}}',
  'desk.requests-settle-lead':
    'Cela ne répond à personne. Elles n’attendent plus et sont effacées dans {days} jours. D’ici là, elles peuvent être rouvertes ensemble.',
  'desk.requests-settle-seen':
    '{count, plural, one {L’une d’elles a été vue par quelqu’un, qui s’en occupe peut-être.} other {# d’entre elles ont été vues par quelqu’un, qui s’en occupe peut-être.}}',
  'desk.requests-settle-most':
    '{count, plural, one {Au plus {most, number} à la fois, les premières arrivées. Il en reste une.} other {Au plus {most, number} à la fois, les premières arrivées. Il en reste #.}}',
  'desk.requests-settle-do': '{count, plural, one {La traiter} other {Traiter ces # demandes}}',
  'desk.requests-settle-not': 'Ne rien changer',
  'desk.requests-until': 'Celles qui sont arrivées avant {time} (UTC). Ce qui est arrivé depuis reste.',
  'desk.requests-none-open': 'Il n’en reste rien : quelqu’un l’a traité entre-temps.',
  'desk.requests-not-as-shown':
    'Rien n’a été fait : ce n’est plus ce qui vous a été montré. Quelqu’un en a traité une partie, ou quelque chose est arrivé en retard. Voici l’état actuel.',
  'desk.requests-done': '{count, plural, one {Une demande est traitée.} other {# demandes sont traitées.}}',
  'desk.requests-open-again': '{count, plural, one {La rouvrir} other {Rouvrir les #}}',
  'desk.requests-opened': '{count, plural, one {Une demande est rouverte.} other {# demandes sont rouvertes.}}',
  'desk.requests-opened-left':
    '{count, plural, one {Une autre reste traitée : quelqu’un s’en est occupé depuis.} other {# autres restent traitées : quelqu’un s’en est occupé depuis.}}',
  'desk.requests-batches': 'Traitées à la fois',
  'desk.requests-batches-more': 'Elles peuvent être rouvertes jusqu’à leur effacement, {days} jours plus tard.',
  'desk.requests-batch':
    '{count, plural, one {{name} en a traité une, {time} (UTC)} other {{name} en a traité # à la fois, {time} (UTC)}}',
  'desk.requests-batch-opened':
    '{count, plural, one {{name} en a rouvert une, {time} (UTC)} other {{name} en a rouvert #, {time} (UTC)}}',
  'desk.request': 'Demande',
  'desk.request-came': 'Arrivée',
  'desk.request-hour': '{day}, entre {from} et {to} (UTC)',
  'desk.request-page': 'Page concernée',
  'desk.request-page-untold': 'Aucune adresse n’a été donnée',
  'desk.request-state': 'État',
  'desk.request-language': 'Faite sur une page en',
  'desk.request-locked':
    'Ce qui est demandé est chiffré. Peut le lire une personne dont la phrase de passe détient une clé : connectez-vous avec une telle phrase, ou prévenez-la. La page ci-dessus peut être cachée en attendant.',
  'desk.request-other-key':
    'Ce qui est demandé est chiffré avec une clé que vous ne détenez pas. Prévenez la personne qui la détient.',
  'desk.request-everything':
    'Qui figure dans les fiches se trouve par son nom : sous son consentement, tout se retire d’un coup, sur toutes les pages.',
  'desk.request-wishes': 'Ce qui doit changer',
  'desk.request-wishes-none': 'Rien n’a été coché',
  'desk.request-page-told': 'La page, telle qu’elle est nommée',
  'desk.request-words': 'Avec ses propres mots',
  'desk.request-reach': 'Comment joindre la personne',
  'desk.request-empty': 'Laissé vide',
  'desk.request-marks': 'Ce qui a été fait',
  'desk.request-mark-seen': '{name} l’a vue, {time} (UTC)',
  'desk.request-mark-settled': '{name} l’a traitée, {time} (UTC)',
  'desk.request-note': 'Note interne',
  'desk.request-note-hint': 'Facultatif. Elle est chiffrée comme la demande : ce qui a été fait, ce qui est promis.',
  'desk.request-note-locked': 'Il y a une note ; il faut une clé pour la lire.',
  'desk.request-note-too-long': 'Une note compte {most, number} caractères au plus. Rien n’a été changé.',
  'desk.request-note-unsealed':
    'La note ne peut pas être gardée : l’organisation n’a pas de clé pour la chiffrer. Rien n’a été changé.',
  'desk.request-hide': 'Retirer cette page du site',
  'desk.request-see': 'Je l’ai vue',
  'desk.request-settle': 'Elle est traitée',
  'desk.request-erased': 'Tout ceci est effacé {days} jours après avoir été traité.',
};

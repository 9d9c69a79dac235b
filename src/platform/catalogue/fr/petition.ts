import type { petition as source } from '../en/petition.ts';

export const petition: Record<keyof typeof source, string> = {
  'petition.addressee': 'À qui nous le demandons',
  'petition.asks': 'Ce que nous demandons',
  'petition.why': 'Pourquoi',
  'petition.count': '{count, plural, one {signature} other {signatures}}',
  'petition.goal': 'sur {goal, number}',
  'petition.progress': '{count, number} signatures sur {goal, number}',
  'petition.closes': 'Ouverte jusqu’au {date}',
  'petition.read': 'Lire la pétition',
  'petition.read-sign': 'Lire et signer',
  'petition.sign-heading': 'Signez',
  'petition.sign': 'Signez la pétition',
  'petition.given-name': 'Prénom',
  'petition.family-name': 'Nom de famille',
  'petition.family-name-hint': 'Si vous en avez un. Certaines personnes n’ont qu’un seul nom.',
  'petition.email': 'Adresse électronique',
  'petition.email-hint': 'Nous vous écrivons une fois, pour que vous confirmiez votre signature.',
  'petition.country': 'Pays',
  'petition.country-choose': 'Choisissez un pays',
  'petition.own-country-count':
    'Si vous êtes dans ce pays ({country}) : cette pétition va à ses autorités. Elles apprennent combien de personnes signent et de quels pays, et rien d’autre sur vous.',
  'petition.own-country-name-by-choice':
    'Si vous êtes dans ce pays ({country}) : cette pétition va à ses autorités. Elles apprennent combien de personnes signent et de quels pays. Elles ne reçoivent votre nom et votre localité que si vous cochez la case ci-dessous ; si cela peut vous mettre en danger, laissez-la vide.',
  'petition.locality': 'Ville',
  'petition.postal-code': 'Code postal',
  'petition.optional': 'facultatif',
  'petition.ticks': 'Si vous le souhaitez',
  'petition.data': 'Ce que deviennent mes données',
  'petition.channel':
    'Ce lien dit par quel moyen on arrive ici : {channel}. Nous comptons combien de personnes signent par lui, et rien n’en est gardé avec votre signature.',
  'petition.channel-letter': 'lettre aux sympathisants',
  'petition.channel-message': 'message à des proches',
  'petition.channel-social': 'réseaux sociaux',
  'petition.channel-press': 'presse',
  'petition.channel-partner': 'organisation partenaire',
  'petition.channel-poster': 'affiche',
  'petition.channel-leaflet': 'tract',
  'petition.channel-street': 'stand dans la rue',
  'petition.channel-event': 'événement',
  'petition.channel-school': 'école',
  'petition.errors': '{count, plural, one {Un point est à revoir} other {# points sont à revoir}}',
  'petition.errors-kept': 'Rien n’a encore été envoyé. Ce que vous avez écrit est toujours là.',
  'petition.error-title': 'À vérifier : {title}',
  'petition.missing-given-name': 'Écrivez votre prénom.',
  'petition.missing-email': 'Écrivez votre adresse électronique, pour pouvoir confirmer.',
  'petition.missing-country': 'Choisissez le pays où vous vivez.',
  'petition.missing': 'Remplissez ce champ.',
  'petition.too-long': 'C’est plus long que ce que nous pouvons garder. Raccourcissez, s’il vous plaît.',
  'petition.not-an-email':
    'Cela ne ressemble pas à une adresse électronique. Il faut un @, comme dans nom@example.org.',
  'petition.not-a-country': 'Choisissez un pays dans la liste.',
  'petition.unreadable-characters': 'Certains caractères sont illisibles. Écrivez de nouveau, s’il vous plaît.',
  'petition.not-accepted-try-again':
    'Votre signature n’a pas été acceptée : notre système n’a pas pu l’enregistrer. Ce formulaire est resté tel quel. Réessayez dans une minute, s’il vous plaît.',
  'petition.form-unreadable':
    'Le formulaire n’est pas arrivé entier, et votre signature n’a pas été acceptée. Envoyez-le de nouveau, s’il vous plaît.',
  'petition.too-large':
    'Ce qui est arrivé est plus grand qu’un formulaire, et votre signature n’a pas été acceptée. Raccourcissez les champs, s’il vous plaît.',
  'petition.closed':
    '{date, select, none {Cette pétition est close.} other {Cette pétition a été close le {date}.}} Merci à chaque personne qui a signé.',
  'petition.stopped': 'Il n’est pas possible de signer pour le moment. Ce qui a été signé est conservé.',
  'petition.draft': 'Cette pétition n’est pas encore ouverte aux signatures.',
  'petition.list': 'Chaque signature est confirmée par courriel, comptée une fois, et remise.',
  'petition.none': 'Aucune pétition n’est ouverte en ce moment. Les dossiers disent de qui les droits sont en jeu :',
  'petition.state-open': 'Ouverte',
  'petition.state-closed': 'Close',
  'petition.state-stopped': 'Suspendue',
  'petition.state-draft': 'Pas encore ouverte',
  'petition.thank-you': 'Encore un geste : votre courriel',
  'petition.thank-you-lead':
    'Nous vous avons envoyé un courriel. Ouvrez le lien qu’il contient et appuyez sur le bouton : votre signature comptera alors.',
  'petition.thank-you-missing':
    'Il n’est pas arrivé ? Cela peut prendre quelques minutes. Regardez dans les courriels indésirables, ou signez de nouveau : rien n’est compté deux fois.',
  'petition.thank-you-days': 'Une signature non confirmée est effacée au bout de 30 jours.',
  'petition.thank-you-demonstration':
    'Ceci est une démonstration, qui n’envoie pas de courriel. Le message attend sous forme de fichier dans le dossier {folder}',
  'petition.back': 'Retour à la pétition',
  'petition.confirm-title': 'Confirmez votre signature',
  'petition.confirm-lead': 'Vous avez signé « {petition} ». Appuyez sur le bouton, et votre signature comptera.',
  'petition.confirm-lead-untold': 'Vous avez signé une pétition. Appuyez sur le bouton, et votre signature comptera.',
  'petition.confirm': 'Oui, c’est ma signature',
  'petition.confirm-not':
    'Ce n’était pas vous ? Fermez cette page : il ne se passe rien, et ce qui a été écrit est effacé au bout de 30 jours.',
  'petition.confirmed': 'Votre signature compte',
  'petition.confirmed-lead':
    '{count, plural, =1 {Merci. Votre signature est la première.} one {Merci. # personne a signé, dont vous.} other {Merci. # personnes ont signé, dont vous.}}',
  'petition.confirmed-share': 'Un nom de plus ?',
  'petition.confirmed-share-lead':
    'La plupart des gens signent parce qu’une personne qu’ils connaissent le leur a demandé.',
};

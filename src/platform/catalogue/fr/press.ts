import type { press as source } from '../en/press.ts';

export const press: Record<keyof typeof source, string> = {
  'press.published-by': 'Publié par {organisation}',
  'press.work-unknown': 'Cette publication n’existe pas.',
  'press.no-approved-text': 'Aucun texte de cette publication n’a encore été approuvé.',
  'press.subject-without-basis':
    'Une personne dont parle cette publication ne l’a pas autorisée, ou son autorisation a pris fin.',
  'press.terms-changed': 'Une personne dont parle ce texte a retiré son consentement entre-temps. Rien n’a été publié.',
  'press.facts-differ': 'Les dates et autres faits de cette publication ne sont pas les mêmes dans toutes les langues.',
  'press.media-unknown': 'Une image ou un film de cette publication n’est pas au dossier.',
  'press.alt-missing':
    'Il manque à une image ou à un film la description pour les personnes qui ne peuvent pas les voir ({locale}).',
  'press.credit-missing': 'Il manque le crédit d’une image ou d’un film.',
  'press.licence-missing': 'Il manque la licence d’une image ou d’un film.',
  'press.people-unsaid':
    'Personne n’a dit qui peut être reconnu sur une image ou dans un film, ni que personne ne peut l’être.',
  'press.pixels-unseen': 'Personne n’a cherché de mots dans l’image elle-même : enseignes, papiers, écrans, plaques.',
  'press.recognisable-without-consent':
    'Une personne reconnaissable sur une image ou dans un film ne l’a pas autorisé.',
  'press.text-not-approved':
    'Une personne parle ici avec ses propres mots et n’a pas approuvé ce texte, tel qu’il est, dans cette langue ({locale}).',
  'press.picture-not-approved':
    'Une personne qui parle ici n’a pas approuvé cette image, avec ce qui en est dit dans cette langue ({locale}).',
  'press.situation-untold':
    'Ceci dit comment va une personne ({locale}) sans que le dossier le porte, ou sans que la famille ou la personne l’ait accepté.',
  'press.case-page-unlinked':
    'Personne n’a dit de quel dossier c’est la page : qui suspendrait le dossier ne la trouverait pas.',
  'press.petition-names-unasked':
    'Cette pétition appelle par son nom une personne qui n’est dans aucun de ses dossiers : nul ne l’a demandé pour elle. Liez son dossier, ou écrivez sans la nommer.',
  'press.petition-not-asked':
    'Dans ses dossiers, personne n’a demandé de pétition, ou quelqu’un l’interdit, ou un dossier est en repos ; ou elle concerne quelqu’un dont le dossier n’est pas lié.',
  'press.text-not-signed-off':
    'Qui défend ou accompagne une personne de ce texte ({locale}) a son mot à dire, et n’a pas encore répondu ou a dit non.',
  'press.letters-missing':
    'Le document du texte en {locale} comporte des lettres qu’aucune des polices ne sait dessiner. Écrivez aussi ces mots dans une autre écriture, ou demandez qu’une police soit ajoutée.',
  'press.unreadable-media': 'Une image ou un film est illisible.',
  'press.protected-name': 'Il s’y trouve quelque chose qui ne doit pas être publié : {output}, {locale}.',
  'press.gate-unreadable':
    'Le contrôle ne peut pas lire ceci et ne laisse rien sortir qu’il ne puisse lire : {output}, {locale}.',
  'press.names-unanswered':
    '{names, plural, one {Un nom} other {# noms}} de ce texte ({locale}) ne {names, plural, one {renvoie} other {renvoient}} à aucune fiche. Dites de chacun ce qu’il est : le relier, une autorité, ou le retirer.',
  'press.names-open': '{names, plural, one {un nom ne renvoie} other {# noms ne renvoient}} à aucune fiche.',
  'press.mosaic-combination':
    'Avec ce qui est déjà public, ceci dit d’une personne qui n’est pas nommée : {facts}. {people, plural, =1 {Personne d’autre au registre n’y correspond} one {Seule # personne du registre y correspond} other {Seules # personnes du registre y correspondent}}.',
  'press.mosaic-case': 'le dossier',
  'press.mosaic-place': 'le lieu',
  'press.mosaic-date': 'la date',
  'press.mosaic-born': 'l’âge',
  'press.mosaic-role': 'le rôle',
  'press.mosaic-relation':
    'Ceci dit de qui une personne qui n’est pas nommée est parente, et l’autre personne est nommée. Qui lit peut en déduire qui elle est.',
  'press.mosaic-linked':
    'Une personne n’est pas nommée ici, ou porte un autre nom, et une autre page avec la même image, ou avec le même lieu et le même jour, dit qui elle est.',
  'press.mosaic-delegation': 'Ceci dit où sera une délégation ({date}). Qui veut l’y trouver le peut.',
  'press.slug-taken': 'Une autre publication répond déjà à l’adresse {path}.',
  'press.scheduled-already': 'Ce contenu attend déjà son instant. Changez-le, ou retirez-le.',
  'press.not-waiting': 'Il n’attend plus : il est sorti, a été retenu, ou quelqu’un l’a retiré.',
  'press.changed-since':
    'Depuis, quelque chose a été noté sur quelqu’un qui est derrière, et à son instant personne n’avait ouvert les dossiers. Regardez-le et programmez-le de nouveau.',
  'press.withdrawn': 'Il a été retiré entre-temps.',
  'press.terms-ended': 'À son instant, quelque chose sur quoi il repose était terminé.',
  'press.bundle-unreadable':
    'Ce qui avait été préparé n’est plus là, ou est illisible, et à son instant personne n’avait ouvert les dossiers. Programmez-le de nouveau.',
  'press.not-before':
    'Il ne peut être raconté qu’à partir de son instant, et personne n’avait ouvert les dossiers pour le refaire.',
  'press-kit.title': 'Dossier de presse',
  'press-kit.lead':
    'Ce qui vous a été confié est sous embargo : cela ne peut être ni publié ni montré à d’autres avant son instant.',
  'press-kit.open': 'Ouvrir le dossier',
  'press-kit.once':
    'Ce lien ouvre une fois, et vous donne un fichier. Si le téléchargement échoue, demandez un autre lien.',
  'press-kit.nothing':
    'Ce lien n’ouvre rien : il a déjà été ouvert, a été révoqué, ou son embargo est terminé. Demandez à qui vous l’a donné.',
};

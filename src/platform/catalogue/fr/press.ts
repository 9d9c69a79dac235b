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
  'press.recognisable-without-consent':
    'Une personne reconnaissable sur une image ou dans un film ne l’a pas autorisé.',
  'press.text-not-approved':
    'Une personne parle ici avec ses propres mots et n’a pas approuvé ce texte, tel qu’il est, dans cette langue ({locale}).',
  'press.picture-not-approved':
    'Une personne qui parle ici n’a pas approuvé cette image, avec ce qui en est dit dans cette langue ({locale}).',
  'press.situation-untold':
    'Ceci dit comment va une personne ({locale}) sans que le dossier le porte, ou sans que la famille ou la personne l’ait accepté.',
  'press.petition-not-asked':
    'Aucune personne de ce cas n’a demandé de pétition, ou l’une d’elles l’interdit, ou le cas est au repos.',
  'press.unreadable-media': 'Une image ou un film est illisible.',
  'press.protected-name': 'Il s’y trouve quelque chose qui ne doit pas être publié : {output}, {locale}.',
  'press.gate-unreadable':
    'Le contrôle ne peut pas lire ceci et ne laisse rien sortir qu’il ne puisse lire : {output}, {locale}.',
  'press.slug-taken': 'Une autre publication répond déjà à l’adresse {path}.',
};

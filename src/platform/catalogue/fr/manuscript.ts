import type { manuscript as source } from '../en/manuscript.ts';

export const manuscript: Record<keyof typeof source, string> = {
  'manuscript.where': 'ligne {line, number, ::group-off}',
  'manuscript.html': 'Le HTML ne peut pas être utilisé ici.',
  'manuscript.unknown-syntax':
    'Seuls les paragraphes, titres, listes simples, citations, liens, le gras et l’italique peuvent être utilisés.',
  'manuscript.heading-level': 'Les titres commencent par ## ou ###.',
  'manuscript.nested': 'Les listes et les citations contiennent chacune une ligne de texte, et rien à l’intérieur.',
  'manuscript.picture-in-line': 'Une image se place dans un paragraphe à elle.',
  'manuscript.picture-with-alt': 'La description d’une image est gardée avec l’image : laissez les crochets vides.',
  'manuscript.more-than-a-line': 'Ceci doit tenir en une ligne.',
  'manuscript.unknown-person': 'Aucune personne n’a la clé « {what} ».',
  'manuscript.unknown-place': 'Aucun lieu n’a la clé « {what} ».',
  'manuscript.unknown-work': 'Aucune publication n’a la clé « {what} ».',
  'manuscript.unknown-media': 'Aucune image ni aucun film n’a la clé « {what} ».',
  'manuscript.unknown-form': 'Une personne s’écrit [full], [short] ou [given], et non « {what} ».',
  'manuscript.place-with-words': 'Un lieu n’a pas de mots à lui : laissez les crochets vides.',
  'manuscript.link-without-words': 'Un lien a besoin de mots.',
  'manuscript.link-in-link': 'Un lien ne peut pas se trouver dans un autre.',
  'manuscript.unsafe-link': 'Cette adresse ne peut pas être liée : « {what} ».',
  'manuscript.unknown-date': 'Une date s’écrit 2014, 2014-03 ou 2014-03-12, et non « {what} ».',
  'manuscript.date-with-words': 'Une date n’a pas de mots à elle : laissez les crochets vides.',
  'manuscript.note-too-long': 'Une note de bas de page tient en un paragraphe, sans image ni autre note.',
  'manuscript.note-not-called-once': 'La note « {what} » n’est appelée nulle part, ou plusieurs fois.',
};

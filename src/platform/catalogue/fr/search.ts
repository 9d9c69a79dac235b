import type { search as source } from '../en/search.ts';

export const search: Record<keyof typeof source, string> = {
  'search.title': 'Chercher',
  'search.title-query': 'Chercher : {query}',
  'search.words': 'Un nom, un lieu, un mot',
  'search.kind': 'Genre',
  'search.kind-any': 'Tout',
  'search.from': 'Du',
  'search.to': 'Au',
  'search.date-hint': 'Une année, un mois ou un jour : 2014, 2014-09 ou 2014-09-08',
  'search.date-wrong':
    'Nous ne pouvons pas lire cette date. Écrivez une année, un mois ou un jour : 2014, 2014-09 ou 2014-09-08.',
  'search.go': 'Chercher',
  'search.total':
    '{total, plural, =0 {Rien trouvé pour « {query} »} one {# résultat pour « {query} »} other {# résultats pour « {query} »}}',
  'search.total-more': 'Plus de {total, number} résultats pour « {query} »',
  'search.previous': 'Résultats précédents',
  'search.next': 'Plus de résultats',
  'search.did-you-mean': 'Vouliez-vous dire',
  'search.none':
    'Essayez un seul mot, ou une autre forme du mot ; les accents ne comptent pas. Les noms se trouvent tels qu’ils sont écrits dans nos textes.',
  'search.none-filtered': 'Vous cherchez dans un seul genre ou une seule période. Cherchez partout :',
  'search.start':
    'Tapez un nom, un lieu ou un mot. Les accents ne comptent pas ; ce qui est entre « guillemets » est cherché tel quel.',
  'search.start-else': 'Ou commencez ici :',
};

import type { search as source } from '../en/search.ts';

export const search: Record<keyof typeof source, string> = {
  'search.title': 'Buscar',
  'search.title-query': 'Buscar: {query}',
  'search.words': 'Un nombre, un lugar, una palabra',
  'search.kind': 'Tipo',
  'search.kind-any': 'Todo',
  'search.from': 'Desde',
  'search.to': 'Hasta',
  'search.date-hint': 'Un año, un mes o un día: 2014, 2014-09 o 2014-09-08',
  'search.date-wrong': 'No podemos leer esta fecha. Escribe un año, un mes o un día: 2014, 2014-09 o 2014-09-08.',
  'search.go': 'Buscar',
  'search.total':
    '{total, plural, =0 {Nada encontrado para «{query}»} one {# resultado para «{query}»} other {# resultados para «{query}»}}',
  'search.total-more': 'Más de {total, number} resultados para «{query}»',
  'search.previous': 'Resultados anteriores',
  'search.next': 'Más resultados',
  'search.did-you-mean': 'Quizá quisiste decir',
  'search.none':
    'Prueba con una sola palabra, o prueba otra forma de la palabra; los acentos no importan. Los nombres aparecen como están escritos en nuestros textos.',
  'search.none-filtered': 'Estás buscando solo en un tipo o en un periodo. Busca en todo:',
  'search.start':
    'Escribe un nombre, un lugar o una palabra. Los acentos no importan; lo que va entre «comillas» se busca tal cual.',
  'search.start-else': 'O empieza por aquí:',
};

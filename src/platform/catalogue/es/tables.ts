/** The desk: tables of records. */
export const tables = {
  'tables.find': 'Buscar',
  'tables.any': 'Cualquiera',
  'tables.narrow': 'Mostrar',
  'tables.everything': 'Mostrar todo',
  'tables.columns': 'Columnas',
  'tables.columns-lead': 'Columnas que se muestran',
  'tables.sort-up': 'Poner en este orden',
  'tables.sort-down': 'Poner en este orden, desde el final',
  'tables.pages': 'Páginas de la tabla',
  'tables.first': 'Primera',
  'tables.before': 'Anterior',
  'tables.next': 'Siguiente',
  'tables.last': 'Última',
  'tables.page': 'Página {page, number} de {pages, number}',
  'tables.to-page': 'Página',
  'tables.go': 'Ir',
  'tables.none-fit': 'No hay nada así.',
  'tables.reading': 'Se están leyendo los expedientes',
  'tables.reading-more':
    'Los acabas de abrir. En una organización grande tarda unos segundos; luego la página llega sola.',
  'tables.reading-today': 'Se están leyendo los expedientes: lo que te necesita en ellos aparece en un momento.',
  'tables.more-check-in': '{count, plural, one {# contacto pendiente más} other {# contactos pendientes más}}',
  'tables.more-stalled':
    '{count, plural, one {# caso más con un procedimiento detenido} other {# casos más con un procedimiento detenido}}',
  'tables.more-answer': '{count, plural, one {# respuesta pendiente más} other {# respuestas pendientes más}}',
};

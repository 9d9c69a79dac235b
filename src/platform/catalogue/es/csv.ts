/** The desk: tables as files for spreadsheets, out and in. */
export const csv = {
  'csv.back': 'Volver a la tabla',
  'csv.export-cases': 'Casos en un archivo',
  'csv.export-people': 'Personas en un archivo',
  'csv.export-offices': 'Cargos en un archivo',
  'csv.export-lead-cases':
    '{count, plural, one {# caso} other {# casos}}, en los que estás: número, título, estado y fechas. Quién está en ellos y qué ocurrió se queda aquí.',
  'csv.export-lead-people':
    '{count, plural, one {# persona} other {# personas}} de los casos en los que estás: nombres, género, nacimiento y apodos. Contactos, documentos y consentimiento se quedan aquí.',
  'csv.export-lead-offices':
    '{count, plural, one {# cargo} other {# cargos}}: títulos, direcciones, cómo empiezan las cartas.',
  'csv.export-warning':
    'Un archivo en una computadora no está protegido como los expedientes. Guárdalo en un disco cifrado, no lo envíes a nadie y bórralo cuando haya servido. Queda anotado que te lo llevas.',
  'csv.export-mark': 'Con marca de orden de bytes, que Excel necesita para leer los acentos',
  'csv.export-do': 'Guardar el archivo con {count, plural, one {# fila} other {# filas}}',
  'csv.import-cases': 'Casos desde un archivo',
  'csv.import-people': 'Personas desde un archivo',
  'csv.import-offices': 'Cargos desde un archivo',
  'csv.import-lead-cases':
    'Una tabla en CSV. Una fila sin número abre un caso, en el que estás; una fila con número cambia ese caso.',
  'csv.import-lead-people':
    'Una tabla en CSV. Una fila sin número anota a alguien en uno de tus casos; una fila con número cambia a esa persona. Lo que se puede contar de ella nunca se toma de un archivo.',
  'csv.import-lead-offices': 'Una tabla en CSV. Una fila sin número añade un cargo; una fila con número lo cambia.',
  'csv.columns': 'Columnas',
  'csv.columns-more': 'Cualquiera de ellas, en cualquier orden. Lo que no está en el archivo queda como está.',
  'csv.limits': 'Límites',
  'csv.limits-are': '{rows, number} filas, {most} MB, UTF-8.',
  'csv.file': 'El archivo',
  'csv.look': 'Mostrar qué haría',
  'csv.nothing-done': 'No se hizo nada',
  'csv.too-large': 'El archivo pesa más de {most} MB.',
  'csv.not-utf8': 'El archivo no es texto en UTF-8. Guárdalo como «CSV UTF-8».',
  'csv.empty': 'El archivo no tiene filas bajo los encabezados.',
  'csv.too-many-rows': 'El archivo tiene más de {most, number} filas.',
  'csv.broken':
    'El archivo no se puede leer desde la línea {line}: hay unas comillas abiertas, o donde no debe haberlas.',
  'csv.unknown-columns': 'No se conocen estas columnas: {columns}.',
  'csv.twice': 'Estas columnas están dos veces: {columns}.',
  'csv.gone': 'Ya no se sabe qué haría el archivo: elígelo otra vez.',
  'csv.changed-meanwhile':
    'Alguien cambió entretanto uno de estos registros. Elige el archivo otra vez para ver qué haría ahora.',
  'csv.would-do':
    'Este archivo añadiría {add, number} y cambiaría {change, number}. {same, number} están igual, {wrong, number} no se pueden tomar.',
  'csv.was-done': 'Hecho: {add, number} añadidos, {change, number} cambiados.',
  'csv.do': 'Añadir {add, number} y cambiar {change, number}',
  'csv.mend-first':
    'Corrige {count, plural, one {la fila} other {las # filas}} que no se pueden tomar y elige el archivo otra vez: se toma entero o no se toma.',
  'csv.take-back': 'Deshacerlo: {count, plural, one {# fila} other {# filas}}',
  'csv.take-back-more':
    'Posible mientras los expedientes estén abiertos en esta sesión. Lo que alguien cambió después queda como está.',
  'csv.taken-back':
    'Deshecho. {left, plural, =0 {Todo está como estaba.} one {# fila había cambiado después y queda.} other {# filas habían cambiado después y quedan.}}',
  'csv.another': 'Otro archivo',
  'csv.row': 'Fila',
  'csv.what': 'Qué pasaría',
  'csv.record': 'Registro',
  'csv.cells': 'Celdas',
  'csv.is-add': 'añadir',
  'csv.is-change': 'cambiar',
  'csv.is-same': 'igual',
  'csv.is-wrong': 'no se puede tomar',
  'csv.no-such-record': 'No ves ningún registro con este número.',
  'csv.number-twice': 'Este número está dos veces en el archivo.',
  'csv.no-such-case': 'No estás en ningún caso con este número.',
  'csv.yes-or-no': 'Escribe yes o no.',
  'csv.out': 'En un archivo',
  'csv.in': 'Desde un archivo',
};

import type { manuscript as source } from '../en/manuscript.ts';

export const manuscript: Record<keyof typeof source, string> = {
  'manuscript.where': 'línea {line, number, ::group-off}',
  'manuscript.html': 'Aquí no se puede usar HTML.',
  'manuscript.unknown-syntax':
    'Solo se pueden usar párrafos, títulos, listas simples, citas, enlaces, negrita y cursiva.',
  'manuscript.heading-level': 'Los títulos empiezan con ## o ###.',
  'manuscript.nested': 'Las listas y las citas contienen una línea de texto cada una, y nada dentro.',
  'manuscript.picture-in-line': 'Una imagen va en un párrafo propio.',
  'manuscript.picture-with-alt': 'La descripción de una imagen se guarda con la imagen: deja vacíos los corchetes.',
  'manuscript.more-than-a-line': 'Esto tiene que ser una sola línea.',
  'manuscript.unknown-person': 'No hay ninguna persona con la clave «{what}».',
  'manuscript.unknown-place': 'No hay ningún lugar con la clave «{what}».',
  'manuscript.unknown-work': 'No hay ninguna pieza con la clave «{what}».',
  'manuscript.unknown-media': 'No hay ninguna imagen ni película con la clave «{what}».',
  'manuscript.unknown-form': 'Una persona se escribe [full], [short] o [given], no «{what}».',
  'manuscript.place-with-words': 'Un lugar no lleva palabras propias: deja vacíos los corchetes.',
  'manuscript.link-without-words': 'Un enlace necesita palabras.',
  'manuscript.link-in-link': 'Un enlace no puede ir dentro de otro.',
  'manuscript.unsafe-link': 'No se puede enlazar esta dirección: «{what}».',
  'manuscript.unknown-date': 'Una fecha se escribe 2014, 2014-03 o 2014-03-12, y no «{what}».',
  'manuscript.date-with-words': 'Una fecha no lleva palabras propias: los corchetes quedan vacíos.',
  'manuscript.note-too-long': 'Una nota al pie es un solo párrafo, sin imágenes ni otras notas.',
  'manuscript.note-not-called-once': 'La nota al pie «{what}» no se llama en ningún lugar, o más de una vez.',
};

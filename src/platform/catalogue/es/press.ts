import type { press as source } from '../en/press.ts';

export const press: Record<keyof typeof source, string> = {
  'press.published-by': 'Publicado por {organisation}',
  'press.work-unknown': 'Esa obra no existe.',
  'press.no-approved-text': 'Todavía no se ha aprobado ningún texto de esta obra.',
  'press.subject-without-basis':
    'Alguna persona de la que trata esta obra no lo ha autorizado, o su permiso ha terminado.',
  'press.terms-changed': 'Alguien de quien habla este trabajo retiró su consentimiento entretanto. No se publicó nada.',
  'press.facts-differ': 'Las fechas y otros datos de esta obra no son los mismos en todos los idiomas.',
  'press.media-unknown': 'Una imagen o película de esta obra no está en el archivo.',
  'press.alt-missing': 'A una imagen o película le falta la descripción para quienes no pueden verla ({locale}).',
  'press.credit-missing': 'A una imagen o película le falta el crédito.',
  'press.licence-missing': 'A una imagen o película le falta la licencia.',
  'press.recognisable-without-consent': 'Alguna persona reconocible en una imagen o película no lo ha autorizado.',
  'press.text-not-approved':
    'Aquí habla alguna persona con sus propias palabras y no ha aprobado este texto, tal como está, en este idioma ({locale}).',
  'press.picture-not-approved':
    'Alguna persona que habla aquí no ha aprobado esta imagen, con lo que se dice de ella en este idioma ({locale}).',
  'press.situation-untold':
    'Esto cuenta cómo está una persona ({locale}) sin que conste en el caso, o sin que la familia o la propia persona lo haya aceptado.',
  'press.petition-not-asked':
    'Ninguna persona de este caso ha pedido una petición, o alguna la prohíbe, o el caso está en reposo.',
  'press.unreadable-media': 'Una imagen o película no se puede leer.',
  'press.protected-name': 'Contiene algo que no debe publicarse: {output}, {locale}.',
  'press.gate-unreadable': 'El control no puede leer esto, y no deja salir nada que no pueda leer: {output}, {locale}.',
  'press.slug-taken': 'Otra obra responde ya en {path}.',
};

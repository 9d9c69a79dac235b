import type { press as source } from '../en/press.ts';

export const press: Record<keyof typeof source, string> = {
  'press.published-by': 'Publicado por {organisation}',
  'press.work-unknown': 'Esa pieza no existe.',
  'press.no-approved-text': 'Todavía no se ha aprobado ningún texto de esta pieza.',
  'press.subject-without-basis':
    'Alguna persona de la que trata esta pieza no lo ha autorizado, o su permiso ha terminado.',
  'press.terms-changed': 'Alguien de quien habla esta pieza retiró su consentimiento entretanto. No se publicó nada.',
  'press.facts-differ': 'Las fechas y otros datos de esta pieza no son los mismos en todos los idiomas.',
  'press.media-unknown': 'Una imagen o película de esta pieza no está en el archivo.',
  'press.alt-missing': 'A una imagen o película le falta la descripción para quienes no pueden verla ({locale}).',
  'press.credit-missing': 'A una imagen o película le falta el crédito.',
  'press.licence-missing': 'A una imagen o película le falta la licencia.',
  'press.people-unsaid':
    'Nadie ha dicho quién puede ser reconocido en una imagen o película, o que nadie lo puede ser.',
  'press.pixels-unseen':
    'Nadie ha buscado palabras dentro de la propia imagen: letreros, papeles, pantallas, matrículas.',
  'press.recognisable-without-consent': 'Alguna persona reconocible en una imagen o película no lo ha autorizado.',
  'press.text-not-approved':
    'Aquí habla alguna persona con sus propias palabras y no ha aprobado este texto, tal como está, en este idioma ({locale}).',
  'press.picture-not-approved':
    'Alguna persona que habla aquí no ha aprobado esta imagen, con lo que se dice de ella en este idioma ({locale}).',
  'press.situation-untold':
    'Esto cuenta cómo está una persona ({locale}) sin que conste en el caso, o sin que la familia o la propia persona lo haya aceptado.',
  'press.case-page-unlinked': 'Nadie ha dicho de qué caso es esta página: quien retuviera el caso no la encontraría.',
  'press.petition-names-unasked':
    'Esta petición llama por su nombre a alguien que no está en ninguno de sus casos: nadie la ha pedido por esa persona. Enlaza su caso, o escribe sin nombrarla.',
  'press.petition-not-asked':
    'En sus casos nadie ha pedido una petición, o alguien la prohíbe, o un caso está en reposo; o trata de alguien cuyo caso no está enlazado.',
  'press.text-not-signed-off':
    'Alguien que representa o acompaña a una persona de este texto ({locale}) tiene voz en él, y todavía no ha contestado o ha dicho que no.',
  'press.letters-missing':
    'El documento del texto en {locale} tiene letras que ninguna de las fuentes puede dibujar. Escribe esas palabras también en otra escritura o pide que se añada una fuente.',
  'press.unreadable-media': 'Una imagen o película no se puede leer.',
  'press.protected-name': 'Contiene algo que no debe publicarse: {output}, {locale}.',
  'press.gate-unreadable': 'El control no puede leer esto, y no deja salir nada que no pueda leer: {output}, {locale}.',
  'press.names-unanswered':
    '{names, plural, one {Un nombre} other {# nombres}} de este texto ({locale}) no {names, plural, one {remite} other {remiten}} a ningún registro. Di de cada uno qué es: una persona por enlazar, alguien con un cargo, o algo por quitar.',
  'press.names-open': '{names, plural, one {un nombre no remite} other {# nombres no remiten}} a ningún registro.',
  'press.mosaic-combination':
    'Junto con lo que ya es público, esto cuenta de alguien a quien no se nombra: {facts}. {people, plural, =1 {No hay nadie más en el registro a quien corresponda} one {Solo corresponde a # persona del registro} other {Solo corresponde a # personas del registro}}.',
  'press.mosaic-case': 'el caso',
  'press.mosaic-place': 'el lugar',
  'press.mosaic-date': 'la fecha',
  'press.mosaic-born': 'la edad',
  'press.mosaic-role': 'el papel que tiene',
  'press.mosaic-relation':
    'Esto dice de quién es familiar alguien a quien no se nombra, y a la otra persona se la nombra. Quien lea puede deducir quién es.',
  'press.mosaic-linked':
    'Aquí no se nombra a alguien, o se le da otro nombre, y otra página con la misma imagen, o con el mismo lugar y día, dice quién es.',
  'press.mosaic-delegation': 'Esto dice dónde estará una delegación ({date}). Quien quiera encontrarla allí, puede.',
  'press.slug-taken': 'Otra pieza responde ya en {path}.',
  'press.scheduled-already': 'Esta pieza ya espera su momento. Cámbialo, o retírala.',
  'press.not-waiting': 'Ya no espera: salió, se retuvo, o alguien la retiró.',
  'press.changed-since':
    'Desde entonces se registró algo sobre alguien que está detrás, y en su momento nadie tenía abiertos los expedientes. Mírala y prográmala de nuevo.',
  'press.withdrawn': 'Entretanto se retiró.',
  'press.terms-ended': 'En su momento había terminado algo en lo que se apoya.',
  'press.bundle-unreadable':
    'Lo preparado ya no está, o no se puede leer, y en su momento nadie tenía abiertos los expedientes. Prográmala de nuevo.',
  'press.not-before':
    'Solo se puede contar a partir de su momento, y nadie tenía abiertos los expedientes para hacerla de nuevo.',
  'press-kit.title': 'Dossier de prensa',
  'press-kit.lead':
    'Lo que te dieron está bajo embargo: no se puede publicar ni mostrar a otras personas antes de su momento.',
  'press-kit.open': 'Abrir el dossier',
  'press-kit.once': 'Este enlace abre una vez, y te da un archivo. Si falla la descarga, pide otro enlace.',
  'press-kit.nothing':
    'Este enlace no abre nada: ya se abrió, se retiró, o terminó su embargo. Pregunta a quien te lo dio.',
};

import type { requests as source } from '../en/requests.ts';

export const requests: Record<keyof typeof source, string> = {
  'about-you.title': '¿Se trata de usted o de su familia?',
  'about-you.lead':
    'Si una página nuestra le nombra o le muestra, a usted o a alguien de su familia, y algo debe ser distinto, díganoslo aquí. No hace falta dar ningún motivo.',
  'about-you.wishes': '¿Qué debe ser distinto?',
  'about-you.wishes-hint': 'Marque todo lo que quiera.',
  'about-you.wish-name': 'Quitar mi nombre, o un nombre de mi familia',
  'about-you.wish-picture': 'Retirar una imagen',
  'about-you.wish-everything': 'Retirar todo lo que trate de mí o de mi familia',
  'about-you.wish-wrong': 'Algo no es correcto',
  'about-you.wish-other': 'Otra cosa',
  'about-you.page': '¿De qué página se trata?',
  'about-you.page-hint': 'Su dirección o su título. Puede dejarlo vacío.',
  'about-you.words': 'Con sus propias palabras',
  'about-you.words-hint': 'Solo si quiere. No hace falta decir por qué, ni quién es.',
  'about-you.reach': '¿Cómo podemos comunicarnos con usted?',
  'about-you.reach-hint':
    'Una dirección o un número, y cuándo y cómo conviene usarlo: un día, una hora, un idioma, un nombre por el que preguntar. Si ninguna vía está libre de peligro, déjelo vacío: su mensaje cuenta igual.',
  'about-you.optional': 'opcional',
  'about-you.send': 'Enviar',
  'about-you.what-happens': 'Qué pasa después',
  'about-you.sealed':
    'Lo que escribe se cifra al llegar. Lo pueden leer las personas de {organisation} que tienen la llave, y el servidor que lo guarda no puede volver a leerlo.',
  'about-you.people-decide':
    'Nada cambia solo en el sitio. Se avisa de inmediato a quienes responden por él; leen lo que ha escrito y deciden con cuidado.',
  'about-you.erased': 'Se borra {days} días después de que se haya atendido.',
  'about-you.watched':
    'Quien use este dispositivo, o vigile su conexión, puede ver que estuvo aquí. Si eso puede ponerle en peligro, use el Navegador Tor u otro dispositivo.',
  'about-you.privacy': 'Qué pasa con mis datos',
  'about-you.instead': 'También puede escribir a',
  'about-you.errors': '{count, plural, one {Hay algo que revisar} other {Hay # cosas que revisar}}',
  'about-you.errors-kept': 'Todavía no se ha enviado nada. Lo que escribió sigue aquí.',
  'about-you.error-title': 'Por favor, revise: {title}',
  'about-you.nothing-asked': 'Marque qué debe ser distinto, o dígalo con sus propias palabras.',
  'about-you.too-long':
    'Es más largo de lo que podemos guardar: {most, number} caracteres como máximo. Acórtelo, por favor, o envíe el resto en un segundo mensaje.',
  'about-you.not-kept':
    'No pudimos recibir su mensaje: nuestro sistema no pudo guardarlo. Lo que escribió sigue aquí. Vuelva a enviarlo en un minuto, por favor.',
  'about-you.full':
    'No pudimos recibir su mensaje: hoy han llegado más de los que podemos guardar. Lo que escribió sigue aquí. Vuelva mañana, por favor.',
  'about-you.unreadable': 'El formulario no llegó entero y no se recibió nada. Envíelo de nuevo, por favor.',
  'about-you.too-large':
    'Lo que llegó es más grande que un formulario y no se recibió nada. Vuelva atrás: lo que escribió sigue ahí. Acórtelo, por favor.',
  'about-you.thanks': 'Tenemos su mensaje',
  'about-you.thanks-lead': 'Está guardado y cifrado, y se ha avisado a quienes responden por este sitio.',
  'about-you.thanks-next':
    'Nada cambia solo en el sitio. Si dejó una vía de contacto, la usaremos como nos dijo, y ninguna otra. Si no dejó ninguna, vuelva a mirar la página dentro de unos días.',
  'about-you.thanks-more': '¿Quiere añadir algo? Puede enviar otro mensaje cuando quiera.',
  'about-you.demonstration':
    'Esto es una demostración: nadie espera lo que se envía aquí. Por favor, no escriba datos reales de nadie.',

  'desk.requests': 'Solicitudes de personas afectadas',
  'desk.requests-lead':
    'De quienes se reconocen, o reconocen a su familia, en el sitio. Una solicitud no oculta nada: eso te toca a ti. Para leerla hace falta una llave; para ocultar una página, no.',
  'desk.requests-wait':
    '{count, plural, one {# solicitud espera que la lean} other {# solicitudes esperan que las lean}}',
  'desk.requests-since': 'La primera llegó hacia las {time} (UTC).',
  'desk.requests-overdue':
    'La primera llegó hacia las {time} (UTC) y espera desde hace cerca de una hora o más. Puede tratarse de la seguridad de alguien.',
  'desk.requests-open': 'Leer las solicitudes',
  'desk.requests-seen-wait': '{count, plural, one {# está vista y sin atender} other {# están vistas y sin atender}}',
  'desk.requests-none': 'No hay ninguna solicitud.',
  'desk.requests-is-waiting': 'Espera',
  'desk.requests-is-overdue': 'Con retraso',
  'desk.requests-is-seen': 'Vista',
  'desk.requests-is-settled': 'Atendida',
  'desk.requests-more': 'Más solicitudes',
  'desk.requests-first': 'Volver a las primeras',
  'desk.requests-list-open': 'Sin atender',
  'desk.requests-list-waiting': 'En espera',
  'desk.requests-list-seen': 'Vistas',
  'desk.requests-list-settled': 'Atendidas',
  'desk.requests-from': 'Desde',
  'desk.requests-to': 'Hasta',
  'desk.requests-order': 'Orden',
  'desk.requests-order-oldest': 'Primero las que más esperan',
  'desk.requests-order-newest': 'Primero las más nuevas',
  'desk.requests-find': 'Solicitudes sobre una página',
  'desk.requests-find-help':
    'La dirección de una página del sitio. En una dirección puede haber un nombre: lo que buscas no queda en ninguna dirección de aquí.',
  'desk.requests-find-none':
    'Ninguna solicitud nombra esta página. Hace falta la dirección de una página de este sitio.',
  'desk.requests-all-open': 'Todas las que esperan',
  'desk.requests-none-fit': 'Ninguna solicitud corresponde.',
  'desk.requests-of-page': 'Solo las que nombran una página:',
  'desk.requests-of-any': 'Nombren la página que nombren',
  'desk.requests-named': '{count, plural, one {Páginas que nombran: #} other {Páginas que nombran: #}}',
  'desk.requests-named-more': '{count, plural, one {y una página más} other {y # páginas más}}',
  'desk.requests-count': '{count, plural, one {# solicitud} other {# solicitudes}}',
  'desk.requests-choose': 'Elegir',
  'desk.requests-choose-some': 'Elige al menos una solicitud.',
  'desk.requests-at-once': 'Atender muchas a la vez',
  'desk.requests-at-once-more':
    'Primero se muestra qué y cuántas. Es para lo que alguien manda en gran número solo para estorbar; lo que llegue entretanto se queda.',
  'desk.requests-the-chosen': 'Las elegidas …',
  'desk.requests-the-shown': '{count, plural, one {La que se ve aquí …} other {Las # que se ven aquí …}}',
  'desk.requests-the-matching': 'Las {count, number} que corresponden …',
  'desk.requests-settle-title':
    '{count, plural, =0 {Aquí no hay nada que atender} one {Dar por atendida una solicitud} other {Dar por atendidas # solicitudes a la vez}}',
  'desk.requests-settle-lead':
    'Con esto no se responde a nadie. Dejan de esperar y se borran dentro de {days} días. Hasta entonces se pueden reabrir juntas.',
  'desk.requests-settle-seen':
    '{count, plural, one {Una de ellas ya la vio alguien, que quizá la está atendiendo.} other {# de ellas ya las vio alguien, que quizá las está atendiendo.}}',
  'desk.requests-settle-most':
    '{count, plural, one {Como máximo {most, number} a la vez, las que llegaron primero. Queda una.} other {Como máximo {most, number} a la vez, las que llegaron primero. Quedan #.}}',
  'desk.requests-settle-do': '{count, plural, one {Darla por atendida} other {Dar por atendidas estas #}}',
  'desk.requests-settle-not': 'No cambiar nada',
  'desk.requests-until': 'Las que llegaron antes de {time} (UTC). Lo que llegó después se queda.',
  'desk.requests-none-open': 'No queda nada: alguien lo atendió entretanto.',
  'desk.requests-not-as-shown':
    'No se hizo nada: ya no es lo que se te mostró. Alguien atendió una parte o algo llegó tarde. Así está ahora.',
  'desk.requests-done':
    '{count, plural, one {Una solicitud quedó atendida.} other {# solicitudes quedaron atendidas.}}',
  'desk.requests-open-again': '{count, plural, one {Reabrirla} other {Reabrir las #}}',
  'desk.requests-opened':
    '{count, plural, one {Una solicitud está abierta de nuevo.} other {# solicitudes están abiertas de nuevo.}}',
  'desk.requests-opened-left':
    '{count, plural, one {Otra se queda como está: alguien la atendió después.} other {Otras # se quedan como están: alguien las atendió después.}}',
  'desk.requests-batches': 'Atendidas a la vez',
  'desk.requests-batches-more': 'Se pueden reabrir hasta que se borran, {days} días después.',
  'desk.requests-batch':
    '{count, plural, one {{name} atendió una, {time} (UTC)} other {{name} atendió # a la vez, {time} (UTC)}}',
  'desk.requests-batch-opened':
    '{count, plural, one {{name} reabrió una de ellas, {time} (UTC)} other {{name} reabrió # de ellas, {time} (UTC)}}',
  'desk.request': 'Solicitud',
  'desk.request-came': 'Llegó',
  'desk.request-hour': '{day}, entre las {from} y las {to} (UTC)',
  'desk.request-page': 'Página',
  'desk.request-page-untold': 'No se dio ninguna dirección',
  'desk.request-state': 'Estado',
  'desk.request-language': 'Hecha en una página en',
  'desk.request-locked':
    'Lo que se pide está cifrado. Lo puede leer quien tiene una llave con su frase de acceso: entra con una, o avisa a quien la tenga. Mientras tanto se puede ocultar la página de arriba.',
  'desk.request-other-key': 'Lo que se pide está cifrado con una llave que no tienes. Avisa a quien la tenga.',
  'desk.request-everything':
    'A quien está en los registros se le encuentra por su nombre: en su consentimiento se retira todo a la vez, en todas las páginas.',
  'desk.request-wishes': 'Qué debe ser distinto',
  'desk.request-wishes-none': 'No se marcó nada',
  'desk.request-page-told': 'La página, como la nombran',
  'desk.request-words': 'Con sus propias palabras',
  'desk.request-reach': 'Cómo comunicarse con quien escribe',
  'desk.request-empty': 'Vacío',
  'desk.request-marks': 'Qué se hizo',
  'desk.request-mark-seen': '{name} la vio, {time} (UTC)',
  'desk.request-mark-settled': '{name} la atendió, {time} (UTC)',
  'desk.request-note': 'Nota',
  'desk.request-note-hint': 'Opcional. Se cifra como la solicitud: qué se hizo y qué se prometió.',
  'desk.request-note-locked': 'Hay una nota; para leerla hace falta una llave.',
  'desk.request-note-too-long': 'Una nota tiene {most, number} caracteres como máximo. No se cambió nada.',
  'desk.request-note-unsealed':
    'La nota no se puede guardar: la organización no tiene llave con la que cifrarla. No se cambió nada.',
  'desk.request-hide': 'Retirar esta página del sitio',
  'desk.request-see': 'La he visto',
  'desk.request-settle': 'Está atendida',
  'desk.request-erased': 'Todo esto se borra {days} días después de que se haya atendido.',
};

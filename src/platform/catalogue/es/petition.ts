import type { petition as source } from '../en/petition.ts';

export const petition: Record<keyof typeof source, string> = {
  'petition.addressee': 'A quién se lo pedimos',
  'petition.asks': 'Qué pedimos',
  'petition.why': 'Por qué',
  'petition.count': '{count, plural, one {firma} other {firmas}}',
  'petition.goal': 'de {goal, number}',
  'petition.progress': '{count, number} de {goal, number} firmas',
  'petition.closes': 'Abierta hasta el {date}',
  'petition.read': 'Lee la petición',
  'petition.read-sign': 'Lee y firma',
  'petition.sign-heading': 'Firma',
  'petition.sign': 'Firma la petición',
  'petition.given-name': 'Nombre',
  'petition.family-name': 'Apellidos',
  'petition.family-name-hint': 'Si los tienes. Hay personas con un solo nombre.',
  'petition.email': 'Correo electrónico',
  'petition.email-hint': 'Te escribimos una vez, para que confirmes tu firma.',
  'petition.country': 'País',
  'petition.country-choose': 'Elige un país',
  'petition.own-country-count':
    'Si estás en {country}: esta petición va a autoridades de allí. Se les dice cuántas personas firman y de qué países, y nada más de ti.',
  'petition.own-country-name-by-choice':
    'Si estás en {country}: esta petición va a autoridades de allí. Se les dice cuántas personas firman y de qué países. Solo reciben tu nombre y tu localidad si lo marcas abajo; si eso te puede poner en riesgo, no lo marques.',
  'petition.locality': 'Localidad',
  'petition.postal-code': 'Código postal',
  'petition.optional': 'opcional',
  'petition.ticks': 'Si quieres',
  'petition.data': 'Qué pasa con mis datos',
  'petition.errors': '{count, plural, one {Hay algo que revisar} other {Hay # cosas que revisar}}',
  'petition.errors-kept': 'Todavía no se ha enviado nada. Lo que escribiste sigue aquí.',
  'petition.error-title': 'Por favor, revisa: {title}',
  'petition.missing-given-name': 'Escribe tu nombre.',
  'petition.missing-email': 'Escribe tu correo electrónico, para que puedas confirmar.',
  'petition.missing-country': 'Elige el país donde vives.',
  'petition.missing': 'Rellena este campo.',
  'petition.too-long': 'Es más largo de lo que podemos guardar. Acórtalo, por favor.',
  'petition.not-an-email': 'Esto no parece una dirección de correo. Necesita una @, como en nombre@example.org.',
  'petition.not-a-country': 'Elige un país de la lista.',
  'petition.unreadable-characters': 'Hay caracteres que no se pueden leer. Escríbelo de nuevo, por favor.',
  'petition.not-accepted-try-again':
    'Tu firma no fue aceptada: nuestro sistema no pudo guardarla. El formulario sigue como lo dejaste. Vuelve a intentarlo en un minuto, por favor.',
  'petition.form-unreadable':
    'El formulario no llegó completo y tu firma no fue aceptada. Envíalo de nuevo, por favor.',
  'petition.too-large':
    'Lo que llegó es más grande que un formulario y tu firma no fue aceptada. Acorta los campos, por favor.',
  'petition.closed':
    '{date, select, none {Esta petición está cerrada.} other {Esta petición se cerró el {date}.}} Gracias a cada persona que firmó.',
  'petition.stopped': 'Por ahora no se puede firmar. Lo que ya se firmó se conserva.',
  'petition.draft': 'Esta petición todavía no está abierta a firmas.',
  'petition.list': 'Cada firma se confirma por correo, se cuenta una vez y se entrega.',
  'petition.none':
    'No hay ninguna petición abierta en este momento. Los casos cuentan de quiénes son los derechos en juego:',
  'petition.state-open': 'Abierta',
  'petition.state-closed': 'Cerrada',
  'petition.state-stopped': 'Detenida',
  'petition.state-draft': 'Todavía no abierta',
  'petition.thank-you': 'Falta un paso: tu correo',
  'petition.thank-you-lead':
    'Te hemos enviado un correo. Abre el enlace que contiene y pulsa el botón: entonces tu firma contará.',
  'petition.thank-you-missing':
    '¿No te ha llegado? Puede tardar unos minutos. Mira en la carpeta de correo no deseado o firma otra vez: nada se cuenta dos veces.',
  'petition.thank-you-days': 'Una firma sin confirmar se borra a los 30 días.',
  'petition.thank-you-demonstration':
    'Esto es una demostración y no envía correo. El mensaje espera como archivo en la carpeta {folder}',
  'petition.back': 'Vuelve a la petición',
  'petition.confirm-title': 'Confirma tu firma',
  'petition.confirm-lead': 'Firmaste «{petition}». Pulsa el botón y tu firma contará.',
  'petition.confirm-lead-untold': 'Firmaste una petición. Pulsa el botón y tu firma contará.',
  'petition.confirm': 'Sí, esta es mi firma',
  'petition.confirm-not':
    '¿No fuiste tú? Cierra esta página: no pasa nada, y lo que se escribió se borra a los 30 días.',
  'petition.confirmed': 'Tu firma cuenta',
  'petition.confirmed-lead':
    '{count, plural, one {Gracias. Tu firma es la primera.} other {Gracias. Ya han firmado # personas, y tú entre ellas.}}',
  'petition.confirmed-share': '¿Un nombre más?',
  'petition.confirmed-share-lead': 'La mayoría firma porque se lo pidió alguien de su confianza.',
};

import type { mail as source } from '../en/mail.ts';

export const mail: Record<keyof typeof source, string> = {
  'mail.confirm-subject': 'Confirma tu firma',
  'mail.confirm-greeting': 'Hola:',
  'mail.confirm-why':
    'Alguien, creemos que tú, firmó una petición de {organisation} con esta dirección. La firma contará cuando la confirmes aquí:',
  'mail.confirm-how': 'La página que se abre dice qué firmaste y tiene un botón. Púlsalo y listo.',
  'mail.confirm-until':
    'El enlace sirve durante {days, plural, one {# día} other {# días}}. Después se borra lo que se escribió.',
  'mail.confirm-not-you':
    'Si no fuiste tú, no hagas nada: sin la confirmación no se cuenta nada y lo que se escribió se borra. No reenvíes este correo: quien tenga el enlace puede confirmar.',
  'mail.confirm-closing': 'Gracias,',
  'mail.request-subject': 'Abre la oficina, por favor',
  'mail.request':
    'Alguien que se reconoce en nuestro sitio, o reconoce a su familia, nos pide algo. Puede tratarse de la seguridad de una persona: míralo antes de una hora, por favor.',
  'mail.request-how': 'Entra en la oficina. Lo que se pide está ahí, y en ninguna parte de este correo.',
};

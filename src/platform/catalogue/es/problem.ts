import type { problem as source } from '../en/problem.ts';

export const problem: Record<keyof typeof source, string> = {
  'problem.not-found': 'Aquí no hay ninguna página',
  'problem.not-found-lead':
    'Puede que la dirección tenga un error o que el enlace sea antiguo. Búscala o empieza por las misiones.',
  'problem.gone': 'Esta página ya no está',
  'problem.gone-lead': 'Estuvo publicada aquí, y ahora no es pública.',
  'problem.not-translated': 'Todavía no está en este idioma',
  'problem.not-translated-lead': 'Esta página no se ha traducido al español. Puedes leerla en:',
  'problem.petition-unknown': 'Esa petición no existe',
  'problem.petition-unknown-lead': 'Puede que la dirección tenga un error. Tu firma no se ha recogido.',
  'problem.petition-not-open': 'Esta petición todavía no está abierta',
  'problem.petition-not-open-lead': 'Tu firma no se ha recogido. Vuelve cuando esté abierta, por favor.',
  'problem.petition-closed': 'Esta petición está cerrada',
  'problem.petition-closed-lead':
    'Tu firma no se ha recogido: llegó después del cierre. Hay otras peticiones abiertas.',
  'problem.petition-stopped': 'Por ahora no se puede firmar',
  'problem.petition-stopped-lead': 'Tu firma no se ha recogido. Lo que otras personas firmaron se conserva.',
  'problem.token-unknown': 'Este enlace no funciona',
  'problem.token-unknown-lead':
    'Puede que tu programa de correo lo haya cortado. Cópialo entero o firma otra vez: nada se cuenta dos veces.',
  'problem.token-expired': 'Este enlace ha caducado',
  'problem.token-expired-lead': 'Una firma sin confirmar se borra a los 30 días. Puedes firmar otra vez.',
  'problem.bad-request': 'No llegó completo',
  'problem.bad-request-lead': 'Tu navegador envió algo que no podemos leer. Vuelve atrás e inténtalo de nuevo.',
  'problem.too-large': 'Es demasiado grande',
  'problem.too-large-lead': 'Lo que enviaste es más grande de lo que aceptamos. No se ha guardado nada.',
  'problem.not-allowed': 'Eso no funciona aquí',
  'problem.not-allowed-lead': 'Esta dirección se puede leer, pero no usar de esa manera.',
  'problem.unavailable': 'Algo falla de nuestro lado',
  'problem.unavailable-lead':
    'En este momento no podemos mostrar esta página. Si estabas enviando algo, no fue aceptado. Inténtalo de nuevo en un minuto.',
  'problem.ways-on': 'Por dónde seguir',
};

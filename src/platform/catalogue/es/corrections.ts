import type { corrections as source } from '../en/corrections.ts';

export const corrections: Record<keyof typeof source, string> = {
  'corrections.title': 'Correcciones',
  'corrections.lead':
    'Donde dijimos algo que no era así, o que no estaba claro, lo corregimos en el texto y decimos aquí qué cambió.',
  'corrections.log': 'Correcciones de esta página',
  'corrections.none': 'Hasta ahora no se ha corregido nada en las páginas en español.',
  'corrections.tell': '¿Encontraste un error? Dínoslo.',
  'corrections.all': 'Todas las correcciones',
  'corrections.feed': '{organisation}: correcciones',
  'corrections.correction': 'Corrección',
  'corrections.clarification': 'Aclaración',
  'corrections.update': 'Actualización',
  'corrections.removal': 'Retirado por deseo de una persona',
  'corrections.wrong': 'Decía:',
  'corrections.right': 'Lo correcto es:',
  'corrections.was-put-right': '{kind}: «{title}»',
};

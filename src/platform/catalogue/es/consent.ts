import type { consent as source } from '../en/consent.ts';

export const consent: Record<keyof typeof source, string> = {
  'consent.updates-1': 'Escríbeme con noticias de este caso y de lo que pase con mi firma.',
  'consent.news-1': 'Escríbeme de vez en cuando sobre otros trabajos de la organización.',
  'consent.display-1':
    'Mi nombre puede mostrarse a quienes reciban las firmas. Si no lo marco, solo se cuenta mi país.',
  'consent.display-2':
    'Mi nombre, y mi localidad si la puse, se pueden mostrar a quienes reciben las firmas. Sin esto, solo se cuenta mi país.',
  'consent.processing-1':
    'Al firmar acepto que la organización guarde, cifrado, lo que escribo aquí, para contar mi firma y entregarla. Puedo retirarla.',
};

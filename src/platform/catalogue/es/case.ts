import type { caseWords as source } from '../en/case.ts';

export const caseWords: Record<keyof typeof source, string> = {
  'case.situation': '{year}: {situation}',
  'case.timeline': 'Qué pasó',
  'case.proceedings': 'Ante las autoridades',
  'case.authority': 'Autoridad',
  'case.step': 'Paso',
  'case.status': 'Estado',
  'case.later': 'Qué pasó después',
  'case.source': 'Fuente',
  'case.stories': 'Historias',
  'case.list': 'Cada caso es una persona, una familia o un grupo de personas. Su situación va con su fecha.',
  'case.none': 'Todavía no se ha publicado ningún caso.',
};

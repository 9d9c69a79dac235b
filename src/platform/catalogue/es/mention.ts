import type { mention as source } from '../en/mention.ts';

export const mention: Record<keyof typeof source, string> = {
  'mention.person':
    '{gender, select, woman {una mujer} man {un hombre} other {una persona}}, nombre reservado por seguridad',
  'mention.group': 'un grupo de personas, nombres reservados por seguridad',
  'mention.town': '{region, select, none {un pueblo} other {un pueblo de {region}}}',
  'mention.building': '{region, select, none {un edificio} other {un edificio en {region}}}',
  'mention.region': 'una región de {country}',
  'mention.withheld': 'un lugar reservado por seguridad',
};

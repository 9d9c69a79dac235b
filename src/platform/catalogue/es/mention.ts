import type { mention as source } from '../en/mention.ts';

/** «Esa mujer» and not «la mujer»: «de» and «a» before it never contract. */
export const mention: Record<keyof typeof source, string> = {
  'mention.person': '{gender, select, woman {una mujer} man {un hombre} other {una persona}}',
  'mention.person-again': '{gender, select, woman {esa mujer} man {ese hombre} other {esa persona}}',
  'mention.name-withheld': 'nombre reservado por seguridad',
  'mention.group': 'un grupo de personas',
  'mention.group-again': 'ese grupo',
  'mention.other-person': '{gender, select, woman {otra mujer} man {otro hombre} other {otra persona}}',
  'mention.other-person-again':
    '{gender, select, woman {esa otra mujer} man {ese otro hombre} other {esa otra persona}}',
  'mention.other-group': 'otro grupo de personas',
  'mention.other-group-again': 'ese otro grupo',
  'mention.names-withheld': 'nombres reservados por seguridad',
  'mention.town': '{region, select, none {un pueblo} other {un pueblo de {region}}}',
  'mention.building': '{region, select, none {un edificio} other {un edificio en {region}}}',
  'mention.region': 'una región de {country}',
  'mention.withheld': 'un lugar reservado por seguridad',
  'mention.date-withheld': 'una fecha reservada por seguridad',
};

import type { mention as source } from '../en/mention.ts';

/** « Cette femme » and not « la femme »: « de » and « à » before it never contract. */
export const mention: Record<keyof typeof source, string> = {
  'mention.person': '{gender, select, woman {une femme} man {un homme} other {une personne}}',
  'mention.person-again': '{gender, select, woman {cette femme} man {cet homme} other {cette personne}}',
  'mention.name-withheld': 'nom tu par sécurité',
  'mention.group': 'un groupe de personnes',
  'mention.group-again': 'ce groupe',
  'mention.other-person': '{gender, select, woman {une autre femme} man {un autre homme} other {une autre personne}}',
  'mention.other-person-again':
    '{gender, select, woman {cette autre femme} man {cet autre homme} other {cette autre personne}}',
  'mention.other-group': 'un autre groupe de personnes',
  'mention.other-group-again': 'cet autre groupe',
  'mention.names-withheld': 'noms tus par sécurité',
  'mention.town': '{region, select, none {une localité} other {une localité ({region})}}',
  'mention.building': '{region, select, none {un bâtiment} other {un bâtiment ({region})}}',
  'mention.region': 'une région ({country})',
  'mention.withheld': 'un lieu tu par sécurité',
  'mention.date-withheld': 'une date tue par sécurité',
};

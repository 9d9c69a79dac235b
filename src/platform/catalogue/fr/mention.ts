import type { mention as source } from '../en/mention.ts';

export const mention: Record<keyof typeof source, string> = {
  'mention.person': '{gender, select, woman {une femme} man {un homme} other {une personne}}, nom tu par sécurité',
  'mention.group': 'un groupe de personnes, noms tus par sécurité',
  'mention.town': '{region, select, none {une localité} other {une localité du {region}}}',
  'mention.building': '{region, select, none {un bâtiment} other {un bâtiment, {region}}}',
  'mention.region': 'une région ({country})',
  'mention.withheld': 'un lieu tu par sécurité',
};

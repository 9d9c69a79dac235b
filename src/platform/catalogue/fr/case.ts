import type { caseWords as source } from '../en/case.ts';

export const caseWords: Record<keyof typeof source, string> = {
  'case.situation': '{year} : {situation}',
  'case.timeline': 'Ce qui s’est passé',
  'case.proceedings': 'Devant les autorités',
  'case.authority': 'Autorité',
  'case.step': 'Étape',
  'case.status': 'État',
  'case.later': 'Ce qui s’est passé ensuite',
  'case.source': 'Source',
  'case.stories': 'Récits',
  'case.list':
    'Chaque dossier est une personne, une famille ou un groupe de personnes. Leur situation est donnée avec sa date.',
  'case.none': 'Aucun dossier n’a encore été publié.',
};

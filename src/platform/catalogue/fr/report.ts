import type { report as source } from '../en/report.ts';

export const report: Record<keyof typeof source, string> = {
  'report.index': 'Numéro d’index {number}',
  'report.index-label': 'Numéro d’index',
  'report.findings': 'Ce que nous avons constaté',
  'report.recommendations': 'Ce qui doit changer',
  'report.download': 'Télécharger le rapport (PDF, {size})',
  'report.published': 'Publication',
  'report.languages': 'Langues',
  'report.text': 'Le rapport',
};

import type { report as source } from '../en/report.ts';

export const report: Record<keyof typeof source, string> = {
  'report.index': 'Número de índice {number}',
  'report.index-label': 'Número de índice',
  'report.findings': 'Qué encontramos',
  'report.recommendations': 'Qué tiene que cambiar',
  'report.download': 'Descarga el informe (PDF, {size})',
  'report.published': 'Publicado',
  'report.languages': 'Idiomas',
  'report.text': 'El informe',
};

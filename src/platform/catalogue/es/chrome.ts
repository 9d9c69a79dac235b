import type { chrome as source } from '../en/chrome.ts';

export const chrome: Record<keyof typeof source, string> = {
  'chrome.skip': 'Ir al contenido',
  'chrome.menu': 'Menú principal',
  'chrome.language': 'Idioma',
  'chrome.missions': 'Misiones',
  'chrome.cases': 'Casos',
  'chrome.stories': 'Historias',
  'chrome.reports': 'Informes',
  'chrome.act': 'Actúa',
  'chrome.donate': 'Dona',
};

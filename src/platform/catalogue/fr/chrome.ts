import type { chrome as source } from '../en/chrome.ts';

export const chrome: Record<keyof typeof source, string> = {
  'chrome.skip': 'Aller au contenu',
  'chrome.menu': 'Menu principal',
  'chrome.language': 'Langue',
  'chrome.missions': 'Missions',
  'chrome.cases': 'Cas',
  'chrome.stories': 'Récits',
  'chrome.reports': 'Rapports',
  'chrome.act': 'Agir',
  'chrome.donate': 'Faire un don',
};

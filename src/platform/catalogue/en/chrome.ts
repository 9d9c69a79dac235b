/** The frame of every page. */
export const chrome = {
  'chrome.skip': 'Skip to the content',
  'chrome.menu': 'Main menu',
  'chrome.language': 'Language',
  'chrome.missions': 'Missions',
  'chrome.cases': 'Cases',
  'chrome.stories': 'Stories',
  'chrome.reports': 'Reports',
  'chrome.act': 'Take action',
  'chrome.donate': 'Donate',
} as const;

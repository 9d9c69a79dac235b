import type { StandingPage } from '../domain/site-settings.ts';
import type { MessageKey } from '../platform/catalogue/catalogue.ts';

/** What each of the standing pages is called where it is led to. */
export const STANDING_WORDS: Readonly<Record<StandingPage, MessageKey>> = {
  about: 'chrome.about',
  donate: 'chrome.donate',
  privacy: 'chrome.privacy',
};

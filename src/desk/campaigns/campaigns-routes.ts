import type { Route } from '../route.ts';
import { showCampaigns } from './handle-campaigns.tsx';
import { sendCounts } from './handle-counts.ts';
import { sendLinkQr, showLinks } from './handle-links.ts';
import { showNewPetition, takeNewPetition } from './handle-new-petition.tsx';
import { showHistory } from './handle-history.ts';
import { askPetitionResume, resumePetitionNow, stopPetitionNow } from './handle-stop.ts';
import { closePetitionNow, movePetitionClosing, showOpening, takeOpening } from './handle-opening.tsx';
import { showPetition, takeTerms } from './handle-petition.ts';

/** Petitions: what they say is written in the newsroom; here they are opened, watched, closed and stopped. */
export const campaignRoutes: readonly Route[] = [
  { method: 'GET', path: '/petitions', asks: 'petitions.read', handle: showCampaigns },
  { method: 'GET', path: '/petitions/new', asks: 'petitions.write', handle: showNewPetition },
  { method: 'POST', path: '/petitions/new', asks: 'petitions.write', handle: takeNewPetition },
  { method: 'GET', path: '/petitions/:petition', asks: 'petitions.read', handle: showPetition },
  { method: 'GET', path: '/petitions/:petition/history', asks: 'petitions.read', handle: showHistory },
  { method: 'GET', path: '/petitions/:petition/counts/:by', asks: 'petitions.read', handle: sendCounts },
  { method: 'GET', path: '/petitions/:petition/links', asks: 'petitions.read', handle: showLinks },
  { method: 'GET', path: '/petitions/:petition/links/:file', asks: 'petitions.read', handle: sendLinkQr },
  { method: 'GET', path: '/petitions/:petition/open', asks: 'petitions.write', handle: showOpening },
  { method: 'POST', path: '/petitions/:petition/open', asks: 'petitions.write', handle: takeOpening },
  { method: 'POST', path: '/petitions/:petition/close', asks: 'petitions.write', handle: closePetitionNow },
  { method: 'POST', path: '/petitions/:petition/closing', asks: 'petitions.write', handle: movePetitionClosing },
  { method: 'POST', path: '/petitions/:petition/terms', asks: 'petitions.write', handle: takeTerms },
  { method: 'POST', path: '/petitions/:petition/stop', asks: 'petitions.stop', handle: stopPetitionNow },
  // As a hold of a case: one person stops, two let it go on, with a reason.
  { method: 'POST', path: '/petitions/:petition/resume/ask', asks: 'cases.lift-hold', handle: askPetitionResume },
  { method: 'POST', path: '/petitions/:petition/resume', asks: 'cases.lift-hold', handle: resumePetitionNow },
];

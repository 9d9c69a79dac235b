import { accessRoutes } from './door/access-routes.ts';
import { accountRoutes } from './accounts/account-routes.ts';
import { campaignRoutes } from './campaigns/campaigns-routes.ts';
import { caseRoutes } from './cases/case-routes.ts';
import { csvRoutes } from './csv/csv-routes.ts';
import { saveHead, showAudit } from './audit/handle-audit.tsx';
import {
  askBackOffSite,
  bringBackOffSite,
  confirmWithdrawal,
  findOffSite,
  hideOffSite,
  holdOffSite,
  showOffSite,
  showOffSiteWork,
  showWithdrawal,
  takeWithdrawal,
} from './off-site/handle-off-site.tsx';
import { withdrawalRoutes } from './off-site/withdrawal-routes.ts';
import { checkCookie, showSignIn, takePasskeySignIn, takeSignIn, takeSignOut } from './door/handle-sign-in.tsx';
import { showToday } from './today/handle-today.tsx';
import { evidenceRoutes } from './evidence/evidence-routes.ts';
import { keyRoutes } from './keys/key-routes.ts';
import { mediaRoutes } from './media/media-routes.ts';
import { checkRoutes } from './newsroom/check/check-routes.ts';
import { editorRoutes } from './newsroom/editor/editor-routes.ts';
import { newsroomRoutes } from './newsroom/newsroom-routes.ts';
import { outRoutes } from './newsroom/out/out-routes.ts';
import { officialRoutes } from './officials/official-routes.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { relationRoutes } from './relations/relation-routes.ts';
import { requestRoutes } from './requests/request-routes.ts';
import type { Route } from './route.ts';
import { viewRoutes } from './table/handle-views.ts';
import { siteRoutes } from './site/site-routes.ts';

/** Every address of the desk but its files, its health and its counts. A page that is not here does not exist. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/sign-in', asks: 'anyone', handle: showSignIn },
  { method: 'POST', path: '/sign-in', asks: 'anyone', handle: takeSignIn },
  { method: 'POST', path: '/sign-in/passkey', asks: 'anyone', handle: takePasskeySignIn },
  { method: 'GET', path: '/signed-in', asks: 'anyone', handle: checkCookie },
  { method: 'POST', path: '/sign-out', asks: 'own-access', handle: takeSignOut },
  { method: 'GET', path: '/', asks: 'today', handle: showToday },
  { method: 'GET', path: '/off-site', asks: 'works.hide', handle: showOffSite },
  { method: 'POST', path: '/off-site/find', asks: 'works.hide', handle: findOffSite },
  { method: 'GET', path: '/off-site/works/:work', asks: 'works.hide', handle: showOffSiteWork },
  { method: 'POST', path: '/off-site/works/:work/hide', asks: 'works.hide', handle: hideOffSite },
  { method: 'POST', path: '/off-site/works/:work/hold', asks: 'cases.hold', handle: holdOffSite },
  { method: 'POST', path: '/off-site/hidings/:hiding/ask', asks: 'works.bring-back', handle: askBackOffSite },
  { method: 'POST', path: '/off-site/hidings/:hiding/bring-back', asks: 'works.bring-back', handle: bringBackOffSite },
  { method: 'GET', path: '/off-site/people/:person/withdraw', asks: 'consents.withdraw', handle: confirmWithdrawal },
  { method: 'POST', path: '/off-site/people/:person/withdraw', asks: 'consents.withdraw', handle: takeWithdrawal },
  { method: 'GET', path: '/off-site/withdrawals/:withdrawal', asks: 'consents.withdraw', handle: showWithdrawal },
  ...withdrawalRoutes,
  ...requestRoutes,
  ...siteRoutes,
  ...accessRoutes,
  ...accountRoutes,
  ...keyRoutes,
  ...csvRoutes,
  ...viewRoutes,
  ...peopleRoutes,
  ...relationRoutes,
  ...newsroomRoutes,
  ...mediaRoutes,
  ...checkRoutes,
  ...editorRoutes,
  ...outRoutes,
  ...campaignRoutes,
  // After `/cases/force`, which is no case.
  ...caseRoutes,
  ...evidenceRoutes,
  ...officialRoutes,
  { method: 'GET', path: '/audit', asks: 'audit.read', handle: showAudit },
  { method: 'GET', path: '/audit/head', asks: 'audit.read', handle: saveHead },
];

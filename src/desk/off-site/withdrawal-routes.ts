import type { Route } from '../route.ts';
import { showCertificate, showWithdrawals, takeRecallNote } from './handle-withdrawals.ts';

/** What is kept of withdrawals, and what was done about what they could not recall. */
export const withdrawalRoutes: readonly Route[] = [
  { method: 'GET', path: '/off-site/withdrawals', asks: 'consents.withdraw', handle: showWithdrawals },
  { method: 'GET', path: '/off-site/certificates/:certificate', asks: 'consents.withdraw', handle: showCertificate },
  { method: 'POST', path: '/off-site/certificates/:certificate', asks: 'consents.withdraw', handle: takeRecallNote },
];

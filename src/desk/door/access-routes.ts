import {
  dropCodes,
  dropPasskey,
  endEverySession,
  endOneSession,
  makePasskey,
  makeRecoveryCodesAnew,
  showAccess,
  showCodes,
  showCodesPicture,
  takeCodes,
} from './handle-access.tsx';
import { lockCaseFiles, showCaseFiles, unlockCaseFiles } from '../handle-case-files.tsx';
import { takeCheckIn } from '../accounts/handle-check-in.ts';
import { showComeIn, takeComeIn } from './handle-come-in.tsx';
import { leave } from './handle-leave.ts';
import { takeNoticeSeen } from '../today/handle-notices.ts';
import { showPassphrase, takePassphrase } from './handle-passphrase.tsx';
import { showProve, takeProve } from './handle-prove.tsx';
import type { Route } from '../route.ts';

/** Somebody's own ways in and out. */
export const accessRoutes: readonly Route[] = [
  { method: 'GET', path: '/leave', asks: 'anyone', handle: leave },
  { method: 'GET', path: '/come-in', asks: 'anyone', handle: showComeIn },
  { method: 'POST', path: '/come-in', asks: 'anyone', handle: takeComeIn },
  { method: 'GET', path: '/prove', asks: 'own-access', handle: showProve },
  { method: 'POST', path: '/prove', asks: 'own-access', handle: takeProve },
  { method: 'GET', path: '/access', asks: 'own-access', handle: showAccess },
  { method: 'POST', path: '/access/passkeys', asks: 'own-access', stepUp: true, handle: makePasskey },
  { method: 'POST', path: '/access/passkeys/remove', asks: 'own-access', stepUp: true, handle: dropPasskey },
  { method: 'GET', path: '/access/codes', asks: 'own-access', stepUp: true, handle: showCodes },
  { method: 'GET', path: '/access/codes/qr.png', asks: 'own-access', stepUp: true, handle: showCodesPicture },
  { method: 'POST', path: '/access/codes', asks: 'own-access', stepUp: true, handle: takeCodes },
  { method: 'POST', path: '/access/codes/remove', asks: 'own-access', stepUp: true, handle: dropCodes },
  { method: 'POST', path: '/access/recovery-codes', asks: 'own-access', stepUp: true, handle: makeRecoveryCodesAnew },
  { method: 'GET', path: '/access/passphrase', asks: 'own-access', stepUp: true, handle: showPassphrase },
  { method: 'POST', path: '/access/passphrase', asks: 'own-access', stepUp: true, handle: takePassphrase },
  { method: 'POST', path: '/access/sessions/end', asks: 'own-access', handle: endOneSession },
  { method: 'POST', path: '/access/sessions/end-all', asks: 'own-access', handle: endEverySession },
  { method: 'POST', path: '/notices/seen', asks: 'today', handle: takeNoticeSeen },
  { method: 'POST', path: '/check-in', asks: 'check-in', handle: takeCheckIn },
  { method: 'GET', path: '/case-files', asks: 'vault.unlock', stepUp: true, handle: showCaseFiles },
  { method: 'POST', path: '/case-files', asks: 'vault.unlock', stepUp: true, handle: unlockCaseFiles },
  { method: 'POST', path: '/case-files/lock', asks: 'vault.unlock', handle: lockCaseFiles },
];

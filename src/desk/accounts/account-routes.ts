import {
  agreeRecovery,
  showAccount,
  showAccounts,
  showInvite,
  takeClose,
  takeInvite,
  takeLinkBack,
  takeRecovery,
  takeReopen,
  takeRole,
} from './handle-accounts.tsx';
import { showForce, takeForce } from '../teams/handle-force.tsx';
import { showTeam, showTeams, takeJoin, takeLeaveTeam } from '../teams/handle-teams.tsx';
import type { Route } from '../route.ts';

const changes = { method: 'POST', asks: 'accounts.change', stepUp: true } as const;
const recovers = { method: 'POST', asks: 'accounts.recover', stepUp: true } as const;

/** Colleagues, and who is on which case. */
export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/accounts', asks: 'accounts.read', handle: showAccounts },
  { method: 'GET', path: '/accounts/invite', asks: 'accounts.change', stepUp: true, handle: showInvite },
  { ...changes, path: '/accounts/invite', handle: takeInvite },
  { method: 'GET', path: '/accounts/:account', asks: 'accounts.change', handle: showAccount },
  { ...changes, path: '/accounts/:account/role', handle: takeRole },
  { ...changes, path: '/accounts/:account/close', handle: takeClose },
  { ...changes, path: '/accounts/:account/reopen', handle: takeReopen },
  { ...changes, path: '/accounts/:account/withdraw-link', handle: takeLinkBack },
  { ...recovers, path: '/accounts/:account/recover', handle: takeRecovery },
  { ...recovers, path: '/accounts/:account/recover/agree', handle: agreeRecovery },
  { method: 'GET', path: '/teams', asks: 'teams.read', handle: showTeams },
  { method: 'GET', path: '/teams/:case', asks: 'teams.read', handle: showTeam },
  { method: 'POST', path: '/teams/:case/join', asks: 'teams.change', stepUp: true, handle: takeJoin },
  { method: 'POST', path: '/teams/:case/leave', asks: 'teams.change', stepUp: true, handle: takeLeaveTeam },
  { method: 'GET', path: '/break-glass', asks: 'cases.break-glass', stepUp: true, handle: showForce },
  { method: 'POST', path: '/break-glass', asks: 'cases.break-glass', stepUp: true, handle: takeForce },
];

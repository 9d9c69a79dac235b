import type { Route } from '../route.ts';
import { showRequest, takeSeen, takeSettled } from './handle-request.tsx';
import { findRequests, showRequests } from './handle-requests.tsx';
import { askSettle, takeOpenAgain, takeSettle } from './handle-settle.tsx';

/** What people ask of us on "Is this about you or your family?". */
export const requestRoutes: readonly Route[] = [
  { method: 'GET', path: '/requests', asks: 'requests.answer', handle: showRequests },
  { method: 'POST', path: '/requests/find', asks: 'requests.answer', handle: findRequests },
  { method: 'POST', path: '/requests/settle', asks: 'requests.answer', handle: askSettle },
  { method: 'POST', path: '/requests/settle/do', asks: 'requests.answer', handle: takeSettle },
  { method: 'POST', path: '/requests/batches/:batch/open', asks: 'requests.answer', handle: takeOpenAgain },
  { method: 'GET', path: '/requests/:request', asks: 'requests.answer', handle: showRequest },
  { method: 'POST', path: '/requests/:request/seen', asks: 'requests.answer', handle: takeSeen },
  { method: 'POST', path: '/requests/:request/settled', asks: 'requests.answer', handle: takeSettled },
];

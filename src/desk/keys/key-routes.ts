import type { Route } from '../route.ts';
import { showGive, takeGive, takeRefuse } from './handle-giving.tsx';
import { showAsk, showKeys, takeAsk, takeWithdraw } from './handle-own-key.tsx';
import { showTake, takeRecovery, takeTake } from './handle-taking.tsx';

const asks = { asks: 'keys.ask', stepUp: true } as const;
const changes = { asks: 'keys.change', stepUp: true } as const;

/** Keys to the case files: asking for one, giving and refusing it, taking it away, the one on paper. */
export const keyRoutes: readonly Route[] = [
  { method: 'GET', path: '/keys', asks: 'keys.ask', handle: showKeys },
  { ...asks, method: 'GET', path: '/keys/ask', handle: showAsk },
  { ...asks, method: 'POST', path: '/keys/ask', handle: takeAsk },
  { method: 'POST', path: '/keys/withdraw', asks: 'keys.ask', handle: takeWithdraw },
  { ...changes, method: 'GET', path: '/keys/requests/:account', handle: showGive },
  { ...changes, method: 'POST', path: '/keys/requests/:account/give', handle: takeGive },
  { ...changes, method: 'POST', path: '/keys/requests/:account/refuse', handle: takeRefuse },
  { ...changes, method: 'GET', path: '/keys/holders/:holder', handle: showTake },
  { ...changes, method: 'POST', path: '/keys/holders/:holder', handle: takeTake },
  { ...changes, method: 'GET', path: '/keys/recovery', handle: showTake },
  { ...changes, method: 'POST', path: '/keys/recovery', handle: takeRecovery },
];

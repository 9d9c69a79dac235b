import type { Route } from '../../route.ts';
import { showCheck } from './handle-check.tsx';
import { takeNames } from './handle-names.ts';
import { takeAgree, takeAskOverride, takeEnd } from './handle-override.ts';

const CHECK = '/newsroom/works/:work/check';

/** What an editor sees of the gate before anything goes out. */
export const checkRoutes: readonly Route[] = [
  { method: 'GET', path: CHECK, asks: 'works.read', handle: showCheck },
  // Two hundred names, each letter of which may take several bytes on the way.
  { method: 'POST', path: `${CHECK}/names`, asks: 'works.write', mostBytes: 512 * 1024, handle: takeNames },
  { method: 'POST', path: `${CHECK}/overrides`, asks: 'works.override', handle: takeAskOverride },
  { method: 'POST', path: `${CHECK}/overrides/:override/agree`, asks: 'works.override', handle: takeAgree },
  { method: 'POST', path: `${CHECK}/overrides/:override/end`, asks: 'works.override', handle: takeEnd },
];

import type { Route } from '../../route.ts';
import { showCheck } from './handle-check.tsx';
import { sendCheck } from './handle-check-json.ts';
import { takeNames } from './handle-names.ts';
import { takeAgree, takeAskOverride, takeEnd } from './handle-override.ts';
import { sendLook, sendPreviewFile, showPreview, showPreviewAlone } from './handle-preview.tsx';

const PREVIEW = '/newsroom/works/:work/preview/:locale';
const CHECK = '/newsroom/works/:work/check';

/** What an editor sees of the gate before anything goes out. */
export const checkRoutes: readonly Route[] = [
  { method: 'GET', path: CHECK, asks: 'works.read', handle: showCheck },
  // Two hundred names, each letter of which may take several bytes on the way.
  { method: 'POST', path: `${CHECK}/names`, asks: 'works.write', mostBytes: 512 * 1024, handle: takeNames },
  { method: 'POST', path: `${CHECK}/overrides`, asks: 'works.override', handle: takeAskOverride },
  { method: 'POST', path: `${CHECK}/overrides/:override/agree`, asks: 'works.override', handle: takeAgree },
  { method: 'POST', path: `${CHECK}/overrides/:override/end`, asks: 'works.override', handle: takeEnd },
  // Of what is typed: said every few seconds, and so noted down as one reading.
  { method: 'POST', path: `${CHECK}.json`, asks: 'works.read', handle: sendCheck },
  { method: 'GET', path: PREVIEW, asks: 'works.read', handle: showPreview },
  { method: 'GET', path: `${PREVIEW}/page`, asks: 'works.read', handle: showPreviewAlone },
  { method: 'GET', path: '/newsroom/preview/files/:file', asks: 'works.read', handle: sendPreviewFile },
  { method: 'GET', path: '/newsroom/preview/look.css', asks: 'works.read', handle: sendLook },
];

import type { Route } from '../../route.ts';
import { takeAutosave } from './handle-autosave.tsx';
import { showEditor, takeEditor } from './handle-editor.tsx';
import { takeMentions } from './handle-mentions.ts';
import { takePresent } from './handle-present.ts';

const TEXT = '/newsroom/works/:work/texts/:locale';
/** A long report, each letter of which may take several bytes on the way. */
const LONG_TEXT = 4 * 1024 * 1024;

/** The editor of texts, and what it asks for while somebody writes. */
export const editorRoutes: readonly Route[] = [
  { method: 'GET', path: TEXT, asks: 'works.write', handle: showEditor },
  { method: 'POST', path: TEXT, asks: 'works.write', mostBytes: LONG_TEXT, handle: takeEditor },
  { method: 'POST', path: `${TEXT}/autosave`, asks: 'works.write', mostBytes: LONG_TEXT, handle: takeAutosave },
  { method: 'POST', path: `${TEXT}/present`, asks: 'works.write', handle: takePresent },
  { method: 'POST', path: '/newsroom/mentions', asks: 'works.write', handle: takeMentions },
];

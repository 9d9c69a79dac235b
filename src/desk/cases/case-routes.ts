import type { Route } from '../route.ts';
import { ENTRY_LISTS } from './entry-forms.ts';
import { showEditCase, showNewCase, takeEditCase, takeNewCase } from './handle-case-edit.tsx';
import { findCases, showCases } from './handle-case-list.tsx';
import { showNewPerson, showRole, takeNewPerson, takeRole } from './handle-case-people.tsx';
import { takeOut } from './handle-take-out.ts';
import { showCase } from './handle-case.tsx';
import { entryHandlers } from './handle-entry.tsx';
import { sendCopy, showEvidence, showEvidenceList, takeCopy, takeOriginal } from './handle-evidence.tsx';
import { sendPlayed, takePlay } from './handle-play.ts';
import { MOST_UPLOAD_BYTES, showReceive, takeReceive } from './handle-receive.tsx';
import { showEvent, showRemoveEvent, takeEvent, takeRemoveEvent } from './handle-event.tsx';

/** The case files: who is on a case sees it, with the case files open, and nobody else sees that there is one. */
export const caseRoutes: readonly Route[] = [
  { method: 'GET', path: '/cases', asks: 'cases.read', handle: showCases },
  { method: 'POST', path: '/cases/find', asks: 'cases.read', handle: findCases },
  { method: 'GET', path: '/cases/new', asks: 'cases.write', handle: showNewCase },
  { method: 'POST', path: '/cases/new', asks: 'cases.write', handle: takeNewCase },
  { method: 'GET', path: '/cases/:case', asks: 'cases.read', handle: showCase },
  { method: 'GET', path: '/cases/:case/edit', asks: 'cases.write', handle: showEditCase },
  { method: 'POST', path: '/cases/:case/edit', asks: 'cases.write', handle: takeEditCase },
  { method: 'GET', path: '/cases/:case/people/new', asks: 'cases.write', handle: showNewPerson },
  { method: 'POST', path: '/cases/:case/people/new', asks: 'cases.write', handle: takeNewPerson },
  { method: 'GET', path: '/cases/:case/people/:at', asks: 'cases.write', handle: showRole },
  { method: 'POST', path: '/cases/:case/people/:at', asks: 'cases.write', handle: takeRole },
  { method: 'POST', path: '/cases/:case/people/:at/remove', asks: 'cases.write', handle: takeOut },
  { method: 'GET', path: '/cases/:case/events/new', asks: 'cases.write', handle: showEvent },
  { method: 'POST', path: '/cases/:case/events/new', asks: 'cases.write', handle: takeEvent },
  { method: 'GET', path: '/cases/:case/events/:event', asks: 'cases.write', handle: showEvent },
  { method: 'POST', path: '/cases/:case/events/:event', asks: 'cases.write', handle: takeEvent },
  { method: 'GET', path: '/cases/:case/events/:event/remove', asks: 'cases.write', handle: showRemoveEvent },
  { method: 'POST', path: '/cases/:case/events/:event/remove', asks: 'cases.write', handle: takeRemoveEvent },
  { method: 'GET', path: '/cases/:case/evidence', asks: 'evidence.read', handle: showEvidenceList },
  { method: 'GET', path: '/cases/:case/evidence/new', asks: 'cases.write', handle: showReceive },
  // Not `evidence.add`, which travellers may for cases they do not see. No second factor here: a file cannot wait for one.
  {
    method: 'POST',
    path: '/cases/:case/evidence/new',
    asks: 'cases.write',
    mostBytes: MOST_UPLOAD_BYTES,
    handle: takeReceive,
  },
  { method: 'GET', path: '/cases/:case/evidence/:evidence', asks: 'evidence.read', handle: showEvidence },
  {
    method: 'POST',
    path: '/cases/:case/evidence/:evidence/copy',
    asks: 'evidence.read',
    stepUp: true,
    handle: takeCopy,
  },
  { method: 'GET', path: '/cases/:case/evidence/:evidence/copy.jpg', asks: 'evidence.read', handle: sendCopy },
  {
    method: 'POST',
    path: '/cases/:case/evidence/:evidence/play',
    asks: 'evidence.read',
    stepUp: true,
    handle: takePlay,
  },
  { method: 'GET', path: '/cases/:case/evidence/:evidence/played', asks: 'evidence.read', handle: sendPlayed },
  {
    method: 'POST',
    path: '/cases/:case/evidence/:evidence/original',
    asks: 'evidence.read',
    stepUp: true,
    handle: takeOriginal,
  },
  ...ENTRY_LISTS.flatMap((list): Route[] => {
    const { showNew, takeNew, showOne, takeOne } = entryHandlers(list);
    const at = `/cases/:case/${list}`;
    return [
      { method: 'GET', path: `${at}/new`, asks: 'cases.write', handle: showNew },
      { method: 'POST', path: `${at}/new`, asks: 'cases.write', handle: takeNew },
      { method: 'GET', path: `${at}/:at`, asks: 'cases.write', handle: showOne },
      { method: 'POST', path: `${at}/:at`, asks: 'cases.write', handle: takeOne },
    ];
  }),
];

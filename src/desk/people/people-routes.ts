import type { Route } from '../route.ts';
import { showApprovals, takeApproval } from './handle-approvals.tsx';
import { showConsent } from './handle-consent.tsx';
import { recordConversation, showConversation, takeConversation } from './handle-conversation.tsx';
import { recordLife, showLife, takeLife } from './handle-life.tsx';
import { findPeople, showPeople } from './handle-people.tsx';
import { showNewPerson, showPersonForm, takeNewPerson, takePersonForm } from './handle-person-form.tsx';
import { showPerson } from './handle-person.tsx';

const records = { method: 'POST', asks: 'consents.record', stepUp: true } as const;

/** People of the case files. Each handler shows those of one's own cases alone (`seen-people.ts`). */
export const peopleRoutes: readonly Route[] = [
  { method: 'GET', path: '/people', asks: 'people.read-names', handle: showPeople },
  { method: 'POST', path: '/people/find', asks: 'people.read-names', handle: findPeople },
  { method: 'GET', path: '/people/new', asks: 'people.write', handle: showNewPerson },
  { method: 'POST', path: '/people/new', asks: 'people.write', handle: takeNewPerson },
  { method: 'GET', path: '/people/:person', asks: 'people.read-names', stepUp: true, handle: showPerson },
  { method: 'GET', path: '/people/:person/edit', asks: 'people.write', stepUp: true, handle: showPersonForm },
  { method: 'POST', path: '/people/:person/edit', asks: 'people.write', stepUp: true, handle: takePersonForm },
  { method: 'GET', path: '/people/:person/consent', asks: 'consents.read', handle: showConsent },
  { method: 'GET', path: '/people/:person/consent/new', asks: 'consents.record', handle: showConversation },
  { method: 'POST', path: '/people/:person/consent/new', asks: 'consents.record', handle: takeConversation },
  { ...records, path: '/people/:person/consent/record', handle: recordConversation },
  { method: 'GET', path: '/people/:person/life', asks: 'consents.record', handle: showLife },
  { method: 'POST', path: '/people/:person/life', asks: 'consents.record', handle: takeLife },
  { ...records, path: '/people/:person/life/record', handle: recordLife },
  { method: 'GET', path: '/people/:person/approvals', asks: 'consents.record', handle: showApprovals },
  { ...records, path: '/people/:person/approvals', handle: takeApproval },
];

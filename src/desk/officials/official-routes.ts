import type { Route } from '../route.ts';
import { showStep, takeStep } from './handle-commitments.tsx';
import { showNewHolder, takeNewHolder } from './handle-holder.tsx';
import { showNewMeeting, takeNewMeeting } from './handle-meetings.tsx';
import { showNewOffice, takeNewOffice } from './handle-new-office.tsx';
import { showOffice } from './handle-office.tsx';
import {
  findCommitments,
  findMeetings,
  findOfficials,
  showCommitments,
  showMeetings,
  showOfficials,
} from './handle-officials.tsx';

const reads = { asks: 'officials.read' } as const;
const writes = { asks: 'officials.write' } as const;

/** The offices; what was said there and promised, as far as it concerns no case that one does not see. */
export const officialRoutes: readonly Route[] = [
  { method: 'GET', path: '/officials', ...reads, handle: showOfficials },
  { method: 'POST', path: '/officials/find', ...reads, handle: findOfficials },
  { method: 'GET', path: '/officials/meetings', ...reads, handle: showMeetings },
  { method: 'POST', path: '/officials/meetings/find', ...reads, handle: findMeetings },
  { method: 'GET', path: '/officials/commitments', ...reads, handle: showCommitments },
  { method: 'POST', path: '/officials/commitments/find', ...reads, handle: findCommitments },
  { method: 'GET', path: '/officials/new', ...writes, handle: showNewOffice },
  { method: 'POST', path: '/officials/new', ...writes, handle: takeNewOffice },
  { method: 'GET', path: '/officials/:office', ...reads, handle: showOffice },
  { method: 'GET', path: '/officials/:office/holders/new', ...writes, handle: showNewHolder },
  { method: 'POST', path: '/officials/:office/holders/new', ...writes, handle: takeNewHolder },
  { method: 'GET', path: '/officials/:office/meetings/new', ...writes, handle: showNewMeeting },
  { method: 'POST', path: '/officials/:office/meetings/new', ...writes, handle: takeNewMeeting },
  { method: 'GET', path: '/officials/:office/commitments/:commitment', ...writes, handle: showStep },
  { method: 'POST', path: '/officials/:office/commitments/:commitment', ...writes, handle: takeStep },
];

import type { Route } from '../route.ts';
import { showNewWork, takeNewWork } from './handle-new-work.tsx';
import { showComparison, showVersions, takeRestore } from './handle-versions.tsx';
import { showDiscard, takeDiscard, takeUp, takeUrgent } from './handle-work-deeds.tsx';
import { showWork } from './handle-work.tsx';
import { findWorks, showWorks } from './handle-works.tsx';

const TEXT = '/newsroom/works/:work/texts/:locale';

/** The works of the newsroom: what there is, what it is about, its versions and its translations. */
export const newsroomRoutes: readonly Route[] = [
  { method: 'GET', path: '/newsroom', asks: 'works.read', handle: showWorks },
  { method: 'POST', path: '/newsroom/find', asks: 'works.read', handle: findWorks },
  { method: 'GET', path: '/newsroom/new', asks: 'works.write', handle: showNewWork },
  { method: 'POST', path: '/newsroom/new', asks: 'works.write', handle: takeNewWork },
  { method: 'GET', path: '/newsroom/works/:work', asks: 'works.read', handle: showWork },
  { method: 'GET', path: '/newsroom/works/:work/discard', asks: 'works.write', handle: showDiscard },
  { method: 'POST', path: '/newsroom/works/:work/discard', asks: 'works.write', handle: takeDiscard },
  { method: 'POST', path: '/newsroom/works/:work/urgent', asks: 'works.translate', handle: takeUrgent },
  { method: 'POST', path: '/newsroom/works/:work/take-up', asks: 'works.review', handle: takeUp },
  { method: 'GET', path: `${TEXT}/versions`, asks: 'works.read', handle: showVersions },
  { method: 'GET', path: `${TEXT}/versions/compare`, asks: 'works.read', handle: showComparison },
  { method: 'POST', path: `${TEXT}/versions/restore`, asks: 'works.write', handle: takeRestore },
];

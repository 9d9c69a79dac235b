import type { Route } from '../route.ts';
import { findWorks, showWorks } from './handle-works.tsx';

/** The works of the newsroom: what there is, what it is about, its versions and its translations. */
export const newsroomRoutes: readonly Route[] = [
  { method: 'GET', path: '/newsroom', asks: 'works.read', handle: showWorks },
  { method: 'POST', path: '/newsroom/find', asks: 'works.read', handle: findWorks },
];

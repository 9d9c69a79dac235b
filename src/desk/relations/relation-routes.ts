import type { Route } from '../route.ts';
import { showCaseRelations, showPersonRelations } from './handle-relations.tsx';

/** All relations of a person or a case, as far as one sees the people and the cases at their other end. */
export const relationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/people/:person/relations',
    asks: 'people.read-names',
    stepUp: true,
    handle: showPersonRelations,
  },
  { method: 'GET', path: '/cases/:case/relations', asks: 'cases.read', handle: showCaseRelations },
];

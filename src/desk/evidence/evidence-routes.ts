import type { Route } from '../route.ts';
import { findEvidence, showEvidenceTable } from './handle-evidence-table.tsx';

/** The evidence of every case that one is on, as a table. One piece is in its case (`cases/case-routes.ts`). */
export const evidenceRoutes: readonly Route[] = [
  { method: 'GET', path: '/evidence', asks: 'evidence.read', handle: showEvidenceTable },
  { method: 'POST', path: '/evidence/find', asks: 'evidence.read', handle: findEvidence },
];

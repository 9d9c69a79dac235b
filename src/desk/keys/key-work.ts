import type { DeskDependencies } from '../request.ts';

/** What work on keys needs of the desk. */
export type KeyWork = Pick<DeskDependencies, 'staff' | 'actions' | 'vaults' | 'now'>;

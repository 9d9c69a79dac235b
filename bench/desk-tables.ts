import type { Figure } from './figure.ts';
import { runBuilt } from './run-built.ts';

/** The server's time for pages of tables of the desk, with 100,000 people and 20,000 cases. */
export const benchDeskTables = (): Promise<Figure[]> => runBuilt('desk-tables-measured', []);

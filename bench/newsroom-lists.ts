import type { Figure } from './figure.ts';
import { runBuilt } from './run-built.ts';

/** The server's time for pages of the newsroom, with 10,000 works in three languages. */
export const benchNewsroomLists = (): Promise<Figure[]> => runBuilt('newsroom-lists-measured', []);

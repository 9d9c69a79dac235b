import type { Action } from '../../domain/permissions.ts';
import type { AnyId } from '../../domain/id.ts';
import type { DeskContext } from '../cases/casework.ts';
import type { Route } from '../route.ts';
import { CASES_CSV } from './cases-csv.ts';
import type { CsvKind } from './csv-kind.ts';
import { showExport, takeExport } from './handle-export.tsx';
import { showImport, takeDecision, takeImport } from './handle-import.tsx';
import { OFFICES_CSV } from './offices-csv.ts';
import { PEOPLE_CSV } from './people-csv.ts';
import { MOST_CSV_BYTES } from './read-csv.ts';

const FORM_BYTES = 16 * 1024;

function routesOf<T extends { readonly id: AnyId }>(kind: CsvKind<T>, writes: Action): Route[] {
  const { path } = kind;
  const out = { asks: 'cases.export', stepUp: true } as const;
  const into = { asks: writes, stepUp: true } as const;
  return [
    { method: 'GET', path: `${path}/export`, ...out, handle: (c: DeskContext) => showExport(c, kind) },
    { method: 'POST', path: `${path}/export`, ...out, handle: (c: DeskContext) => takeExport(c, kind) },
    { method: 'GET', path: `${path}/import`, ...into, handle: (c: DeskContext) => showImport(c, kind) },
    // No second factor here: a file cannot wait for one. The page that it is sent from has asked for it.
    {
      method: 'POST',
      path: `${path}/import`,
      asks: writes,
      mostBytes: MOST_CSV_BYTES + FORM_BYTES,
      handle: (c: DeskContext) => takeImport(c, kind),
    },
    { method: 'POST', path: `${path}/import/decide`, ...into, handle: (c: DeskContext) => takeDecision(c, kind) },
  ];
}

/** People, cases and offices as files for spreadsheets, out and in. Before the records' own addresses, which they are not. */
export const csvRoutes: readonly Route[] = [
  ...routesOf(CASES_CSV, 'cases.write'),
  ...routesOf(PEOPLE_CSV, 'people.write'),
  ...routesOf(OFFICES_CSV, 'officials.write'),
];

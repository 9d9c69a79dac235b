import type { CaseRole } from '../../domain/case.ts';
import type { AnyId, CaseId } from '../../domain/id.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import type { Roster } from '../../vault/roster.ts';
import type { DeskContext } from '../cases/casework.ts';
import type { Seen } from '../cases/seen-roster.ts';

/** What reading and writing a file works with: what this colleague sees, and nothing else. */
export interface CsvScope {
  readonly c: DeskContext;
  readonly vault: OpenVault;
  readonly roster: Roster;
  readonly sees: Seen;
}

/** One row of a file by the names of its columns. A column that the file does not have is not there. */
export type Cells = Readonly<Record<string, string>>;

export interface WrongCell {
  readonly column: string;
  readonly text: string;
}

/** What a row says: a record whole, and for somebody new the case that they are recorded in. */
export interface ReadRow<T> {
  readonly record: T;
  readonly place: { readonly case: CaseId; readonly role: CaseRole } | null;
}

/** Records that go out to and come in from a spreadsheet, and how. */
export interface CsvKind<T extends { readonly id: AnyId }> {
  readonly table: 'people' | 'cases' | 'offices';
  readonly path: '/people' | '/cases' | '/officials';
  /** The first is `number`: the record's own. */
  readonly columns: readonly string[];
  readonly seen: (scope: CsvScope) => readonly T[];
  readonly cellsOf: (record: T, scope: CsvScope) => Cells;
  readonly read: (
    cells: Cells,
    before: T | null,
    scope: CsvScope,
  ) => ReadRow<T> | { readonly wrong: readonly WrongCell[] };
  readonly add: (row: ReadRow<T>, scope: CsvScope) => Promise<boolean>;
  /** Puts `after` where `before` is; `false` where something else is there by now. */
  readonly change: (before: T, after: T, scope: CsvScope) => Promise<boolean>;
  /** Takes back what `add` did. */
  readonly remove: (row: ReadRow<T>, scope: CsvScope) => Promise<void>;
}

/** Whether two records say the same, in whatever order their parts stand. */
export const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

const inOrder = (_: string, value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** A file without a column says nothing of it; an empty cell says that there is nothing. */
export const cellOr = (cells: Cells, column: string, before: string): string => cells[column] ?? before;

export const orNothing = (text: string): string | null => (text === '' ? null : text);

/** What a shape says of parts of a record, by the columns that they came from. */
export function wrongCells(errors: Readonly<Record<string, string>>, columnOf: (path: string) => string): WrongCell[] {
  return Object.entries(errors).map(([path, text]) => ({ column: columnOf(path), text }));
}

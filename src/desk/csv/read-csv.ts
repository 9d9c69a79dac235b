import { CsvError, parse } from 'csv-parse/sync';
import type { Cells } from './csv-kind.ts';

export const MOST_ROWS = 5000;
export const MOST_CSV_BYTES: number = 2 * 1024 * 1024;
const MOST_CELL = 20_000;

export type CsvRefusal =
  | { readonly refused: 'not-utf8' | 'empty' | 'too-many-rows' }
  | { readonly refused: 'broken'; readonly line: number }
  | { readonly refused: 'unknown-columns' | 'twice'; readonly columns: readonly string[] };

export interface CsvRow {
  /** As a spreadsheet counts them: the headings are row 1. */
  readonly row: number;
  readonly cells: Cells;
}

/** Reads a file (RFC 4180; commas, semicolons or tabs between cells, as spreadsheets write them). */
export function readCsv(
  bytes: Uint8Array,
  columns: readonly string[],
): { readonly rows: readonly CsvRow[] } | CsvRefusal {
  const text = inUtf8(bytes);
  if (text === null) return { refused: 'not-utf8' };
  let rows: string[][];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MOST_CELL * columns.length,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { refused: 'broken', line: typeof error['lines'] === 'number' ? error['lines'] : 1 };
  }
  const [first = [], ...others] = rows;
  const names = first.map((name) => name.trim().toLowerCase());
  if (others.length === 0) return { refused: 'empty' };
  if (others.length > MOST_ROWS) return { refused: 'too-many-rows' };
  const unknown = names.filter((name) => !columns.includes(name));
  if (unknown.length > 0) return { refused: 'unknown-columns', columns: unknown };
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0) return { refused: 'twice', columns: twice };
  return {
    rows: others.map((cells, at) => ({
      row: at + 2,
      cells: Object.fromEntries(names.map((name, column) => [name, asTyped(cells[column] ?? '')])),
    })),
  };
}

/** Our own files put an apostrophe before what a spreadsheet would run (`domain/csv.ts`). */
const asTyped = (cell: string): string =>
  (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell).replaceAll('\r\n', '\n').trim();

function inUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    return /[\p{Cc}\p{Cs}]/u.test(text.replace(/[\r\n\t]/g, '')) ? null : text;
  } catch {
    return null;
  }
}

function delimiterOf(text: string): string {
  const [headings = ''] = text.split(/[\r\n]/, 1);
  const count = (mark: string): number => headings.split(mark).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

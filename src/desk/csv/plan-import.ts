import { parseId, type AnyId } from '../../domain/id.ts';
import { alike, type CsvKind, type CsvScope, type ReadRow, type WrongCell } from './csv-kind.ts';
import type { CsvRow } from './read-csv.ts';

/** What would become of one row. */
export interface PlannedRow<T> {
  readonly row: number;
  readonly is: 'add' | 'change' | 'same' | 'wrong';
  /** What the record is called in the file, or its number. */
  readonly label: string;
  readonly changes: readonly { readonly column: string; readonly from: string; readonly to: string }[];
  readonly wrong: readonly WrongCell[];
  readonly before: T | null;
  readonly after: ReadRow<T> | null;
}

/** What a file would add and change, row by row. Nothing is written yet. */
export function planImport<T extends { readonly id: AnyId }>(
  kind: CsvKind<T>,
  rows: readonly CsvRow[],
  scope: CsvScope,
): PlannedRow<T>[] {
  const { say } = scope.c.var.language;
  const seen = new Map<string, T>(kind.seen(scope).map((record) => [record.id, record]));
  const taken = new Set<string>();
  return rows.map(({ row, cells }): PlannedRow<T> => {
    const number = cells['number'] ?? '';
    const before = number === '' ? null : (seen.get(number) ?? null);
    const label = cells['name'] ?? cells['title'] ?? number;
    const none = { row, label, changes: [], before, after: null };
    if (number !== '' && (parseId(number) === null || before === null))
      return { ...none, is: 'wrong', wrong: [{ column: 'number', text: say('csv.no-such-record') }] };
    if (before !== null && taken.has(before.id))
      return { ...none, is: 'wrong', wrong: [{ column: 'number', text: say('csv.number-twice') }] };
    if (before !== null) taken.add(before.id);
    const read = kind.read(cells, before, scope);
    if ('wrong' in read) return { ...none, is: 'wrong', wrong: read.wrong };
    const is = before === null ? 'add' : alike(read.record, before) ? 'same' : 'change';
    const [from, to] = [before === null ? {} : kind.cellsOf(before, scope), kind.cellsOf(read.record, scope)];
    const changes = kind.columns.flatMap((column) =>
      column === 'number' || (from[column] ?? '') === (to[column] ?? '')
        ? []
        : [{ column, from: from[column] ?? '', to: to[column] ?? '' }],
    );
    return { row, label, is, changes, wrong: [], before, after: read };
  });
}

/** Does what was planned, all of it or nothing; `false`: something changed meanwhile, and all is as it was. */
export async function carryOut<T extends { readonly id: AnyId }>(
  kind: CsvKind<T>,
  plan: readonly PlannedRow<T>[],
  scope: CsvScope,
): Promise<boolean> {
  const current = new Map<string, T>(kind.seen(scope).map((record) => [record.id, record]));
  const stands = plan.every(({ before }) => before === null || alike(current.get(before.id), before));
  if (!stands) return false;
  const done: PlannedRow<T>[] = [];
  for (const each of plan) {
    if (each.after === null || each.is === 'same') continue;
    done.push(each);
    const kept =
      each.before === null
        ? await kind.add(each.after, scope)
        : await kind.change(each.before, each.after.record, scope);
    if (kept) continue;
    if (each.before !== null) done.pop();
    await takeBack(kind, done, scope);
    return false;
  }
  return true;
}

/** Takes back what was carried out, the last first; how many rows had changed since, and stay as they are. */
export async function takeBack<T extends { readonly id: AnyId }>(
  kind: CsvKind<T>,
  plan: readonly PlannedRow<T>[],
  scope: CsvScope,
): Promise<number> {
  let left = 0;
  const current = new Map<string, T>(kind.seen(scope).map((record) => [record.id, record]));
  for (const { is, before, after } of plan.toReversed()) {
    if (after === null || is === 'same') continue;
    if (before !== null) {
      if (!(await kind.change(after.record, before, scope))) left += 1;
      continue;
    }
    const now = current.get(after.record.id);
    if (now !== undefined && !alike(now, after.record)) left += 1;
    else await kind.remove(after, scope);
  }
  return left;
}

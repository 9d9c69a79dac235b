/** So many rows are on a page. */
export const A_PAGE = 100;

/** A page of rows, and where it stands. */
export interface RowsPage<Row> {
  readonly rows: readonly Row[];
  /** How many there are on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** That page of them, or the last there is. */
export function pageOf<Row>(all: readonly Row[], asked: number): RowsPage<Row> {
  const pages = Math.max(1, Math.ceil(all.length / A_PAGE));
  const page = Math.min(asked, pages);
  return { rows: all.slice((page - 1) * A_PAGE, page * A_PAGE), total: all.length, page, pages };
}

/**
 * In the order of what `keyOf` says, as text; `null` comes last, whichever way round. What is alike stays in the order
 * that it has.
 */
export function sortedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null, down: boolean): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const turn = down ? -1 : 1;
  return keyed
    .toSorted((a, b) => {
      if (a.key === b.key) return 0;
      if (a.key === null) return 1;
      if (b.key === null) return -1;
      return a.key < b.key ? -turn : turn;
    })
    .map(({ row }) => row);
}

/** A number as text that stands in the same order. */
export const asKey = (number: number): string => String(Math.max(0, Math.round(number))).padStart(16, '0');

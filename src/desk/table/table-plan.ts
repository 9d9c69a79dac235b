import type { Child } from 'hono/jsx';
import type { TableView } from '../../staff/table-views.ts';

/** A column of a table of the desk. The first of a table names its row, and is always there. */
export interface Column<Row> {
  readonly name: string;
  /** In the reader's language, as every word here. */
  readonly label: string;
  readonly sorts?: boolean;
  /** Shown only to whoever chose it. */
  readonly extra?: boolean;
  readonly cell: (row: Row) => Child;
  /** Whether what stands there is late, and looks so. */
  readonly due?: (row: Row) => boolean;
  /** A word or a number: it stays on one line. */
  readonly short?: boolean;
}

/** One choice among few. What is looked for by words is no filter: it is kept in memory, and is in no address. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** What a table can show, and how it can be asked for. Nothing of it is a word of a record. */
export interface TablePlan<Row> {
  readonly path: string;
  readonly columns: readonly Column<Row>[];
  readonly filters: readonly Filter[];
  /** The column that it is in the order of, unless one asks for another; with `-` before it, from the end. */
  readonly sort: string;
  /** What can be looked for, where the words are sent to `<path>/find`; `null`: nothing. */
  readonly find: { readonly label: string; readonly help: string } | null;
  /** Views that the reader keeps. */
  readonly views?: readonly TableView[];
}

/** How somebody wants to see a table. Everything in it is one of the plan's own names, or a number. */
export interface TableAsked {
  readonly sort: string;
  readonly down: boolean;
  /** Names of columns; `null`: those that everybody sees. */
  readonly columns: readonly string[] | null;
  readonly filters: Readonly<Record<string, string>>;
  readonly page: number;
  /** The number of what was looked for (`kept-finds.ts`). */
  readonly find: number | null;
}

const NUMBER = /^[1-9]\d{0,5}$/;

/** What an address asks for. What the plan does not know is not asked for. */
export function readAsked<Row>(search: URLSearchParams, plan: TablePlan<Row>): TableAsked {
  const { sort, down } = sortOf(search.get('sort') ?? '', plan) ?? sortOf(plan.sort, plan) ?? { sort: '', down: false };
  const chosen = search.getAll('column');
  const known = plan.columns.slice(1).flatMap(({ name }) => (chosen.includes(name) ? [name] : []));
  const filters = plan.filters.flatMap(({ name, options }) => {
    const value = search.get(name);
    return options.some((each) => each.value === value) && value !== null ? [[name, value] as const] : [];
  });
  const number = (name: string): number | null => {
    const value = search.get(name) ?? '';
    return NUMBER.test(value) ? Number(value) : null;
  };
  return {
    sort,
    down,
    columns: chosen.length === 0 ? null : known,
    filters: Object.fromEntries(filters),
    page: number('page') ?? 1,
    find: number('find'),
  };
}

function sortOf<Row>(given: string, { columns }: TablePlan<Row>): Pick<TableAsked, 'sort' | 'down'> | null {
  const down = given.startsWith('-');
  const sort = down ? given.slice(1) : given;
  return columns.some(({ name, sorts }) => sorts === true && name === sort) ? { sort, down } : null;
}

/** The same as an address takes it: what is as it would be anyway is left out. */
export function searchOf<Row>(asked: TableAsked, plan: TablePlan<Row>): URLSearchParams {
  const search = new URLSearchParams();
  const sort = (asked.down ? '-' : '') + asked.sort;
  if (sort !== plan.sort) search.set('sort', sort);
  for (const { name } of plan.filters) {
    const value = asked.filters[name];
    if (value !== undefined) search.set(name, value);
  }
  // The first column is always there: naming it alone says "no other".
  if (asked.columns !== null)
    for (const name of [plan.columns[0]?.name ?? '', ...asked.columns]) search.append('column', name);
  if (asked.find !== null) search.set('find', String(asked.find));
  if (asked.page !== 1) search.set('page', String(asked.page));
  return search;
}

export function addressOf<Row>(asked: TableAsked, plan: TablePlan<Row>): string {
  const search = searchOf(asked, plan);
  // Where the bare address leads to the reader's own view, this one says that it is not meant.
  if (search.size === 0 && plan.views?.some(({ first }) => first) === true) search.set('all', '1');
  return search.size === 0 ? plan.path : `${plan.path}?${search}`;
}

/** The columns that are shown. */
export function columnsOf<Row>({ columns }: TableAsked, plan: TablePlan<Row>): readonly Column<Row>[] {
  return plan.columns.filter(({ name, extra = false }, at) =>
    at === 0 ? true : columns === null ? !extra : columns.includes(name),
  );
}

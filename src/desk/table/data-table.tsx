import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Language } from '../language.ts';
import { Pager } from './pager.tsx';
import { TableTools } from './table-tools.tsx';
import { addressOf, columnsOf, type Column, type TableAsked, type TablePlan } from './table-plan.ts';
import type { RowsPage } from './table-page.ts';

export interface DataTableProps<Row> extends RowsPage<Row> {
  readonly language: Language;
  readonly plan: TablePlan<Row>;
  readonly asked: TableAsked;
  /** What was looked for; `null`: nothing. */
  readonly words: string | null;
  /** How many there are, in words. */
  readonly caption: string;
  /** What stands there where there are none. */
  readonly none: string;
  /** Whether one may take it out as a file, and take one in. */
  readonly files?: { readonly out: boolean; readonly in: boolean };
}

/** A table of records: looked through, narrowed, put in order and leafed through by links and forms alone. */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const { language, plan, asked, words, rows, caption, none } = props;
  const columns = columnsOf(asked, plan);
  return (
    <>
      <TableTools language={language} plan={plan} asked={asked} words={words} files={props.files ?? null} />
      {rows.length === 0 ? (
        <p class="told" role="status">
          {none}
        </p>
      ) : (
        <table class="table wide">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading column={column} plan={plan} asked={asked} language={language} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {columns.map((column, at) =>
                  at === 0 ? <th scope="row">{column.cell(row)}</th> : <Cell column={column} row={row} />,
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager language={language} plan={plan} asked={asked} page={props.page} pages={props.pages} />
    </>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): JSX.Element {
  return (
    <td
      data-label={column.label}
      class={column.due?.(row) === true ? 'due' : column.short === true ? 'short' : undefined}
    >
      {column.cell(row)}
    </td>
  );
}

interface HeadingProps<Row> {
  readonly column: Column<Row>;
  readonly plan: TablePlan<Row>;
  readonly asked: TableAsked;
  readonly language: Language;
}

/** A heading that sorts is a link: once in its order, then from the end. */
function Heading<Row>({ column, plan, asked, language }: HeadingProps<Row>): JSX.Element {
  const { name, label, sorts = false } = column;
  if (!sorts) return <th scope="col">{label}</th>;
  const here = asked.sort === name;
  const next = { ...asked, sort: name, down: here && !asked.down, page: 1 };
  return (
    <th scope="col" aria-sort={here ? (asked.down ? 'descending' : 'ascending') : undefined}>
      <a href={addressOf(next, plan)} title={language.say(next.down ? 'tables.sort-down' : 'tables.sort-up')}>
        {label}
      </a>
    </th>
  );
}

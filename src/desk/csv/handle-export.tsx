import { csvFrom } from '../../domain/csv.ts';
import type { AnyId } from '../../domain/id.ts';
import { renderPage } from '../../pages/document.tsx';
import type { DeskContext } from '../cases/casework.ts';
import { Frame } from '../frame.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { CsvKind } from './csv-kind.ts';
import { csvScope } from './csv-scope.ts';

/** What would go out: how many, which columns, and what does not. */
export async function showExport<T extends { readonly id: AnyId }>(
  c: DeskContext,
  kind: CsvKind<T>,
): Promise<Response> {
  const scope = await csvScope(c, `csv.export-${kind.table}`, `${kind.path}/export`);
  if (scope instanceof Response) return scope;
  const { language, session } = c.var;
  const { say } = language;
  const count = kind.seen(scope).length;
  const title = say(`csv.export-${kind.table}`);
  return c.html(
    renderPage(
      <Frame title={title} language={language} identity={scope.identity} path={`${kind.path}/export`} session={session}>
        <p class="kicker">
          <a href={kind.path}>{say('csv.back')}</a>
        </p>
        <h1>{title}</h1>
        <p class="lead">{say(`csv.export-lead-${kind.table}`, { count })}</p>
        <p class="told">{say('csv.export-warning')}</p>
        <form class="form" method="post" action={`${kind.path}/export`}>
          <label class="choice">
            <input type="checkbox" name="mark" checked />
            {say('csv.export-mark')}
          </label>
          <button type="submit">{say('csv.export-do', { count })}</button>
        </form>
      </Frame>,
    ),
  );
}

/** Hands the file out, after it was written down which records are in it. */
export async function takeExport<T extends { readonly id: AnyId }>(
  c: DeskContext,
  kind: CsvKind<T>,
): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const scope = await csvScope(c, `csv.export-${kind.table}`, `${kind.path}/export`);
  if (scope instanceof Response) return scope;
  const records = kind.seen(scope);
  const { deps, session } = c.var;
  await deps.audit({ by: session.account.id, verb: `${kind.table}-exported`, records: records.map(({ id }) => id) });
  const rows = records.map((record) => {
    const cells = kind.cellsOf(record, scope);
    return kind.columns.map((column) => cells[column] ?? '');
  });
  return c.body(csvFrom([kind.columns, ...rows], form.text('mark') !== ''), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${kind.table}.csv"`,
  });
}

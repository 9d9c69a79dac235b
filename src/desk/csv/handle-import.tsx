import type { AnyId } from '../../domain/id.ts';
import { renderPage } from '../../pages/document.tsx';
import { tellShown } from '../../vault/open-roster.ts';
import type { DeskContext } from '../cases/casework.ts';
import { readUpload } from '../cases/read-upload.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { CsvKind } from './csv-kind.ts';
import { csvScope } from './csv-scope.ts';
import { importPage, type ImportView } from './import-page.tsx';
import { keepImport, keptImport } from './kept-imports.ts';
import { carryOut, planImport, takeBack, type PlannedRow } from './plan-import.ts';
import { MOST_CSV_BYTES, MOST_ROWS, readCsv, type CsvRefusal } from './read-csv.ts';

type AnyRow = { readonly id: AnyId };
type State = Pick<ImportView, 'kept' | 'refusal' | 'told'>;

export async function showImport<T extends AnyRow>(c: DeskContext, kind: CsvKind<T>): Promise<Response> {
  const scope = await csvScope(c, `csv.import-${kind.table}`, `${kind.path}/import`);
  if (scope instanceof Response) return scope;
  const number = Number(c.req.query('import') ?? '0');
  const kept = keptImport(scope.vault.keys, kind.path, number);
  return page(c, kind, scope, { kept, refusal: null, told: null }, 200);
}

/** Reads a file and says row by row what it would add and change. Nothing is written. */
export async function takeImport<T extends AnyRow>(c: DeskContext, kind: CsvKind<T>): Promise<Response> {
  const scope = await csvScope(c, `csv.import-${kind.table}`, `${kind.path}/import`);
  if (scope instanceof Response) return scope;
  const sent = await readUpload(c);
  if (sent === null) return problem(c, 'not-a-form');
  const { say } = c.var.language;
  const refuse = (refusal: string): Promise<Response> => page(c, kind, scope, { kept: null, refusal, told: null }, 422);
  if (sent.file === null) return refuse(say('casework.file-missing'));
  if (sent.file.size > MOST_CSV_BYTES) return refuse(say('csv.too-large', { most: MOST_CSV_BYTES / 1024 / 1024 }));
  const read = readCsv(new Uint8Array(await sent.file.arrayBuffer()), kind.columns);
  if ('refused' in read) return refuse(wordsOf(c, read));
  const plan = planImport(kind, read.rows, scope);
  await tellShown(
    scope.vault,
    kind.table,
    plan.flatMap(({ before }) => (before === null ? [] : [before.id as never])),
  );
  const kept = keepImport(scope.vault.keys, kind.path, plan);
  return c.redirect(`${kind.path}/import?import=${kept.number}`, 303);
}

function wordsOf(c: DeskContext, refusal: CsvRefusal): string {
  const { say } = c.var.language;
  switch (refusal.refused) {
    case 'broken':
      return say('csv.broken', { line: refusal.line });
    case 'unknown-columns':
      return say('csv.unknown-columns', { columns: refusal.columns.join(', ') });
    case 'twice':
      return say('csv.twice', { columns: refusal.columns.join(', ') });
    case 'too-many-rows':
      return say('csv.too-many-rows', { most: MOST_ROWS });
    default:
      return say(`csv.${refusal.refused}`);
  }
}

/** Does what the page said it would do, or takes it back. */
export async function takeDecision<T extends AnyRow>(c: DeskContext, kind: CsvKind<T>): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const scope = await csvScope(c, `csv.import-${kind.table}`, `${kind.path}/import`);
  if (scope instanceof Response) return scope;
  const { deps, session, language } = c.var;
  const kept = keptImport(scope.vault.keys, kind.path, Number(form.text('import')));
  if (kept === null) return page(c, kind, scope, { kept, refusal: language.say('csv.gone'), told: null }, 422);
  // What was kept under this path was planned for this kind.
  const plan = kept.plan as readonly PlannedRow<T>[];
  const records = plan.flatMap(({ is, after }) => (after === null || is === 'same' ? [] : [after.record.id]));
  const by = session.account.id;
  if (form.text('do') === 'take-back' && kept.state === 'done') {
    await deps.audit({ by, verb: `${kind.table}-import-taken-back`, records });
    kept.state = 'taken-back';
    const left = await takeBack(kind, plan, scope);
    return page(c, kind, scope, { kept, refusal: null, told: language.say('csv.taken-back', { left }) }, 200);
  }
  if (form.text('do') !== 'import' || kept.state !== 'planned' || plan.some(({ is }) => is === 'wrong'))
    return page(c, kind, scope, { kept, refusal: language.say('csv.gone'), told: null }, 422);
  await deps.audit({ by, verb: `${kind.table}-imported`, records });
  kept.state = 'done';
  if (await carryOut(kind, plan, scope)) return c.redirect(`${kind.path}/import?import=${kept.number}`, 303);
  kept.state = 'taken-back';
  return page(c, kind, scope, { kept: null, refusal: language.say('csv.changed-meanwhile'), told: null }, 409);
}

async function page<T extends AnyRow>(
  c: DeskContext,
  kind: CsvKind<T>,
  { identity }: Pick<ImportView, 'identity'>,
  state: State,
  status: 200 | 409 | 422,
): Promise<Response> {
  const { language, session } = c.var;
  const { table, path, columns } = kind;
  return c.html(renderPage(importPage({ language, identity, session, table, path, columns, ...state })), status);
}

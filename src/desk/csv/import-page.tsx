import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AnyId } from '../../domain/id.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import type { KeptImport } from './kept-imports.ts';
import type { PlannedRow } from './plan-import.ts';
import { MOST_CSV_BYTES, MOST_ROWS } from './read-csv.ts';

export interface ImportView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly table: 'people' | 'cases' | 'offices';
  readonly path: string;
  readonly columns: readonly string[];
  readonly kept: KeptImport | null;
  readonly refusal: string | null;
  readonly told: string | null;
}

type Row = PlannedRow<{ readonly id: AnyId }>;

/** So many rows are shown; the others are counted. */
const MOST_SHOWN = 500;

/** A file that comes in: what it would do, that it was done, and how to take it back. */
export function importPage(view: ImportView): JSX.Element {
  const { language, identity, session, table, path, kept, refusal, told } = view;
  const { say } = language;
  const title = say(`csv.import-${table}`);
  return (
    <Frame title={title} language={language} identity={identity} path={`${path}/import`} session={session}>
      <p class="kicker">
        <a href={path}>{say('csv.back')}</a>
      </p>
      <h1>{title}</h1>
      <ErrorSummary title={say('csv.nothing-done')} refusal={refusal} errors={{}} />
      {told === null ? null : (
        <p class="told" role="status">
          {told}
        </p>
      )}
      {kept === null || kept.state === 'taken-back' ? <Upload view={view} /> : <Plan view={view} kept={kept} />}
    </Frame>
  );
}

function Upload({ view: { language, path, table, columns } }: { view: ImportView }): JSX.Element {
  const { say } = language;
  return (
    <>
      <p class="lead">{say(`csv.import-lead-${table}`)}</p>
      <dl class="facts">
        <dt>{say('csv.columns')}</dt>
        <dd>
          <code>{columns.join(', ')}</code>
          <span class="hint">{say('csv.columns-more')}</span>
        </dd>
        <dt>{say('csv.limits')}</dt>
        <dd>{say('csv.limits-are', { rows: MOST_ROWS, most: MOST_CSV_BYTES / 1024 / 1024 })}</dd>
      </dl>
      <form class="form" method="post" action={`${path}/import`} enctype="multipart/form-data">
        <label for="file">{say('csv.file')}</label>
        <input id="file" type="file" name="file" accept=".csv,text/csv" />
        <button type="submit">{say('csv.look')}</button>
      </form>
    </>
  );
}

function Plan({ view, kept }: { view: ImportView; kept: KeptImport }): JSX.Element {
  const { language, path } = view;
  const { say } = language;
  const count = (is: Row['is']): number => kept.plan.filter((row) => row.is === is).length;
  const counts = { add: count('add'), change: count('change'), same: count('same'), wrong: count('wrong') };
  const does = counts.add + counts.change;
  const shown = [...kept.plan].toSorted((a, b) => Number(b.is === 'wrong') - Number(a.is === 'wrong'));
  const post = (deed: 'import' | 'take-back', label: string, quiet: boolean): JSX.Element => (
    <form method="post" action={`${path}/import/decide`}>
      <input type="hidden" name="import" value={String(kept.number)} />
      <button type="submit" name="do" value={deed} class={quiet ? 'quiet' : undefined}>
        {label}
      </button>
    </form>
  );
  return (
    <>
      <p class="lead" role="status">
        {say(kept.state === 'done' ? 'csv.was-done' : 'csv.would-do', counts)}
      </p>
      {kept.state === 'done' ? (
        <>
          {post('take-back', say('csv.take-back', { count: does }), true)}
          <p class="hint">{say('csv.take-back-more')}</p>
        </>
      ) : counts.wrong > 0 ? (
        <p class="told">{say('csv.mend-first', { count: counts.wrong })}</p>
      ) : does === 0 ? null : (
        post('import', say('csv.do', counts), false)
      )}
      <p>
        <a href={`${path}/import`}>{say('csv.another')}</a>
      </p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say('csv.row')}</th>
            <th scope="col">{say('csv.what')}</th>
            <th scope="col">{say('csv.record')}</th>
            <th scope="col">{say('csv.cells')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, MOST_SHOWN).map((row) => (
            <Line row={row} language={language} />
          ))}
        </tbody>
      </table>
      {shown.length > MOST_SHOWN ? (
        <p class="hint">{say('casework.and-more', { count: shown.length - MOST_SHOWN })}</p>
      ) : null}
    </>
  );
}

function Line({ row, language: { say } }: { row: Row; language: Language }): JSX.Element {
  return (
    <tr>
      <th scope="row">{row.row}</th>
      <td data-label={say('csv.what')} class={row.is === 'wrong' ? 'due' : undefined}>
        {say(`csv.is-${row.is}`)}
      </td>
      <td data-label={say('csv.record')}>
        <bdi>{row.label}</bdi>
      </td>
      <td data-label={say('csv.cells')}>
        {row.wrong.map(({ column, text }) => (
          <span class="each">
            <code>{column}</code> {text}
          </span>
        ))}
        {row.is === 'wrong'
          ? null
          : row.changes.map(({ column, from, to }) => (
              <span class="each">
                <code>{column}</code> {from === '' ? null : <del>{from}</del>} {to === '' ? null : <ins>{to}</ins>}
              </span>
            ))}
      </td>
    </tr>
  );
}

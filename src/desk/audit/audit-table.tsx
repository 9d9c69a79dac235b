import type { JSX } from 'hono/jsx/jsx-runtime';
import { OF_EVERYTHING, type AuditLine } from '../../staff/audit-entries.ts';
import type { AuditView } from './audit-view.ts';
import { sayVerb } from './audit-verb.ts';
import { dateAndSecond } from '../clock-time.ts';

/** As many numbers of records as one entry shows in the table: the rest is counted. */
const MOST_SHOWN = 5;

export function AuditTable({ view }: { readonly view: AuditView }): JSX.Element {
  const { language, accounts, entries } = view;
  const { say, locale } = language;
  const names = new Map<string, string>(accounts.map(({ id, name }) => [id, name]));
  const nameOf = (by: string | null): string => (by === null ? '–' : (names.get(by) ?? say('audit.unknown')));
  return (
    <table class="table audit">
      <thead>
        <tr>
          <th scope="col">{say('audit.number')}</th>
          <th scope="col">{say('audit.when')}</th>
          <th scope="col">{say('audit.who')}</th>
          <th scope="col">{say('audit.what')}</th>
          <th scope="col">{say('audit.records')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr>
            <td class="number">{entry.index}</td>
            <td>
              <time datetime={new Date(entry.at).toISOString()}>{dateAndSecond(entry.at, locale)}</time>
            </td>
            <td title={entry.by === null ? say('audit.nobody') : undefined}>{nameOf(entry.by)}</td>
            <td>{sayVerb(entry.verb, say)}</td>
            <td>
              <Records entry={entry} view={view} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Records({ entry, view }: { readonly entry: AuditLine; readonly view: AuditView }): JSX.Element | null {
  const { say } = view.language;
  const { verb, count, records } = entry;
  if (OF_EVERYTHING.includes(verb)) return <>{say('audit.everything')}</>;
  if (count === 0) return null;
  if (count > MOST_SHOWN) return <>{say('audit.records-many', { count })}</>;
  return (
    <>
      {records.map((record) => (
        <a href={`/audit?record=${record}`}>
          <code>{record}</code>
        </a>
      ))}
    </>
  );
}

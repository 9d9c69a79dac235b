import type { JSX } from 'hono/jsx/jsx-runtime';
import { may } from '../../domain/permissions.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { Session } from '../../staff/sessions.ts';
import { EmptyList } from '../empty-list.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { DataTable } from '../table/data-table.tsx';
import type { RowsPage } from '../table/table-page.ts';
import { addressOf, type TableAsked, type TablePlan } from '../table/table-plan.ts';

export interface OfficialsView<Row> {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly here: (typeof LISTS)[number]['is'];
  readonly plan: TablePlan<Row>;
  readonly asked: TableAsked;
  readonly words: string | null;
  readonly some: RowsPage<Row>;
  readonly mayWrite: boolean;
}

/** What is on record of officials, each in a table of its own. */
const LISTS = [
  {
    is: 'offices',
    path: '/officials',
    title: 'casework.officials',
    count: 'officials.offices',
    none: 'casework.no-officials',
    lines: ['empty.offices-what', 'empty.offices-holder', 'empty.offices-then'],
  },
  {
    is: 'meetings',
    path: '/officials/meetings',
    title: 'casework.meetings',
    count: 'officials.meetings',
    none: 'casework.no-meetings',
    lines: ['empty.meetings-what', 'empty.meetings-promised'],
  },
  {
    is: 'commitments',
    path: '/officials/commitments',
    title: 'casework.commitments',
    count: 'officials.commitments',
    none: 'casework.no-commitments',
    lines: ['empty.commitments-what', 'empty.commitments-due'],
  },
] as const satisfies readonly {
  is: string;
  path: string;
  title: MessageKey;
  count: MessageKey;
  none: MessageKey;
  lines: readonly MessageKey[];
}[];

/** The offices that the organisation writes to and meets; what was said there, and what was promised. */
export function officialsPage<Row>(view: OfficialsView<Row>): JSX.Element {
  const { language, identity, session, here, plan, asked, words, some, mayWrite } = view;
  const { say } = language;
  const list = LISTS.find(({ is }) => is === here) ?? LISTS[0];
  const empty = some.total === 0 && words === null && Object.keys(asked.filters).length === 0;
  return (
    <Frame
      title={say(list.title)}
      language={language}
      identity={identity}
      path={addressOf(asked, plan)}
      session={session}
    >
      <div class="head-line">
        <h1>{say(list.title)}</h1>
        {mayWrite && !(empty && here === 'offices') ? (
          <a class="button" href="/officials/new">
            {say('casework.office-new')}
          </a>
        ) : null}
      </div>
      <nav class="case-nav" aria-label={say('casework.officials')}>
        {LISTS.map(({ is, path, title }) => (
          <a href={path} aria-current={is === here ? 'page' : undefined}>
            {say(title)}
          </a>
        ))}
      </nav>
      <p class="lead">{say('casework.officials-lead')}</p>
      {empty ? (
        <EmptyList lead={say(list.none)} lines={list.lines.map((line) => say(line))} begin={beginOf(view)} />
      ) : (
        <DataTable
          language={language}
          plan={plan}
          asked={asked}
          words={words}
          caption={say(list.count, { count: some.total })}
          none={say('tables.none-fit')}
          files={{
            out: here === 'offices' && may(session.account.role, 'cases.export', { holdsKey: true }),
            in: here === 'offices' && mayWrite,
          }}
          {...some}
        />
      )}
    </Frame>
  );
}

/** Meetings and what was asked in them are recorded on the page of an office. */
function beginOf<Row>({
  here,
  mayWrite,
  language: { say },
}: OfficialsView<Row>): { path: string; label: string } | null {
  if (here !== 'offices') return { path: '/officials', label: say('empty.to-offices') };
  return mayWrite ? { path: '/officials/new', label: say('casework.office-new') } : null;
}

import type { JSX } from 'hono/jsx/jsx-runtime';
import { may } from '../../domain/permissions.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { EmptyList } from '../empty-list.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { DataTable } from '../table/data-table.tsx';
import { addressOf, type TableAsked, type TablePlan } from '../table/table-plan.ts';
import type { RowsPage } from '../table/table-page.ts';
import type { CaseLine } from './case-line.ts';

export interface CaseListView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly plan: TablePlan<CaseLine>;
  readonly asked: TableAsked;
  /** What was looked for; `null`: nothing. It came in a form, and goes into no address. */
  readonly words: string | null;
  readonly some: RowsPage<CaseLine>;
  /** How many cases this person sees at all. */
  readonly all: number;
  readonly mayWrite: boolean;
}

/** The cases one is on. */
export function caseListPage(view: CaseListView): JSX.Element {
  const { language, identity, session, plan, asked, words, some, all, mayWrite } = view;
  const { say } = language;
  const here = addressOf(asked, plan);
  return (
    <Frame title={say('casework.cases')} language={language} identity={identity} path={here} session={session}>
      <div class="head-line">
        <h1>{say('casework.cases')}</h1>
        {mayWrite && all > 0 ? (
          <a class="button" href="/cases/new">
            {say('casework.new')}
          </a>
        ) : null}
      </div>
      {all === 0 ? (
        <EmptyList
          lead={say('casework.none')}
          lines={[
            say('empty.cases-what'),
            say('empty.cases-then'),
            say(mayWrite ? 'casework.none-write' : 'casework.none-ask'),
          ]}
          begin={mayWrite ? { path: '/cases/new', label: say('casework.new') } : null}
        />
      ) : (
        <DataTable
          language={language}
          plan={plan}
          asked={asked}
          words={words}
          caption={say(words === null ? 'casework.count' : 'casework.count-found', { count: some.total })}
          none={say(words === null ? 'casework.none-fit' : 'casework.none-found')}
          files={{ out: may(session.account.role, 'cases.export', { holdsKey: true }), in: mayWrite }}
          {...some}
        />
      )}
    </Frame>
  );
}

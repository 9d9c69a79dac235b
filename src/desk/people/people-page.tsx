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
import type { PersonLine } from './people-plan.tsx';

export interface PeopleView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly plan: TablePlan<PersonLine>;
  readonly asked: TableAsked;
  /** What was looked for; `null`: everyone is listed. */
  readonly words: string | null;
  readonly some: RowsPage<PersonLine>;
  /** How many people, and in how many cases, this colleague sees at all. */
  readonly all: number;
  readonly cases: number;
  readonly mayWrite: boolean;
}

/** Everyone whom a colleague may see, with what may be told of each. */
export function peoplePage(view: PeopleView): JSX.Element {
  const { language, identity, session, plan, asked, words, some, all, cases, mayWrite } = view;
  const { say } = language;
  const here = addressOf(asked, plan);
  return (
    <Frame title={say('people.title')} language={language} identity={identity} path={here} session={session}>
      <div class="head-line">
        <h1>{say('people.title')}</h1>
        {mayWrite && all > 0 ? (
          <a class="button" href="/people/new">
            {say('people.new')}
          </a>
        ) : null}
      </div>
      <p class="lead">{say('people.lead')}</p>
      {all === 0 ? (
        <EmptyList
          lead={say('people.none')}
          lines={[
            ...(cases === 0 && !mayWrite ? [say('people.none-more')] : [say('empty.people-what')]),
            say('empty.people-consent'),
            say('empty.people-text'),
          ]}
          begin={
            !mayWrite
              ? null
              : cases === 0
                ? { path: '/cases/new', label: say('casework.new') }
                : { path: '/people/new', label: say('people.new') }
          }
        />
      ) : (
        <DataTable
          language={language}
          plan={plan}
          asked={asked}
          words={words}
          caption={say(words === null ? 'people.count' : 'people.found', { count: some.total })}
          none={words === null ? say('tables.none-fit') : say('people.found', { count: 0 })}
          files={{ out: may(session.account.role, 'cases.export', { holdsKey: true }), in: mayWrite }}
          {...some}
        />
      )}
    </Frame>
  );
}

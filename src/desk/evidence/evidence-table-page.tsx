import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { EmptyList } from '../empty-list.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { DataTable } from '../table/data-table.tsx';
import type { RowsPage } from '../table/table-page.ts';
import { addressOf, type TableAsked, type TablePlan } from '../table/table-plan.ts';
import type { EvidenceLine } from './evidence-line.ts';

export interface EvidenceTableView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly plan: TablePlan<EvidenceLine>;
  readonly asked: TableAsked;
  readonly words: string | null;
  readonly some: RowsPage<EvidenceLine>;
  /** Whether there is any at all in the cases that this colleague sees. */
  readonly any: boolean;
}

/** The evidence of every case that one is on. */
export function evidenceTablePage(view: EvidenceTableView): JSX.Element {
  const { language, identity, session, plan, asked, words, some, any } = view;
  const { say } = language;
  const here = addressOf(asked, plan);
  return (
    <Frame title={say('casework.evidence')} language={language} identity={identity} path={here} session={session}>
      <h1>{say('casework.evidence')}</h1>
      {any ? <p class="lead">{say('casework.evidence-table-lead')}</p> : null}
      {any ? (
        <DataTable
          language={language}
          plan={plan}
          asked={asked}
          words={words}
          caption={say('casework.evidence-count', { count: some.total })}
          none={say('tables.none-fit')}
          {...some}
        />
      ) : (
        <EmptyList
          lead={say('casework.evidence-table-none')}
          lines={[say('empty.evidence-what'), say('empty.evidence-sealed'), say('empty.evidence-opening')]}
          begin={{ path: '/cases', label: say('empty.evidence-begin') }}
        />
      )}
    </Frame>
  );
}

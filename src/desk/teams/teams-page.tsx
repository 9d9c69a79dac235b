import type { JSX } from 'hono/jsx/jsx-runtime';
import type { CaseId } from '../../domain/id.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { EmptyList } from '../empty-list.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import type { RowsPage } from '../table/table-page.ts';

export interface TeamLine {
  readonly id: CaseId;
  /** What colleagues call it, for those who are on it and have the case files open. */
  readonly title: string | null;
  readonly members: number;
}

interface TeamsView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  /** Those that nobody is on come first. */
  readonly some: RowsPage<TeamLine>;
  /** Of all pages. */
  readonly counts: { readonly alone: number; readonly others: number };
}

/** Every case by its number, with how many are on it: those that nobody is on stand apart, first. */
export function teamsPage({ language, identity, session, some, counts }: TeamsView): JSX.Element {
  const { say } = language;
  const { rows: teams, page, pages } = some;
  const alone = teams.filter(({ members }) => members === 0);
  const others = teams.filter(({ members }) => members > 0);
  return (
    <Frame title={say('teams.title')} language={language} identity={identity} path="/teams" session={session}>
      <h1>{say('teams.title')}</h1>
      <p class="lead">{say('teams.lead')}</p>
      {teams.length === 0 ? (
        <EmptyList
          lead={say('teams.none')}
          lines={[say('empty.teams-what'), say('empty.teams-how'), say('empty.teams-first')]}
          begin={null}
        />
      ) : null}
      {alone.length === 0 ? null : (
        <section>
          <h2>{say('teams.alone', { count: counts.alone })}</h2>
          <p class="help">{say('teams.alone-help')}</p>
          <Lines teams={alone} language={language} />
        </section>
      )}
      {others.length === 0 ? null : (
        <section>
          <h2>{say('teams.with-a-team', { count: counts.others })}</h2>
          <Lines teams={others} language={language} />
        </section>
      )}
      {pages === 1 ? null : (
        <nav class="pager" aria-label={say('tables.pages')}>
          {page > 1 ? <a href={`/teams?page=${page - 1}`}>{say('tables.before')}</a> : null}
          <span>{say('tables.page', { page, pages })}</span>
          {page < pages ? <a href={`/teams?page=${page + 1}`}>{say('tables.next')}</a> : null}
        </nav>
      )}
    </Frame>
  );
}

function Lines({ teams, language }: { teams: readonly TeamLine[]; language: Language }): JSX.Element {
  return (
    <ul class="lines">
      {teams.map(({ id, title, members }) => (
        <li>
          <p>
            <a href={`/teams/${id}`}>{title === null ? <code>{id}</code> : <bdi>{title}</bdi>}</a>
            {title === null ? null : <code class="help">{id}</code>}
          </p>
          {members === 0 ? null : <p class="help">{language.say('teams.members', { count: members })}</p>}
        </li>
      ))}
    </ul>
  );
}

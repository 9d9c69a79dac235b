import type { JSX } from 'hono/jsx/jsx-runtime';
import { may } from '../../domain/permissions.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Account } from '../../staff/accounts.ts';
import type { CaseMember } from '../../staff/case-members.ts';
import type { ForcedCase } from '../../staff/force-case.ts';
import type { Session } from '../../staff/sessions.ts';
import { dateAndTime, dayOnly } from '../clock-time.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { PostButton } from '../post-button.tsx';
import type { TeamLine } from './teams-page.tsx';

export interface TeamView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly team: TeamLine;
  readonly members: readonly CaseMember[];
  /** Who could be added. */
  readonly others: readonly Account[];
  /** Openings by force, each with the name of who did it. */
  readonly forced: readonly (ForcedCase & { readonly name: string })[];
  readonly refusal: string | null;
}

/** Who is on a case, and who opened it without being on it. */
export function teamPage(view: TeamView): JSX.Element {
  const { language, identity, session, team, members, forced, refusal } = view;
  const { say, locale } = language;
  const { id, title } = team;
  const changes = may(session.account.role, 'teams.change', { holdsKey: false });
  return (
    <Frame title={say('teams.team')} language={language} identity={identity} path={`/teams/${id}`} session={session}>
      <div class="form">
        <p class="kicker">
          <a href="/teams">{say('teams.title')}</a>
        </p>
        <h1>{title === null ? say('teams.team') : <bdi>{title}</bdi>}</h1>
        <p class="lead">
          <code>{id}</code>
        </p>
        <ErrorSummary title={say('access.not-done')} refusal={refusal} />
        <section>
          <h2>{say('teams.members', { count: members.length })}</h2>
          <ul class="lines">
            {members.map(({ account, since }) => (
              <li>
                <p>
                  <bdi>
                    <b>{account.name}</b>
                  </bdi>{' '}
                  {say(`desk.role-${account.role}`)}
                  <span class="help">{say('teams.since', { day: dayOnly(since, locale) })}</span>
                </p>
                {changes ? (
                  <PostButton
                    action={`/teams/${id}/leave`}
                    fields={{ account: account.id }}
                    label={say('teams.leave')}
                    about={account.name}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </section>
        {changes ? <Join view={view} /> : null}
        <section>
          <h2>{say('teams.forced')}</h2>
          {forced.length === 0 ? (
            <p class="help">{say('teams.forced-none')}</p>
          ) : (
            <ul class="lines">
              {forced.map(({ name, at, reason }) => (
                <li>
                  <p>
                    <bdi>
                      <b>{name}</b>
                    </bdi>{' '}
                    {dateAndTime(at, locale)}
                    <span class="reason">{reason ?? say('teams.reason-lost')}</span>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Frame>
  );
}

function Join({ view }: { readonly view: TeamView }): JSX.Element {
  const { language, team, others } = view;
  const { say } = language;
  return (
    <section>
      <h2>{say('teams.join')}</h2>
      {others.length === 0 ? (
        <p class="help">{say('teams.nobody-else')}</p>
      ) : (
        <form method="post" action={`/teams/${team.id}/join`}>
          <label for="account">{say('teams.who')}</label>
          <p class="help" id="account-help">
            {say('teams.join-help')}
          </p>
          <select id="account" name="account" aria-describedby="account-help">
            {others.map(({ id, name, role }) => (
              <option value={id}>{`${name} (${say(`desk.role-${role}`)})`}</option>
            ))}
          </select>
          <button type="submit">{say('teams.join-do')}</button>
        </form>
      )}
    </section>
  );
}

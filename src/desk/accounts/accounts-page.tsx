import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Instant } from '../../domain/date.ts';
import { may } from '../../domain/permissions.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { AccountLine } from '../../staff/account-lines.ts';
import type { Link } from '../../staff/links.ts';
import type { Session } from '../../staff/sessions.ts';
import { dateAndTime } from '../clock-time.ts';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { PostButton } from '../post-button.tsx';

export interface AccountsView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly accounts: readonly AccountLine[];
  readonly holders: ReadonlySet<string>;
  readonly links: readonly Link[];
  readonly now: Instant;
}

/** Everyone who has an account, and who is on the way to one. E-mail addresses are for those who write to them. */
export function accountsPage(view: AccountsView): JSX.Element {
  const { language, identity, session, accounts, links } = view;
  const { say } = language;
  const changes = may(session.account.role, 'accounts.change', { holdsKey: false });
  return (
    <Frame title={say('accounts.title')} language={language} identity={identity} path="/accounts" session={session}>
      <h1>{say('accounts.title')}</h1>
      <p class="lead">{say('accounts.lead', { count: accounts.filter(({ open }) => open).length })}</p>
      {changes ? (
        <p>
          <a class="button" href="/accounts/invite">
            {say('accounts.invite')}
          </a>
        </p>
      ) : null}
      <People view={view} changes={changes} />
      {changes ? (
        <section>
          <h2>{say('accounts.links')}</h2>
          {links.length === 0 ? <p class="help">{say('accounts.links-none')}</p> : <Links view={view} />}
        </section>
      ) : null}
    </Frame>
  );
}

function People({ view, changes }: { readonly view: AccountsView; readonly changes: boolean }): JSX.Element {
  const { language, session, accounts, holders, now } = view;
  const { say, locale } = language;
  const emails = may(session.account.role, 'accounts.read-email', { holdsKey: false });
  return (
    <table class="table accounts">
      <thead>
        <tr>
          <th scope="col">{say('accounts.name')}</th>
          <th scope="col">{say('desk.role')}</th>
          <th scope="col">{say('accounts.ways')}</th>
          <th scope="col">{say('accounts.state')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr class={account.open ? undefined : 'quiet'}>
            <th scope="row">
              {changes ? (
                <a href={`/accounts/${account.id}`}>
                  <bdi>{account.name}</bdi>
                </a>
              ) : (
                <bdi>{account.name}</bdi>
              )}
              {emails ? <span class="help">{account.email}</span> : null}
            </th>
            <td>
              {say(`desk.role-${account.role}`)}
              {holders.has(account.id) ? <span class="badge">{say('accounts.holds-key')}</span> : null}
            </td>
            <td>{waysOf(account, language)}</td>
            <td>
              {!account.open
                ? say('accounts.closed')
                : account.locked || (account.checkInDue !== null && account.checkInDue <= now)
                  ? say('accounts.locked')
                  : account.checkInDue !== null
                    ? say('accounts.checks-in', { time: dateAndTime(account.checkInDue, locale) })
                    : say('accounts.open')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function waysOf({ passkeys, codes }: AccountLine, { say }: Language): string | JSX.Element {
  if (passkeys === 0 && !codes) return <span class="error">{say('accounts.no-factor')}</span>;
  return [
    ...(passkeys > 0 ? [say('accounts.passkeys', { count: passkeys })] : []),
    ...(codes ? [say('accounts.codes')] : []),
  ].join(', ');
}

function Links({ view }: { readonly view: AccountsView }): JSX.Element {
  const { language, links } = view;
  const { say, locale } = language;
  return (
    <ul class="lines">
      {links.map(({ id, kind, name, email, role, until, works }) => (
        <li>
          <p>
            <bdi>
              <b>{name}</b>
            </bdi>{' '}
            {kind === 'join' ? say(`desk.role-${role}`) : say('accounts.link-recover')}
            <span class="help">
              {email} ·{' '}
              {works ? say('accounts.link-until', { time: dateAndTime(until, locale) }) : say('accounts.link-waits')}
            </span>
          </p>
          <PostButton
            action={`/accounts/${id}/withdraw-link`}
            fields={{}}
            label={say('accounts.link-withdraw')}
            about={name}
          />
        </li>
      ))}
    </ul>
  );
}

import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { AccountLine } from '../../staff/account-lines.ts';
import type { Link } from '../../staff/links.ts';
import type { Session } from '../../staff/sessions.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { PostButton } from '../post-button.tsx';
import { CheckInField, RoleField } from './role-field.tsx';

export interface AccountView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly account: AccountLine;
  readonly holdsKey: boolean;
  /** Whether somebody else has the case files open, so that their key can be taken away at once. */
  readonly openSomewhere: boolean;
  readonly sessions: number;
  /** In how many of them the case files are open. */
  readonly vaults: number;
  readonly cases: number;
  readonly link: Link | null;
  readonly done: string | null;
  readonly refusal: string | null;
}

/** One colleague, for whoever administers accounts. Each step says what it does and to how many. */
export function accountPage(view: AccountView): JSX.Element {
  const { language, identity, session, account, done, refusal } = view;
  const { say } = language;
  const own = account.id === session.account.id;
  return (
    <Frame
      title={account.name}
      language={language}
      identity={identity}
      path={`/accounts/${account.id}`}
      session={session}
    >
      <div class="form">
        <p class="kicker">
          <a href="/accounts">{say('accounts.title')}</a>
        </p>
        <h1>
          <bdi>{account.name}</bdi>
        </h1>
        <p class="lead">{account.email}</p>
        <ErrorSummary title={say('access.not-done')} refusal={refusal} />
        {done === null ? null : (
          <p class="told" role="status">
            {done}
          </p>
        )}
        {own ? (
          <p class="told">{say('accounts.own')}</p>
        ) : account.open ? (
          <Steps view={view} />
        ) : (
          <Reopen view={view} />
        )}
      </div>
    </Frame>
  );
}

function Steps({ view }: { readonly view: AccountView }): JSX.Element {
  const { language, account, holdsKey, sessions, vaults, cases } = view;
  const { say } = language;
  const { id, name } = account;
  return (
    <>
      {account.locked ? <Reopen view={view} /> : null}
      <section>
        <h2>{say('accounts.change-role')}</h2>
        <form method="post" action={`/accounts/${id}/role`}>
          <RoleField language={language} role={account.role} />
          <CheckInField language={language} hours={24} />
          <button type="submit">{say('accounts.change-role-do')}</button>
        </form>
      </section>
      <section>
        <h2>{say('accounts.recover')}</h2>
        <p class="help">{say('accounts.recover-help')}</p>
        <Recovery view={view} />
      </section>
      <section class="danger">
        <h2>{say('accounts.close')}</h2>
        <p>{say('accounts.close-what', { name })}</p>
        <ul>
          <li>{say('accounts.close-sessions', { count: sessions })}</li>
          <li>{say('accounts.close-vaults', { count: vaults })}</li>
          <li>{say('accounts.close-cases', { count: cases })}</li>
          {holdsKey ? <li>{say(view.openSomewhere ? 'accounts.close-key' : 'accounts.close-key-waits')}</li> : null}
        </ul>
        <form method="post" action={`/accounts/${id}/close`}>
          <button type="submit" class="alarm">
            {say('accounts.close-do', { name })}
          </button>
        </form>
      </section>
    </>
  );
}

function Recovery({ view }: { readonly view: AccountView }): JSX.Element {
  const { language, session, account, link } = view;
  const { say } = language;
  const { id } = account;
  if (link === null)
    return <PostButton action={`/accounts/${id}/recover`} fields={{}} label={say('accounts.recover-ask')} />;
  if (link.works) return <p>{say('accounts.recover-works')}</p>;
  if (link.by === session.account.id) return <p>{say('accounts.recover-waits')}</p>;
  return (
    <>
      <p>{say('accounts.recover-asked')}</p>
      <PostButton action={`/accounts/${id}/recover/agree`} fields={{}} label={say('accounts.recover-agree')} />
      <PostButton action={`/accounts/${id}/withdraw-link`} fields={{}} label={say('accounts.recover-object')} />
    </>
  );
}

function Reopen({ view }: { readonly view: AccountView }): JSX.Element {
  const { language, account } = view;
  const { say } = language;
  return (
    <section>
      <h2>{say(account.open ? 'accounts.locked' : 'accounts.closed')}</h2>
      <p>{say(account.open ? 'accounts.locked-more' : 'accounts.closed-more')}</p>
      {view.holdsKey && !account.open ? <p class="told">{say('accounts.closed-key')}</p> : null}
      <PostButton action={`/accounts/${account.id}/reopen`} fields={{}} label={say('accounts.reopen')} />
    </section>
  );
}

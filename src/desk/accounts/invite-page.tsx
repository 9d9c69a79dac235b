import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Instant } from '../../domain/date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Role } from '../../domain/role.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { INTERFACE_LANGUAGES } from '../../platform/catalogue/catalogue.ts';
import type { Session } from '../../staff/sessions.ts';
import { dateAndTime } from '../clock-time.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { languageName } from '../people/told-history.ts';
import { RoleField } from './role-field.tsx';

export const MOST_IN_A_NAME = 100;

interface InviteView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly name: string;
  readonly email: string;
  readonly role: Role | null;
  /** In which the link greets them, and its letter. */
  readonly theirs: Locale;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

export function invitePage(view: InviteView): JSX.Element {
  const { language, identity, session, name, email, role, theirs, errors } = view;
  const { say } = language;
  return (
    <Frame
      title={say('accounts.invite')}
      language={language}
      identity={identity}
      path="/accounts/invite"
      session={session}
    >
      <div class="form">
        <p class="kicker">
          <a href="/accounts">{say('accounts.title')}</a>
        </p>
        <h1>{say('accounts.invite')}</h1>
        <p class="lead">{say('accounts.invite-lead')}</p>
        <ErrorSummary title={say('accounts.not-invited')} errors={errors} />
        <form method="post" action="/accounts/invite" novalidate>
          <Field
            name="name"
            label={say('accounts.name')}
            value={name}
            error={errors['name']}
            maxlength={MOST_IN_A_NAME}
          />
          <Field name="email" type="email" label={say('desk.email')} value={email} error={errors['email']} />
          <label for="language">{say('accounts.their-language')}</label>
          <select id="language" name="language">
            {INTERFACE_LANGUAGES.map((each) => (
              <option value={each} selected={each === theirs}>
                {languageName(each, language.locale)}
              </option>
            ))}
          </select>
          <RoleField language={language} role={role} error={errors['role']} />
          <button type="submit">{say('accounts.invite-do')}</button>
        </form>
      </div>
    </Frame>
  );
}

interface HandOverView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly kind: 'join' | 'recover';
  readonly name: string;
  readonly link: string;
  readonly until: Instant;
  /** Whether a letter took it along; `null` where there is no mail server. */
  readonly mailed: boolean | null;
}

/** The link, the one time that it is shown, to whoever has to hand it over. */
export function handOverPage(view: HandOverView): JSX.Element {
  const { language, identity, session, kind, name, link, until, mailed } = view;
  const { say, locale } = language;
  return (
    <Frame title={say('accounts.link-made')} language={language} identity={identity} path="/accounts" session={session}>
      <div class="form">
        <p class="kicker">
          <a href="/accounts">{say('accounts.title')}</a>
        </p>
        <h1>{say('accounts.link-made')}</h1>
        <p class="lead">{say(kind === 'join' ? 'accounts.link-for' : 'accounts.link-for-recovery', { name })}</p>
        <label for="link">{say('accounts.link')}</label>
        <input id="link" class="link" type="text" value={link} readonly dir="ltr" aria-describedby="link-help" />
        <p class="help" id="link-help">
          {say('accounts.link-help', { time: dateAndTime(until, locale) })}
        </p>
        <p class="told">
          {say(
            mailed === null ? 'accounts.link-no-mail' : mailed ? 'accounts.link-mailed' : 'accounts.link-not-mailed',
          )}
        </p>
        <p>{say('accounts.link-how')}</p>
      </div>
    </Frame>
  );
}

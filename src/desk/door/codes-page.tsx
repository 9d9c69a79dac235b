import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';

interface CodesView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  /** As it is typed where no camera is: base32. */
  readonly secret: string;
  readonly wrong: boolean;
}

/** Setting up codes: the secret as a picture and as letters, and a first code that shows that it arrived. */
export function codesPage({ language, identity, session, secret, wrong }: CodesView): JSX.Element {
  const { say } = language;
  const error = wrong ? say('access.code-wrong') : undefined;
  return (
    <Frame
      title={say('access.codes-title')}
      language={language}
      identity={identity}
      path="/access/codes"
      session={session}
    >
      <div class="door">
        <p class="kicker">
          <a href="/access">{say('access.title')}</a>
        </p>
        <h1>{say('access.codes-title')}</h1>
        <ErrorSummary title={say('access.not-done')} errors={{ code: error }} />
        <ol class="steps">
          <li>{say('access.codes-step-app')}</li>
          <li>
            {say('access.codes-step-scan')}
            <img class="qr" src="/access/codes/qr.png" width={220} height={220} alt={say('access.codes-qr')} />
            <p class="help">{say('access.codes-step-type')}</p>
            <code class="secret" dir="ltr">
              {(secret.match(/.{1,4}/g) ?? []).join(' ')}
            </code>
          </li>
          <li>{say('access.codes-step-code')}</li>
        </ol>
        <form method="post" action="/access/codes">
          <Field
            name="code"
            label={say('access.code-first')}
            error={error}
            autocomplete="one-time-code"
            numeric
            maxlength={12}
            autofocus
          />
          <button type="submit">{say('access.codes-confirm')}</button>
        </form>
      </div>
    </Frame>
  );
}

interface RecoveryCodesView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly codes: readonly string[];
  /** Where one goes on: to the day after the first factor, which opened the desk. */
  readonly to: '/' | '/access';
}

/** Recovery codes, the one time that they are shown. */
export function recoveryCodesPage({ language, identity, session, codes, to }: RecoveryCodesView): JSX.Element {
  const { say } = language;
  return (
    <Frame
      title={say('access.recovery-codes')}
      language={language}
      identity={identity}
      path="/access"
      session={session}
    >
      <div class="door">
        <h1>{say('access.recovery-codes-once')}</h1>
        <p class="lead">{say('access.recovery-codes-advice')}</p>
        <ol class="codes" dir="ltr">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <p>
          <a class="button" href={to}>
            {say('access.recovery-codes-kept')}
          </a>
        </p>
      </div>
    </Frame>
  );
}

import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { ISLANDS } from '../assets.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { PasskeyForm } from './passkey-form.tsx';

export interface SignInView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  /** What was typed; the passphrase is never sent back. */
  readonly email: string;
  /** What is wrong with the attempt as a whole. */
  readonly refusal: string | null;
  readonly errors: { readonly email?: string | undefined; readonly passphrase?: string | undefined };
  readonly signedOut: boolean;
  /** What a passkey is asked; `null` where the desk is spoken to by a bare address. */
  readonly passkey: string | null;
}

export function signInPage(view: SignInView): JSX.Element {
  const { language, identity, email, refusal, errors, signedOut, passkey } = view;
  const { say } = language;
  const failed = refusal !== null || errors.email !== undefined || errors.passphrase !== undefined;
  // The first field that needs something has the cursor: the address, unless it is there already.
  const toPassphrase = email !== '' && errors.email === undefined;
  return (
    <Frame
      title={say('desk.sign-in')}
      language={language}
      identity={identity}
      path="/sign-in"
      script={ISLANDS.passkeys}
    >
      <div class="door">
        <h1>{say('desk.sign-in')}</h1>
        <p class="lead">{say('desk.sign-in-lead', { organisation: identity.organisation })}</p>
        {signedOut && !failed ? (
          <p class="told" role="status">
            {say('desk.signed-out')}
          </p>
        ) : null}
        <ErrorSummary title={say('desk.error-summary')} refusal={refusal} errors={errors} />
        {passkey === null ? null : (
          <PasskeyForm
            language={language}
            action="/sign-in/passkey"
            does="answer"
            options={passkey}
            button={say('access.sign-in-passkey')}
          >
            <p class="help">{say('access.sign-in-passkey-help')}</p>
          </PasskeyForm>
        )}
        <form method="post" action="/sign-in" novalidate>
          <Field
            name="email"
            type="email"
            label={say('desk.email')}
            value={email}
            error={errors.email}
            autocomplete="username"
            autofocus={!toPassphrase}
          />
          <Field
            name="passphrase"
            type="password"
            label={say('desk.passphrase')}
            error={errors.passphrase}
            autocomplete="current-password"
            maxlength={1024}
            autofocus={toPassphrase}
          />
          <Field
            name="code"
            label={say('access.code')}
            help={say('access.code-help')}
            autocomplete="one-time-code"
            required={false}
            maxlength={40}
          />
          <button type="submit">{say('desk.sign-in')}</button>
        </form>
      </div>
    </Frame>
  );
}

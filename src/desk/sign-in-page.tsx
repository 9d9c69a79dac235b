import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { Frame } from './frame.tsx';
import type { Language } from './language.ts';

export interface SignInView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  /** What was typed; the passphrase is never sent back. */
  readonly email: string;
  /** What is wrong with the attempt as a whole. */
  readonly refusal: string | null;
  readonly errors: { readonly email?: string | undefined; readonly passphrase?: string | undefined };
  readonly signedOut: boolean;
}

export function signInPage(view: SignInView): JSX.Element {
  const { language, identity, email, refusal, errors, signedOut } = view;
  const { say } = language;
  const failed = refusal !== null || errors.email !== undefined || errors.passphrase !== undefined;
  // The first field that needs something has the cursor: the address, unless it is there already.
  const toPassphrase = email !== '' && errors.email === undefined;
  return (
    <Frame title={say('desk.sign-in')} language={language} identity={identity} path="/sign-in">
      <div class="door">
        <h1>{say('desk.sign-in')}</h1>
        <p class="lead">{say('desk.sign-in-lead', { organisation: identity.organisation })}</p>
        {signedOut && !failed ? (
          <p class="told" role="status">
            {say('desk.signed-out')}
          </p>
        ) : null}
        {failed ? (
          <div class="error-summary" role="alert">
            <h2>{say('desk.error-summary')}</h2>
            {refusal === null ? null : <p>{refusal}</p>}
            {errors.email === undefined ? null : (
              <p>
                <a href="#email">{errors.email}</a>
              </p>
            )}
            {errors.passphrase === undefined ? null : (
              <p>
                <a href="#passphrase">{errors.passphrase}</a>
              </p>
            )}
          </div>
        ) : null}
        <form method="post" action="/sign-in" novalidate>
          <label for="email">{say('desk.email')}</label>
          {errors.email === undefined ? null : (
            <p class="error" id="email-error">
              {errors.email}
            </p>
          )}
          <input
            id="email"
            name="email"
            type="email"
            value={email}
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            required
            maxlength={254}
            autofocus={!toPassphrase}
            aria-invalid={errors.email === undefined ? undefined : 'true'}
            aria-describedby={errors.email === undefined ? undefined : 'email-error'}
          />
          <label for="passphrase">{say('desk.passphrase')}</label>
          {errors.passphrase === undefined ? null : (
            <p class="error" id="passphrase-error">
              {errors.passphrase}
            </p>
          )}
          <input
            id="passphrase"
            name="passphrase"
            type="password"
            autocomplete="current-password"
            required
            autofocus={toPassphrase}
            aria-invalid={errors.passphrase === undefined ? undefined : 'true'}
            aria-describedby={errors.passphrase === undefined ? undefined : 'passphrase-error'}
          />
          <button type="submit">{say('desk.sign-in')}</button>
        </form>
      </div>
    </Frame>
  );
}

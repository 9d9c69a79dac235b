import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { ISLANDS } from '../assets.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { PasskeyForm } from './passkey-form.tsx';

export interface ProveView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  /** Where the proof goes: a page of its own, or the address that waits for it, with what was typed. */
  readonly action: string;
  readonly carried: readonly (readonly [name: string, value: string])[];
  /** What one can prove it with. */
  readonly passkey: string | null;
  readonly codes: boolean;
  readonly passphrase: boolean;
  readonly refusal: string | null;
}

/** Asks for a second factor again. What somebody was about to send goes on from here: nothing of it is lost. */
export function provePage(view: ProveView): JSX.Element {
  const { language, identity, session, action, carried, passkey, codes, passphrase, refusal } = view;
  const { say } = language;
  const fields = carried.map(([name, value]) => <input type="hidden" name={name} value={value} />);
  return (
    <Frame
      title={say('access.prove')}
      language={language}
      identity={identity}
      path="/"
      session={session}
      script={ISLANDS.passkeys}
    >
      <div class="door">
        <h1>{say('access.prove')}</h1>
        <p class="lead">{say('access.prove-lead')}</p>
        <ErrorSummary title={say('access.not-done')} refusal={refusal} />
        {passkey === null ? null : (
          <PasskeyForm
            language={language}
            action={action}
            name="proof-passkey"
            does="answer"
            options={passkey}
            button={say('access.prove-passkey')}
          >
            {fields}
          </PasskeyForm>
        )}
        {codes ? (
          <form method="post" action={action}>
            {fields}
            <Field
              name="proof-code"
              label={say('access.code')}
              help={say('access.prove-code-help')}
              autocomplete="one-time-code"
              maxlength={40}
              autofocus
            />
            <button type="submit">{say('access.prove-go-on')}</button>
          </form>
        ) : null}
        {passphrase ? (
          <form method="post" action={action}>
            {fields}
            <Field
              name="proof-passphrase"
              type="password"
              label={say('desk.passphrase')}
              help={say('access.prove-demonstration')}
              autocomplete="current-password"
              maxlength={1024}
            />
            <button type="submit">{say('access.prove-go-on')}</button>
          </form>
        ) : null}
        {!codes && !passphrase ? <noscript>{say('access.needs-script')}</noscript> : null}
      </div>
    </Frame>
  );
}

import type { JSX } from 'hono/jsx/jsx-runtime';
import { MOST_IN_PASSKEY_NAME } from '../../staff/add-passkey.ts';
import { AccessSessions } from './access-sessions.tsx';
import type { AccessView } from './access-view.ts';
import { ISLANDS } from '../assets.ts';
import { dateAndTime } from '../clock-time.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { Frame } from '../frame.tsx';
import { PasskeyForm } from './passkey-form.tsx';
import { PostButton } from '../post-button.tsx';

/** Somebody's own ways in: passkeys, codes, recovery codes, passphrase, and where they are signed in. */
export function accessPage(view: AccessView): JSX.Element {
  const { language, identity, session, passkeys, codes, done, refusal } = view;
  const { say } = language;
  const bare = passkeys.length === 0 && !codes;
  return (
    <Frame
      title={say('access.title')}
      language={language}
      identity={identity}
      path="/access"
      session={session}
      script={ISLANDS.passkeys}
    >
      <h1>{say('access.title')}</h1>
      <p class="lead">{say(bare ? 'access.lead-bare' : 'access.lead')}</p>
      <ErrorSummary title={say('access.not-done')} refusal={refusal} />
      {done === null ? null : (
        <p class="told" role="status">
          {done}
        </p>
      )}
      <div class="own-ways">
        <Passkeys view={view} />
        <Codes view={view} />
        <Passphrase view={view} />
      </div>
      <AccessSessions view={view} />
    </Frame>
  );
}

function Passkeys({ view }: { readonly view: AccessView }): JSX.Element {
  const { language, passkeys, make } = view;
  const { say, locale } = language;
  return (
    <section>
      <h2>{say('access.passkeys')}</h2>
      <p class="help">{say('access.passkeys-help')}</p>
      {passkeys.length === 0 ? (
        <p>{say('access.passkeys-none')}</p>
      ) : (
        <ul class="lines">
          {passkeys.map(({ id, name, host, madeAt, usedAt }) => (
            <li>
              <p>
                <bdi>
                  <b>{name}</b>
                </bdi>
                <span class="help">
                  {say('access.passkey-made', { host, time: dateAndTime(madeAt, locale) })}{' '}
                  {usedAt === null
                    ? say('access.passkey-never')
                    : say('access.passkey-used', { time: dateAndTime(usedAt, locale) })}
                </span>
              </p>
              <PostButton action="/access/passkeys/remove" fields={{ id }} label={say('access.remove')} about={name} />
            </li>
          ))}
        </ul>
      )}
      {make === null ? (
        <p class="help">{say('access.passkeys-by-name')}</p>
      ) : (
        <PasskeyForm
          language={language}
          action="/access/passkeys"
          does="make"
          options={make}
          button={say('access.add-passkey')}
        >
          <Field
            name="name"
            label={say('access.passkey-name')}
            help={say('access.passkey-name-help')}
            maxlength={MOST_IN_PASSKEY_NAME}
          />
        </PasskeyForm>
      )}
      <noscript>
        <p class="help">{say('access.needs-script')}</p>
      </noscript>
    </section>
  );
}

function Codes({ view }: { readonly view: AccessView }): JSX.Element {
  const { language, codes, recoveryCodes, passkeys } = view;
  const { say } = language;
  return (
    <section>
      <h2>{say('access.codes')}</h2>
      <p class="help">{say('access.codes-help')}</p>
      {codes ? (
        <>
          <p>{say('access.codes-on')}</p>
          <PostButton action="/access/codes/remove" fields={{}} label={say('access.codes-remove')} />
        </>
      ) : (
        <p>
          <a class="button" href="/access/codes">
            {say('access.codes-set-up')}
          </a>
        </p>
      )}
      <h3>{say('access.recovery-codes')}</h3>
      <p class="help">{say('access.recovery-codes-help')}</p>
      {codes || passkeys.length > 0 ? (
        <>
          <p class={recoveryCodes < 3 ? 'error' : undefined}>
            {say('access.recovery-codes-left', { count: recoveryCodes })}
          </p>
          <PostButton action="/access/recovery-codes" fields={{}} label={say('access.recovery-codes-make')} />
        </>
      ) : null}
    </section>
  );
}

function Passphrase({ view }: { readonly view: AccessView }): JSX.Element {
  const { password, language } = view;
  const { say } = language;
  return (
    <section>
      <h2>{say('desk.passphrase')}</h2>
      <p class="help">{say('access.passphrase-help')}</p>
      <p>{say(password ? 'access.passphrase-is' : 'access.passphrase-none')}</p>
      <p>
        <a class="button" href="/access/passphrase">
          {say(password ? 'access.passphrase-change' : 'access.passphrase-set')}
        </a>
      </p>
    </section>
  );
}

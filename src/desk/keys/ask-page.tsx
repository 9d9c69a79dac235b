import type { JSX } from 'hono/jsx/jsx-runtime';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { Frame } from '../frame.tsx';
import type { KeysView } from './keys-view.ts';

interface AskView {
  readonly view: KeysView;
  readonly errors: Readonly<Record<string, string | undefined>>;
  /** Of the pair that waits, once the passphrase has opened its private half. */
  readonly fingerprint: string | null;
}

/** Asking for a key, and the fingerprint to read out: nobody tells their passphrase to anyone. */
export function askPage({ view, errors, fingerprint }: AskView): JSX.Element {
  const { language, identity, session, own, givers } = view;
  const { say } = language;
  const title = say(fingerprint === null && own.askedAt === null ? 'keys.ask' : 'keys.fingerprint');
  return (
    <Frame title={title} language={language} identity={identity} path="/keys/ask" session={session}>
      <div class="door keys">
        <p class="kicker">
          <a href="/keys">{say('keys.title')}</a>
        </p>
        <h1>{title}</h1>
        {fingerprint !== null ? (
          <>
            <p class="lead">{say('keys.asked-done', { count: givers })}</p>
            <Fingerprint digits={fingerprint} />
            <ol class="steps">
              <li>{say('keys.step-call')}</li>
              <li>{say('keys.step-read')}</li>
              <li>{say('keys.step-never')}</li>
            </ol>
            <p>
              <a class="button" href="/keys">
                {say('keys.read-out')}
              </a>
            </p>
          </>
        ) : !own.password ? (
          <>
            <p class="lead">{say('keys.no-passphrase')}</p>
            <p>
              <a class="button" href="/access/passphrase">
                {say('access.passphrase-set')}
              </a>
            </p>
          </>
        ) : (
          <>
            <p class="lead">{say(own.askedAt === null ? 'keys.ask-lead' : 'keys.again-lead')}</p>
            <ErrorSummary title={say('access.not-done')} errors={errors} />
            <form method="post" action="/keys/ask" novalidate>
              <Field
                name="passphrase"
                type="password"
                label={say('desk.passphrase')}
                help={say('keys.passphrase-help')}
                error={errors['passphrase']}
                autocomplete="current-password"
                maxlength={1024}
                autofocus
              />
              <button type="submit">{say(own.askedAt === null ? 'keys.ask-do' : 'keys.again-do')}</button>
            </form>
          </>
        )}
      </div>
    </Frame>
  );
}

/** Six groups, each kept together; digits run from left to right in every language. */
function Fingerprint({ digits }: { readonly digits: string }): JSX.Element {
  return (
    <p class="fingerprint" dir="ltr">
      {digits.split(' ').map((group) => (
        <>
          <span>{group}</span>{' '}
        </>
      ))}
    </p>
  );
}

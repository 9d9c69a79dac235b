import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { LEAST_CHARACTERS } from '../../platform/keys/passphrase-rules.ts';
import type { Session } from '../../staff/sessions.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';

interface PassphraseView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  /** Whether their passphrase opens a key, or one they asked for, so that the old one is needed. */
  readonly hasKey: boolean;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

export function passphrasePage({ language, identity, session, hasKey, errors }: PassphraseView): JSX.Element {
  const { say } = language;
  return (
    <Frame
      title={say('access.passphrase-title')}
      language={language}
      identity={identity}
      path="/access/passphrase"
      session={session}
    >
      <div class="door">
        <p class="kicker">
          <a href="/access">{say('access.title')}</a>
        </p>
        <h1>{say('access.passphrase-title')}</h1>
        <p class="lead">{say('access.passphrase-advice', { least: LEAST_CHARACTERS })}</p>
        <ErrorSummary title={say('access.not-done')} errors={errors} />
        <form method="post" action="/access/passphrase" novalidate>
          {hasKey ? (
            <Field
              name="old-passphrase"
              type="password"
              label={say('access.passphrase-old')}
              help={say('access.passphrase-old-help')}
              error={errors['old-passphrase']}
              autocomplete="current-password"
              maxlength={1024}
            />
          ) : null}
          <NewPassphrase say={say} errors={errors} />
          <button type="submit">{say('access.passphrase-keep')}</button>
        </form>
      </div>
    </Frame>
  );
}

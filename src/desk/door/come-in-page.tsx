import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { LEAST_CHARACTERS } from '../../platform/keys/passphrase-rules.ts';
import { MOST_IN_PASSKEY_NAME } from '../../staff/add-passkey.ts';
import type { Link } from '../../staff/links.ts';
import { ISLANDS } from '../assets.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { PasskeyForm } from './passkey-form.tsx';

interface ComeInView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly link: Link;
  readonly token: string;
  readonly make: string | null;
  readonly refusal: string | null;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

/** A new colleague, or one who lost their way in, chooses how they sign in. */
export function comeInPage(view: ComeInView): JSX.Element {
  const { language, identity, link, token, make, refusal, errors } = view;
  const { say } = language;
  const { organisation } = identity;
  const given = { organisation, name: link.name, role: say(`desk.role-${link.role}`) };
  return (
    <Frame
      title={say('access.come-in')}
      language={language}
      identity={identity}
      path={`/come-in?token=${token}`}
      script={ISLANDS.passkeys}
    >
      <div class="door">
        <h1>{say('access.come-in')}</h1>
        <p class="lead">{say(link.kind === 'join' ? 'access.come-in-lead' : 'access.come-in-again', given)}</p>
        <ErrorSummary title={say('access.not-done')} refusal={refusal} errors={errors} />
        {make === null ? null : (
          <section class="passkey-way">
            <h2>{say('access.come-in-passkey')}</h2>
            <p class="help">{say('access.passkeys-help')}</p>
            <PasskeyForm
              language={language}
              action="/come-in"
              does="make"
              options={make}
              button={say('access.come-in-make')}
            >
              <input type="hidden" name="token" value={token} />
              <Field
                name="name"
                label={say('access.passkey-name')}
                help={say('access.passkey-name-help')}
                maxlength={MOST_IN_PASSKEY_NAME}
              />
            </PasskeyForm>
            <noscript>
              <p class="help">{say('access.needs-script')}</p>
            </noscript>
          </section>
        )}
        <section>
          <h2>{say('access.come-in-passphrase')}</h2>
          <p class="help">{say('access.come-in-passphrase-help', { least: LEAST_CHARACTERS })}</p>
          <form method="post" action="/come-in" novalidate>
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="username" autocomplete="username" value={link.email} />
            <NewPassphrase say={say} errors={errors} />
            <button type="submit">{say('access.come-in-do')}</button>
          </form>
        </section>
      </div>
    </Frame>
  );
}

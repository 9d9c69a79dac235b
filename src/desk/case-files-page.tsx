import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { Session } from '../staff/sessions.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Field } from './field.tsx';
import { Frame } from './frame.tsx';
import type { Language } from './language.ts';
import { PostButton } from './post-button.tsx';

interface CaseFilesView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly open: boolean;
  /** Where they are wanted. */
  readonly to: string;
  readonly refusal: string | null;
}

/** Where the case files are opened, for who wants to be at `to` with them. */
export const caseFilesPath = (to: string): string =>
  to === '/' ? '/case-files' : `/case-files?to=${encodeURIComponent(to)}`;

/** Opens the case files in a session that a passkey began, with the passphrase that opens the key; or locks them. */
export function caseFilesPage({ language, identity, session, open, to, refusal }: CaseFilesView): JSX.Element {
  const { say } = language;
  return (
    <Frame title={say('desk.records')} language={language} identity={identity} path="/case-files" session={session}>
      <div class="door">
        <h1>{say('desk.records')}</h1>
        {open ? (
          <>
            <p class="lead">{say('access.files-open')}</p>
            <PostButton action="/case-files/lock" fields={{}} label={say('access.files-lock')} />
          </>
        ) : (
          <>
            <p class="lead">{say('access.files-locked')}</p>
            <ErrorSummary title={say('access.not-done')} refusal={refusal} />
            <form method="post" action="/case-files">
              <input type="hidden" name="to" value={to} />
              <Field
                name="passphrase"
                type="password"
                label={say('desk.passphrase')}
                autocomplete="current-password"
                maxlength={1024}
                autofocus
              />
              <button type="submit">{say('access.files-unlock')}</button>
            </form>
          </>
        )}
      </div>
    </Frame>
  );
}

import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { may } from '../../domain/permissions.ts';
import { caseFilesPath } from '../case-files-page.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { HiddenFields } from '../hidden-fields.tsx';

interface LockedView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly title: string;
  readonly path: string;
  /** Where one goes on once they are open. */
  readonly to: string;
  /** Whether this person holds a key, and whether a colleague has the case files open. */
  readonly holdsKey: boolean;
  readonly openElsewhere: boolean;
  /** A form that was sent meanwhile: it stays, to be sent again once they are open. */
  readonly sent: { readonly action: string; readonly fields: ReadonlyMap<string, string> } | null;
}

/** Instead of what is locked: what would open it, and what works without. */
export function lockedPage(view: LockedView): JSX.Element {
  const { language, identity, session, title, path, to, holdsKey, openElsewhere, sent } = view;
  const { say } = language;
  const state = holdsKey ? 'yours' : openElsewhere ? 'elsewhere' : 'nobody';
  return (
    <Frame title={title} language={language} identity={identity} path={path} session={session}>
      <h1>{say('casework.locked')}</h1>
      <p class="lead">{say(`casework.locked-${state}`)}</p>
      {holdsKey ? (
        <p>
          <a
            class="button first"
            href={sent === null ? caseFilesPath(to) : '/case-files'}
            target={sent === null ? undefined : '_blank'}
            rel="noopener"
          >
            {say('access.files-unlock')}
          </a>
        </p>
      ) : may(session.account.role, 'keys.ask', { holdsKey }) ? (
        <p>
          <a href="/keys">{say('keys.title')}</a>
        </p>
      ) : null}
      {sent === null ? null : (
        <form method="post" action={sent.action}>
          <p>{say('people.locked-again')}</p>
          <HiddenFields fields={sent.fields} />
          <button type="submit">{say('people.go-on')}</button>
        </form>
      )}
      <h2 class="part">{say('casework.works-without')}</h2>
      <ul class="plain-list">
        <li>
          <a href="/off-site">{say('casework.without-off')}</a>
        </li>
        <li>{say('casework.without-hold')}</li>
        <li>{say('casework.without-withdraw')}</li>
        <li>{say('casework.without-published')}</li>
      </ul>
    </Frame>
  );
}

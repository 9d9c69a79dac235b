import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { HiddenFields } from '../hidden-fields.tsx';

interface SessionEndedView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  /** The form that was sent, without passphrases: it stays, to be sent again by whoever has signed in. */
  readonly action: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Instead of the way to the door for whoever sent a form too late: what they wrote is not lost. */
export function sessionEndedPage({ language, identity, action, fields }: SessionEndedView): JSX.Element {
  const { say } = language;
  return (
    <Frame title={say('desk.ended')} language={language} identity={identity} path="/sign-in">
      <h1>{say('desk.ended')}</h1>
      <p class="lead">{say('desk.ended-lead')}</p>
      <p>
        <a class="button first" href="/sign-in" target="_blank" rel="noopener">
          {say('desk.ended-sign-in')}
        </a>
      </p>
      <form method="post" action={action}>
        <HiddenFields fields={fields} />
        <button type="submit">{say('desk.ended-again')}</button>
      </form>
      <p class="hint">{say('desk.ended-leave')}</p>
    </Frame>
  );
}

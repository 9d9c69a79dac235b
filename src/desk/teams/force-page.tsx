import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Instant } from '../../domain/date.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { clockTime } from '../clock-time.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';

interface ForceView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly number: string;
  readonly reason: string;
  readonly errors: Readonly<Record<string, string | undefined>>;
  /** Until when it is open now. */
  readonly until: Instant | null;
}

/** Opening a case that one is not on: what it does, whom it tells, and why. */
export function forcePage({ language, identity, session, number, reason, errors, until }: ForceView): JSX.Element {
  const { say, locale } = language;
  return (
    <Frame title={say('teams.force')} language={language} identity={identity} path="/break-glass" session={session}>
      <div class="form">
        <h1>{say('teams.force')}</h1>
        <p class="lead">{say('teams.force-lead')}</p>
        {until === null ? null : (
          <p class="told" role="status">
            {say('teams.force-done', { time: clockTime(until, locale) })}
          </p>
        )}
        <ErrorSummary title={say('access.not-done')} errors={errors} />
        <form method="post" action="/break-glass" novalidate>
          <label for="number">{say('teams.number')}</label>
          <input
            id="number"
            name="number"
            value={number}
            maxlength={40}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            required
            dir="ltr"
            aria-invalid={errors['number'] === undefined ? undefined : 'true'}
          />
          <label for="reason">{say('teams.reason')}</label>
          <p class="help" id="reason-help">
            {say('teams.reason-help')}
          </p>
          <textarea
            id="reason"
            name="reason"
            rows={5}
            maxlength={1000}
            required
            aria-describedby="reason-help"
            aria-invalid={errors['reason'] === undefined ? undefined : 'true'}
          >
            {reason}
          </textarea>
          <button type="submit" class="alarm">
            {say('teams.force-do')}
          </button>
        </form>
      </div>
    </Frame>
  );
}

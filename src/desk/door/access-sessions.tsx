import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AccessView } from './access-view.ts';
import { dateAndTime } from '../clock-time.ts';
import { PostButton } from '../post-button.tsx';

/** Where somebody is signed in now, with a way out of each. */
export function AccessSessions({ view }: { readonly view: AccessView }): JSX.Element {
  const { language, sessions, session } = view;
  const { say, locale } = language;
  return (
    <section class="sessions">
      <h2>{say('access.sessions')}</h2>
      <p class="help">{say('access.sessions-help')}</p>
      <ul class="lines">
        {sessions.map(({ id, browser, madeAt, seenAt }) => (
          <li>
            <p>
              <b>{browser === '' ? say('access.browser-unknown') : browser}</b>{' '}
              {id === session.id ? <span class="badge">{say('access.this-one')}</span> : null}
              <span class="help">
                {say('access.session-times', { from: dateAndTime(madeAt, locale), seen: dateAndTime(seenAt, locale) })}
              </span>
            </p>
            {id === session.id ? null : (
              <PostButton action="/access/sessions/end" fields={{ session: id }} label={say('access.session-end')} />
            )}
          </li>
        ))}
      </ul>
      <PostButton
        action="/access/sessions/end-all"
        fields={{}}
        label={say('access.sessions-end-all', { count: sessions.length })}
      />
    </section>
  );
}

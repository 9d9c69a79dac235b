import type { JSX } from 'hono/jsx/jsx-runtime';
import { dateAndTime } from '../../clock-time.ts';
import { PostButton } from '../../post-button.tsx';
import { refusedOf, type OutView, type Planned } from './out-view.ts';

/** Who may read what lies under an embargo: links given, opened and revoked, and the form for another. */
export function OutKits({ planned, view }: { readonly planned: Planned; readonly view: OutView }): JSX.Element {
  const { language, names } = view;
  const { say, locale } = language;
  const { kits } = planned;
  if (kits === null) return <p class="hint">{say('out.kit-none')}</p>;
  const refused = refusedOf(view, 'kit');
  return (
    <section aria-labelledby="kits">
      <h3 id="kits">{say('out.kit')}</h3>
      <p class="hint">{say('out.kit-more')}</p>
      <ul class="rows-list">
        {kits.map(({ hash, label, by, at, openedAt, revokedAt }) => (
          <li>
            <span>
              <b dir="auto">{label}</b>
              <span class="hint">
                {say('out.kit-given', { name: names.get(by) ?? '–', time: dateAndTime(at, locale) })}
                {openedAt === null ? null : ` · ${say('out.kit-opened', { time: dateAndTime(openedAt, locale) })}`}
                {revokedAt === null ? null : ` · ${say('out.kit-revoked', { time: dateAndTime(revokedAt, locale) })}`}
              </span>
            </span>
            {openedAt === null && revokedAt === null ? (
              <PostButton
                action={`/newsroom/planned/${planned.id}/revoke-kit`}
                fields={{ link: hash }}
                label={say('out.kit-revoke')}
                about={label}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <details open={refused !== null}>
        <summary>{say('out.kit-give')}</summary>
        <form method="post" action={`/newsroom/planned/${planned.id}/give-kit`} novalidate>
          <label for="label">{say('out.kit-label')}</label>
          <p class="help" id="label-help">
            {say('out.kit-label-help')}
          </p>
          {refused === null ? null : (
            <p class="error" id="label-error" role="alert">
              {refused.why}
            </p>
          )}
          <input
            id="label"
            name="label"
            type="text"
            maxlength={100}
            dir="auto"
            autocomplete="off"
            value={refused?.typed['label'] ?? ''}
            aria-invalid={refused === null ? undefined : 'true'}
            aria-describedby="label-help"
          />
          <button type="submit">{say('out.kit-give-do')}</button>
        </form>
      </details>
    </section>
  );
}

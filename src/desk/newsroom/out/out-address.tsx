import type { JSX } from 'hono/jsx/jsx-runtime';
import { languageName } from '../../people/told-history.ts';
import { PostButton } from '../../post-button.tsx';
import { refusedOf, type OutText, type OutView } from './out-view.ts';

/** Where the texts answer, what leads there, and the form for another address. */
export function OutAddress({ view }: { readonly view: OutView }): JSX.Element | null {
  const { language, texts, id, mayPublish } = view;
  const { say } = language;
  const there = texts.filter((text) => text.there !== null);
  const former = there.flatMap((text) => text.there?.former ?? []).length;
  if (there.length === 0) return null;
  return (
    <section aria-labelledby="address">
      <h2 class="part" id="address">
        {say('out.address')}
      </h2>
      <p class="lead">{say('out.address-lead')}</p>
      {there.map((text) => (
        <InLanguage text={text} view={view} />
      ))}
      {former > 0 && mayPublish ? (
        <details>
          <summary>{say('out.address-close')}</summary>
          <p>{say('out.address-close-more', { count: former })}</p>
          <PostButton
            action={`/newsroom/works/${id}/out/close-addresses`}
            fields={{}}
            label={say('out.address-close-do', { count: former })}
          />
        </details>
      ) : null}
    </section>
  );
}

function InLanguage({ text, view }: { readonly text: OutText; readonly view: OutView }): JSX.Element {
  const { language, id, siteOrigin, mayPublish } = view;
  const { say, locale } = language;
  const { path, former } = text.there ?? { path: text.path, former: [] };
  const refused = refusedOf(view, `address-${text.locale}`);
  const slug = text.path.slice(text.path.lastIndexOf('/') + 1);
  return (
    <article class="off" aria-labelledby={`a-${text.locale}`}>
      <h3 id={`a-${text.locale}`}>{languageName(text.locale, locale)}</h3>
      <p class="addresses">
        <a href={`${siteOrigin}${path}`} rel="noreferrer">
          <bdi>{`${siteOrigin}${path}`}</bdi>
        </a>
      </p>
      {former.length === 0 ? null : (
        <p class="hint addresses">
          {say('out.address-former')}{' '}
          {former.map((each) => (
            <span>
              <bdi>{each}</bdi>
            </span>
          ))}
        </p>
      )}
      {text.path === path ? null : <p class="told">{say('out.address-waits', { path: text.path })}</p>}
      {mayPublish ? (
        <details open={refused !== null}>
          <summary>{say('out.address-change')}</summary>
          <form method="post" action={`/newsroom/works/${id}/out/address`} novalidate>
            <input type="hidden" name="locale" value={text.locale} />
            <label for={`slug-${text.locale}`}>{say('out.address-slug')}</label>
            <p class="help" id={`slug-${text.locale}-help`}>
              {say('out.address-slug-help')}
            </p>
            {refused === null ? null : (
              <p class="error" id={`slug-${text.locale}-error`} role="alert">
                {refused.why}
              </p>
            )}
            <input
              id={`slug-${text.locale}`}
              name="slug"
              type="text"
              maxlength={80}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              dir="ltr"
              value={refused?.typed['slug'] ?? slug}
              aria-invalid={refused === null ? undefined : 'true'}
              aria-describedby={`slug-${text.locale}-help`}
            />
            <button type="submit">{say('out.address-do')}</button>
          </form>
        </details>
      ) : null}
    </article>
  );
}

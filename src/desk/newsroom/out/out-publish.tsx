import type { JSX } from 'hono/jsx/jsx-runtime';
import { languageName } from '../../people/told-history.ts';
import { inZone } from '../../zone.ts';
import { refusedOf, type OutText, type OutView } from './out-view.ts';
import { Refused } from './refused.tsx';

/** What would go out now, where, and who is told; and the button. */
export function OutPublish({ view }: { readonly view: OutView }): JSX.Element {
  const { language, id, texts, standings, identity, planned, filesOpen, isHidden, mayPublish } = view;
  const { say, locale } = language;
  const unapproved = standings.filter(
    (each) => identity.locales.includes(each.locale) && !texts.some((text) => text.locale === each.locale),
  );
  return (
    <section aria-labelledby="publish">
      <h2 class="part" id="publish">
        {say('out.publish')}
      </h2>
      {texts.length === 0 ? (
        <p class="told">
          {say('out.publish-none')} <a href="#review">{say('out.way-review')}</a>
        </p>
      ) : (
        <form method="post" action={`/newsroom/works/${id}/out/publish`} novalidate>
          <Refused refused={refusedOf(view, 'publish')} />
          <TextChoices view={view} name="publish" />
          {unapproved.length === 0 ? null : (
            <p class="hint">
              {say('out.publish-unapproved', {
                languages: unapproved.map((each) => languageName(each.locale, locale)).join(', '),
              })}
            </p>
          )}
          <dl class="pairs">
            <dt>{say('out.publish-where')}</dt>
            <dd>{say('out.publish-where-more')}</dd>
            <dt>{say('out.publish-told')}</dt>
            <dd>{say('out.publish-told-more')}</dd>
            <dt>{say('out.publish-gate')}</dt>
            <dd>
              {say('out.publish-gate-more')} <a href={`/newsroom/works/${id}/check`}>{say('out.ask-gate')}</a>
            </dd>
          </dl>
          {planned === null ? null : (
            <p class="told">
              {say(planned.embargo === null ? 'out.publish-planned' : 'out.publish-embargo', {
                time: inZone(planned.at, planned.zone, locale),
              })}
            </p>
          )}
          {isHidden ? (
            <p class="told owed">
              {say('out.publish-hidden')} <a href={`/off-site/works/${id}`}>{say('out.way-hidden')}</a>
            </p>
          ) : null}
          {filesOpen ? null : <p class="told owed">{say('out.files-locked')}</p>}
          {mayPublish ? (
            <button type="submit">{say('out.publish-do', { count: texts.length })}</button>
          ) : (
            <p class="hint">{say('out.publish-not-yours')}</p>
          )}
        </form>
      )}
    </section>
  );
}

/** The approved languages: those that are out already go along, the others may be kept back. */
export function TextChoices({ view, name }: { readonly view: OutView; readonly name: string }): JSX.Element {
  const { language, texts } = view;
  const { say } = language;
  const refused = refusedOf(view, name);
  const isTicked = ({ locale }: OutText): boolean =>
    refused === null ? true : refused.typed[`language-${locale}`] === 'on';
  return (
    <fieldset class="boxes goes-out">
      <legend>{say('out.languages')}</legend>
      {texts.map((text) => (
        <label class="choice" for={`${name}-${text.locale}`}>
          <input
            type="checkbox"
            id={`${name}-${text.locale}`}
            name={`language-${text.locale}`}
            checked={text.letOut || isTicked(text)}
            disabled={text.letOut}
          />
          <GoesOut text={text} view={view} />
        </label>
      ))}
    </fieldset>
  );
}

function GoesOut({ text, view }: { readonly text: OutText; readonly view: OutView }): JSX.Element {
  const { language, siteOrigin } = view;
  const { say, locale } = language;
  const { path, there, letOut, version } = text;
  return (
    <span>
      <b>{languageName(text.locale, locale)}</b> {say('out.version', { version })}
      <span class="hint">
        <bdi class="address">{`${siteOrigin}${path}`}</bdi>{' '}
        {say(there === null ? (letOut ? 'out.text-back' : 'out.text-new') : 'out.text-again')}
        {there === null || there.path === path ? null : ` ${say('out.text-moved', { path: there.path })}`}
      </span>
    </span>
  );
}

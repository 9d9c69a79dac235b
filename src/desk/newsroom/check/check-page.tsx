import type { JSX } from 'hono/jsx/jsx-runtime';
import { caseFilesPath } from '../../case-files-page.tsx';
import { ErrorSummary } from '../../error-summary.tsx';
import { Frame } from '../../frame.tsx';
import { languageName } from '../../people/told-history.ts';
import { Title, titleFor } from '../work-words.tsx';
import { CHECKED_TEXTS } from './check-context.ts';
import { Groups } from './check-findings.tsx';
import { Names } from './check-names.tsx';
import { Overrides } from './check-overrides.tsx';
import { Missing, Mosaic } from './check-rest.tsx';
import type { CheckView } from './check-view.ts';

/** Everything that publishing a work would say, before anybody publishes it. */
export function checkPage(view: CheckView): JSX.Element {
  const { language, identity, session, id, standings, refused, checked, texts } = view;
  const { say, locale } = language;
  const title = titleFor(standings, locale);
  const shown = title === null || title.title === '' ? say('works.untitled') : title.title;
  return (
    <Frame
      title={say('check.of', { title: shown })}
      language={language}
      identity={identity}
      path={`/newsroom/works/${id}/check?text=${texts}`}
      session={session}
    >
      <p class="kicker">
        <a href={`/newsroom/works/${id}`}>
          <Title of={title} language={language} />
        </a>
      </p>
      <h1>{say('check.title')}</h1>
      <ErrorSummary title={say('check.not-done')} refusal={refused?.why ?? null} />
      <Which view={view} />
      {checked === null ? <Locked view={view} /> : <Said view={view} />}
    </Frame>
  );
}

function Which({ view }: { readonly view: CheckView }): JSX.Element {
  const { language, texts, id, checked } = view;
  const { say, locale } = language;
  const languages = checked?.languages ?? [];
  return (
    <>
      <nav aria-label={say('check.which')}>
        <ul class="leads which">
          {CHECKED_TEXTS.map((each) => (
            <li>
              <a href={`/newsroom/works/${id}/check?text=${each}`} aria-current={each === texts ? 'page' : undefined}>
                {say(`check.text-${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {languages.length === 0 ? null : (
        <ul class="leads">
          {languages.map((each) => (
            <li>
              <a href={`/newsroom/works/${id}/preview/${each}?text=${texts === 'written' ? 'working' : 'approved'}`}>
                {say('check.preview', { language: languageName(each, locale) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Said({ view }: { readonly view: CheckView }): JSX.Element {
  const { language, checked, blocking, warnings, own } = view;
  const { say, locale } = language;
  if (checked === null) return <></>;
  const stops = checked.refusals.length + blocking.length;
  const untold = new Intl.ListFormat(locale).format(checked.untold.map((each) => languageName(each, locale)));
  return (
    <>
      <div class={`gate-word ${stops === 0 ? 'is-passed' : 'is-stopped'}`} role="status">
        <p>
          <strong>{stops === 0 ? say('check.nothing') : say('check.stopped', { count: stops })}</strong>
        </p>
        <p class="hint">{say(stops === 0 ? 'check.nothing-more' : 'check.stopped-more')}</p>
        {checked.unread.length === 0 ? null : <p class="hint">{say('check.unread')}</p>}
        {own ? null : <p class="hint">{say('check.not-own')}</p>}
      </div>
      {untold === '' ? null : <p class="told">{say('check.untold', { languages: untold })}</p>}
      <Missing view={view} />
      <Groups view={view} groups={blocking} severity="block" />
      <Overrides view={view} />
      <Names view={view} />
      <Mosaic view={view} />
      <Groups view={view} groups={warnings} severity="warn" />
    </>
  );
}

/** What would open it, and what works without. */
function Locked({ view }: { readonly view: CheckView }): JSX.Element {
  const { language, holdsKey, id } = view;
  const { say } = language;
  return (
    <>
      <div class="gate-word" role="status">
        <p>
          <strong>{say('check.locked')}</strong>
        </p>
        <p class="hint">{say('check.locked-more')}</p>
        {holdsKey ? (
          <p>
            <a class="button" href={caseFilesPath(`/newsroom/works/${id}/check`)}>
              {say('access.files-unlock')}
            </a>
          </p>
        ) : null}
      </div>
      <h2 class="part">{say('check.locked-works')}</h2>
      <ul class="plain-list">
        <li>
          <a href={`/newsroom/works/${id}`}>{say('check.locked-write')}</a>
        </li>
        <li>
          <a href={`/newsroom/works/${id}/out`}>{say('check.locked-review')}</a>
        </li>
        <li>
          <a href={`/off-site/works/${id}`}>{say('check.locked-hide')}</a>
        </li>
      </ul>
      <Overrides view={view} />
    </>
  );
}

import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Checked } from '../../../press/check-works.ts';
import { sayRefusal } from '../../../press/say-refusal.ts';
import { DESK_STYLE } from '../../assets.ts';
import { Frame } from '../../frame.tsx';
import { languageName } from '../../people/told-history.ts';
import type { Standing } from '../standings.ts';
import { Title, titleFor } from '../work-words.tsx';
import { groupFindings } from './grouped-findings.ts';
import { queryOf, type PreviewAsked } from './preview-context.ts';

export interface PreviewView extends PreviewAsked {
  readonly standings: readonly Standing[];
  readonly checked: Checked | null;
  readonly narrow: boolean;
  /** Whether somebody stands in it as unknown who is not. */
  readonly unknown: boolean;
}

/** A page as the public will see it, with what decides that beside it. */
export function previewPage(view: PreviewView): JSX.Element {
  const { language, identity, session, id, locale, standings, narrow } = view;
  const { say } = language;
  const title = titleFor(standings, locale);
  const shown = title === null || title.title === '' ? say('works.untitled') : title.title;
  const at = `/newsroom/works/${id}/preview/${locale}`;
  return (
    <Frame
      title={say('check.seen-of', { title: shown })}
      language={language}
      identity={identity}
      path={`${at}?${queryOf(view)}${narrow ? '&width=narrow' : ''}`}
      session={session}
    >
      <p class="kicker">
        <a href={`/newsroom/works/${id}`}>
          <Title of={title} language={language} />
        </a>
      </p>
      <h1>{say('check.seen')}</h1>
      <div class="seen">
        <div class="seen-beside">
          <Choices view={view} />
          <Summary view={view} />
        </div>
        <iframe
          class={narrow ? 'seen-page is-narrow' : 'seen-page'}
          src={`${at}/page?${queryOf(view)}`}
          title={`${say('check.seen')}: ${languageName(locale, language.locale)}`}
          sandbox="allow-same-origin"
        />
      </div>
    </Frame>
  );
}

interface Choice {
  readonly href: string;
  readonly label: string;
  readonly here: boolean;
}

function Choices({ view }: { readonly view: PreviewView }): JSX.Element {
  const { language, identity, id, locale, narrow, which } = view;
  const { say } = language;
  const to = (change: { locale?: string; query?: string; width?: boolean }): string => {
    const query = change.query ?? queryOf(view);
    const width = (change.width ?? narrow) ? '&width=narrow' : '';
    return `/newsroom/works/${id}/preview/${change.locale ?? locale}?${query}${width}`;
  };
  const languages = identity.locales.map((each) => ({
    // A version is one of its own language.
    href: to({ locale: each, ...(typeof which === 'number' ? { query: 'text=working' } : {}) }),
    label: languageName(each, language.locale),
    here: each === locale,
  }));
  const texts = (['working', 'approved'] as const).map((each) => ({
    href: to({ query: `text=${each}` }),
    label: say(`check.seen-${each}`),
    here: each === which,
  }));
  const version =
    typeof which === 'number'
      ? [{ href: to({}), label: say('check.seen-version', { version: which }), here: true }]
      : [];
  const widths = [false, true].map((each) => ({
    href: to({ width: each }),
    label: say(each ? 'check.seen-narrow' : 'check.seen-wide'),
    here: each === narrow,
  }));
  return (
    <>
      <Choose label={say('check.seen-language')} of={languages} />
      <Choose label={say('check.which')} of={[...texts, ...version]} />
      <Choose label={say('check.seen-width')} of={widths} />
    </>
  );
}

function Choose({ label, of }: { readonly label: string; readonly of: readonly Choice[] }): JSX.Element {
  return (
    <nav class="choose" aria-label={label}>
      <ul>
        {of.map(({ href, label: words, here }) => (
          <li>
            <a href={href} aria-current={here ? 'true' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the gate says, in a few lines. */
function Summary({ view }: { readonly view: PreviewView }): JSX.Element {
  const { language, checked, id, locale, unknown, which } = view;
  const { say } = language;
  if (checked === null) return <p class="told">{say('check.seen-locked')}</p>;
  const blocking = groupFindings(checked.blocking);
  const stops = checked.refusals.length + blocking.length;
  const warnings = groupFindings(checked.warnings).length;
  return (
    <div class={`gate-word ${stops === 0 ? 'is-passed' : 'is-stopped'}`} role="status">
      <p>
        <strong>{say('check.glance', { stops })}</strong>
      </p>
      <ul>
        {checked.refusals.map((refusal) => (
          <li>{sayRefusal(refusal, say)}</li>
        ))}
        {blocking.length === 0 ? null : (
          <li>
            {say('check.severity-block')}: {blocking.length}
          </li>
        )}
        {warnings === 0 ? null : <li>{say('check.glance-warnings', { count: warnings })}</li>}
      </ul>
      <p>
        <a href={`/newsroom/works/${id}/check?text=${which === 'approved' ? 'approved' : 'written'}`}>
          {say('check.seen-all')}
        </a>
      </p>
      <p>
        <a href={`/newsroom/works/${id}/preview/${locale}/page?${queryOf(view)}`}>{say('check.seen-alone')}</a>
      </p>
      {unknown ? <p class="hint">{say('check.seen-unknown')}</p> : null}
    </div>
  );
}

/** In place of a page that would not go out: why not. */
export function notShownPage({ language }: Pick<PreviewAsked, 'language'>, why: string): JSX.Element {
  const { locale, say } = language;
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{say('check.seen-not')}</title>
        <link rel="stylesheet" href={DESK_STYLE} />
      </head>
      <body>
        <main id="content">
          <h1>{say('check.seen-not')}</h1>
          <p class="lead">{why}</p>
        </main>
      </body>
    </html>
  );
}

import type { JSX } from 'hono/jsx/jsx-runtime';
import { directionOf } from '../../../domain/locale.ts';
import type { Severity } from '../../../domain/protected-term.ts';
import type { Language } from '../../language.ts';
import { languageName } from '../../people/told-history.ts';
import { NoteField } from '../out/note-field.tsx';
import type { CheckView } from './check-view.ts';
import type { FindingGroup } from './grouped-findings.ts';

const MOST_SHOWN = 100;

/** What the gate found: where, with the words around it, never whom. */
export function Groups(props: {
  readonly view: CheckView;
  readonly groups: readonly FindingGroup[];
  readonly severity: Severity;
}): JSX.Element | null {
  const { view, groups, severity } = props;
  const { say } = view.language;
  if (groups.length === 0) return null;
  const more = groups.length - MOST_SHOWN;
  return (
    <section class="check-part" aria-labelledby={severity}>
      <h2 class="part" id={severity}>
        {say(`check.severity-${severity}`)}
      </h2>
      <p class="lead">{say(`check.severity-${severity}-more`)}</p>
      <ul class="findings">
        {groups.slice(0, MOST_SHOWN).map((group) => (
          <li class={`is-${severity}`}>
            <Group group={group} view={view} />
            {severity === 'block' && view.mayOverride ? <Ask group={group} view={view} /> : null}
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="hint">{say('check.more', { count: more })}</p> : null}
    </section>
  );
}

/** "A name · Spanish · in the title, in the text", and the words around. */
export function Group({ group, view }: { readonly group: FindingGroup; readonly view: CheckView }): JSX.Element {
  const { language } = view;
  const { say, locale } = language;
  const { kind, way, contexts, more } = group;
  return (
    <>
      <p class="what">
        <strong>{say(`check.kind-${kind}`)}</strong>
        {way === 'whole' ? null : `, ${say(`check.way-${way}`)}`}
        <span class="hint">
          {languageName(group.locale, locale)} · {placesInWords(group, language)}
        </span>
      </p>
      {contexts.map((context) => (
        <blockquote lang={group.locale} dir={directionOf(group.locale)}>
          {context}
        </blockquote>
      ))}
      {more > 0 ? <p class="hint">{say('check.more-places', { count: more })}</p> : null}
      <Records group={group} view={view} />
    </>
  );
}

function placesInWords({ places }: FindingGroup, { say, locale }: Language): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(places.map((each) => say(`check.in-${each}`)));
}

/** The way to the record, for who may open it; for everybody else, that somebody can say whose it is. */
function Records({ group, view }: { readonly group: FindingGroup; readonly view: CheckView }): JSX.Element {
  const { say } = view.language;
  const { records, kind } = group;
  if (!view.mayOpen(records, kind)) return <p class="hint">{say('check.not-yours-to-know')}</p>;
  if (kind === 'place' || kind === 'region') return <p class="hint">{say('check.of-a-place')}</p>;
  return (
    <p class="hint">
      {records.map((record, at) => (
        <>
          {at === 0 ? null : ' · '}
          <a href={`/people/${record}`}>
            {records.length === 1 ? say('check.record') : say('check.record-of', { number: at + 1 })}
          </a>
        </>
      ))}
    </p>
  );
}

/** Asks a second person to let it out. */
function Ask({ group, view }: { readonly group: FindingGroup; readonly view: CheckView }): JSX.Element {
  const { language, id, texts, refused, overrides } = view;
  const { say } = language;
  const asked = overrides.some(({ override, group: of }) => override.ended === null && of?.key === group.key);
  if (asked)
    return (
      <p class="hint">
        <a href="#overrides">{say('check.override-asked')}</a>
      </p>
    );
  const here = refused?.form === group.key ? refused : null;
  return (
    <details class="override" open={here !== null}>
      <summary>{say('check.override-ask')}</summary>
      <form method="post" action={`/newsroom/works/${id}/check/overrides`}>
        <p class="help">{say('check.override-ask-more')}</p>
        <input type="hidden" name="group" value={group.key} />
        <input type="hidden" name="text" value={texts} />
        <NoteField
          id={`reason-${group.key}`}
          name="reason"
          label={say('check.override-reason')}
          help={say('check.override-reason-help')}
          error={here?.why ?? null}
          value={here?.reason ?? ''}
        />
        <button type="submit" class="quiet">
          {say('check.override-do')}
        </button>
      </form>
    </details>
  );
}

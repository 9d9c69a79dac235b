import type { JSX } from 'hono/jsx/jsx-runtime';
import { CORRECTION_KINDS } from '../../../domain/correction.ts';
import { directionOf } from '../../../domain/locale.ts';
import { titleInWords } from '../../../newsroom/work-languages.ts';
import { sayDay } from '../../../pages/dates.ts';
import { languageName } from '../../people/told-history.ts';
import { NoteField } from './note-field.tsx';
import { refusedOf, type OutView } from './out-view.ts';
import { Refused } from './refused.tsx';

/** What was put right in a text that was published: the log that readers see, and the form for another entry. */
export function OutCorrections({ view }: { readonly view: OutView }): JSX.Element | null {
  const { language, texts, corrections, mayPublish } = view;
  const { say } = language;
  if (corrections.length === 0 && texts.every(({ there }) => there === null)) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 class="part" id="corrections">
        {say('out.corrections')}
      </h2>
      <p class="lead">{say('out.corrections-lead')}</p>
      {corrections.length === 0 ? <p>{say('out.corrections-none')}</p> : <Recorded view={view} />}
      {corrections.some(({ waits }) => waits) ? (
        <p class="told owed">
          {say('out.corrections-wait')} <a href="#publish">{say('out.publish')}</a>
        </p>
      ) : null}
      {mayPublish ? (
        <details open={refusedOf(view, 'correction') !== null}>
          <summary>{say('out.correct')}</summary>
          <CorrectForm view={view} />
        </details>
      ) : null}
    </section>
  );
}

function Recorded({ view }: { readonly view: OutView }): JSX.Element {
  const { language, corrections } = view;
  const { say, locale } = language;
  return (
    <ul class="rows-list">
      {corrections.map(({ kind, on, words, waits }) => (
        <li>
          <span>
            <b>{say(`corrections.${kind}`)}</b> {sayDay(on, locale)}
            {waits ? <span class="state held">{say('out.correction-waits')}</span> : null}
            {Object.entries(words).map(([tag, said]) =>
              said === undefined ? null : (
                <span class="hint" lang={tag}>
                  {languageName(tag, locale)}: {titleInWords(said.right)}
                </span>
              ),
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function CorrectForm({ view }: { readonly view: OutView }): JSX.Element {
  const { language, id, texts, today } = view;
  const { say, locale } = language;
  const refused = refusedOf(view, 'correction');
  const typed = (name: string, otherwise = ''): string => refused?.typed[name] ?? otherwise;
  return (
    <form class="form casework" method="post" action={`/newsroom/works/${id}/out/correct`} novalidate>
      <Refused refused={refused} />
      <label for="kind">{say('out.correct-kind')}</label>
      <p class="help" id="kind-help">
        {say('out.correct-kind-help')}
      </p>
      <select id="kind" name="kind" aria-describedby="kind-help">
        {CORRECTION_KINDS.map((kind) => (
          <option value={kind} selected={typed('kind', 'correction') === kind}>
            {say(`corrections.${kind}`)}
          </option>
        ))}
      </select>
      <label for="on">{say('out.correct-on')}</label>
      <input id="on" name="on" type="date" value={typed('on', today)} autocomplete="off" />
      {texts.map((text) => (
        <fieldset>
          <legend>{languageName(text.locale, locale)}</legend>
          <NoteField
            id={`wrong-${text.locale}`}
            name={`wrong-${text.locale}`}
            label={say('out.correct-wrong')}
            value={typed(`wrong-${text.locale}`)}
            rows={2}
            lang={text.locale}
            dir={directionOf(text.locale)}
          />
          <NoteField
            id={`right-${text.locale}`}
            name={`right-${text.locale}`}
            label={say('out.correct-right')}
            help={say('out.correct-help')}
            value={typed(`right-${text.locale}`)}
            rows={2}
            lang={text.locale}
            dir={directionOf(text.locale)}
          />
        </fieldset>
      ))}
      <button type="submit">{say('out.correct-do')}</button>
    </form>
  );
}

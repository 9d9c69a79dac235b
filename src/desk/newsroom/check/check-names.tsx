import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Locale } from '../../../domain/locale.ts';
import { keyOf } from '../../../domain/proper-names.ts';
import type { NameQuestion } from '../../../press/gate-questions.ts';
import { languageName } from '../../people/told-history.ts';
import { MOST_NAMES } from './handle-names.ts';
import type { CheckView } from './check-view.ts';

/** In the order of what most often is right; the first two let the name stand. */
const ANSWERS = ['official', 'kept', 'linked', 'removed'] as const;

interface Asked {
  readonly name: string;
  readonly locales: readonly Locale[];
}

/** Every name that is linked to no record: "link, an official, or remove?" */
export function Names({ view }: { readonly view: CheckView }): JSX.Element | null {
  const { language, checked, id, texts, mayAnswer } = view;
  const { say } = language;
  const names = namesIn(checked?.questions ?? []);
  if (names.length === 0) return null;
  const more = names.length - MOST_NAMES;
  const rows = names.slice(0, MOST_NAMES);
  return (
    <section class="check-part" aria-labelledby="names">
      <h2 class="part" id="names">
        {say('check.names')}
      </h2>
      <p class="lead">{say('check.names-lead')}</p>
      {mayAnswer ? (
        <form method="post" action={`/newsroom/works/${id}/check/names`}>
          <input type="hidden" name="text" value={texts} />
          <ul class="findings names">
            {rows.map((asked, at) => (
              <li>
                <Name asked={asked} at={at} view={view} />
              </li>
            ))}
          </ul>
          <button type="submit">{say('check.names-do')}</button>
          <p class="help">{say('check.names-then')}</p>
        </form>
      ) : (
        <ul class="findings names">
          {rows.map(({ name, locales }) => (
            <li>
              <bdi>{name}</bdi> <span class="hint">{inLanguages(locales, view)}</span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 ? <p class="hint">{say('check.more', { count: more })}</p> : null}
    </section>
  );
}

function Name({ asked, at, view }: { asked: Asked; at: number; view: CheckView }): JSX.Element {
  const { say } = view.language;
  const { name, locales } = asked;
  return (
    <fieldset>
      <legend>
        <bdi>{name}</bdi> <span class="hint">{inLanguages(locales, view)}</span>
      </legend>
      <input type="hidden" name={`name-${at}`} value={name} />
      <input type="hidden" name={`in-${at}`} value={locales[0] ?? ''} />
      <div class="choices">
        {ANSWERS.map((answer) => (
          <label>
            <input type="radio" name={`is-${at}`} value={answer} />
            <span>{say(`check.name-${answer}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const inLanguages = (locales: readonly Locale[], { language }: CheckView): string =>
  locales.map((each) => languageName(each, language.locale)).join(', ');

/** A name that stands in several languages is asked about once. */
function namesIn(questions: readonly NameQuestion[]): Asked[] {
  const names = new Map<string, { name: string; locales: Locale[] }>();
  for (const { name, locale } of questions) {
    const known = names.get(keyOf(name));
    if (known === undefined) names.set(keyOf(name), { name, locales: [locale] });
    else if (!known.locales.includes(locale)) known.locales.push(locale);
  }
  return [...names.values()];
}

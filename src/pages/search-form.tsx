import { STORY_KINDS, WORK_KINDS } from '../domain/work.ts';
import { PLURALS } from './kicker.tsx';
import type { PageContext } from './page-context.ts';
import type { SearchView } from './views.ts';

const KINDS = [...WORK_KINDS.filter((kind) => kind !== 'page' && kind !== 'story'), ...STORY_KINDS];

/** The whole search form. Dates are typed as well as they are known, which a date picker does not allow. */
export function SearchForm(props: { view: SearchView; context: PageContext }) {
  const { view, context } = props;
  const { say, locale } = context;
  return (
    <form class="search-form" role="search" aria-label={say('search.words')} action={`/${locale}/search`}>
      <div class="field words-field">
        <label for="q">{say('search.words')}</label>
        <input id="q" type="search" name="q" value={view.query} dir="auto" />
      </div>
      <div class="field">
        <label for="kind">{say('search.kind')}</label>
        <select id="kind" name="kind">
          <option value="">{say('search.kind-any')}</option>
          {KINDS.map((kind) => (
            <option value={kind} selected={view.kind === kind}>
              {say(PLURALS[kind])}
            </option>
          ))}
        </select>
      </div>
      <fieldset class="span">
        <legend class="hidden">{say('search.date-hint')}</legend>
        {(['from', 'to'] as const).map((end) => (
          <div class={view.wrong.includes(end) ? 'field wrong' : 'field'}>
            <label for={end}>{say(`search.${end}`)}</label>
            <input
              id={end}
              name={end}
              type="text"
              value={view[end] ?? ''}
              maxlength={10}
              placeholder="2014-09"
              aria-describedby="date-hint"
              aria-invalid={view.wrong.includes(end) ? 'true' : undefined}
              dir="ltr"
            />
          </div>
        ))}
      </fieldset>
      <button class="button" type="submit">
        {say('search.go')}
      </button>
      <p class={view.wrong.length === 0 ? 'hint' : 'hint error'} id="date-hint">
        {say(view.wrong.length === 0 ? 'search.date-hint' : 'search.date-wrong')}
      </p>
    </form>
  );
}

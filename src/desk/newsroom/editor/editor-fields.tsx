import type { JSX } from 'hono/jsx/jsx-runtime';
import { directionOf } from '../../../domain/locale.ts';
import { textPath, type EditorView } from './editor-view.ts';
import type { FieldSpec, Layout, RowsSpec } from './text-layout.ts';

export function Fields({ layout, view }: { layout: Layout; view: EditorView }): JSX.Element {
  return (
    <>{layout.map((each) => ('list' in each ? <Rows spec={each} view={view} /> : <Field spec={each} view={view} />))}</>
  );
}

function Field({ spec, view }: { spec: FieldSpec; view: EditorView }): JSX.Element {
  const { name, label, help } = spec;
  const error = view.errors[name];
  return (
    <div class={`typed is-${spec.is}`}>
      <label for={name}>{label}</label>
      {help === undefined ? null : (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <Wrong name={name} error={error} />
      <Control spec={spec} view={view} />
    </div>
  );
}

function Wrong({ name, error }: { name: string; error: string | undefined }): JSX.Element {
  return (
    <p class="error" id={`${name}-error`} hidden={error === undefined}>
      {error}
    </p>
  );
}

/** The field itself. `data-rich`: what a script turns into an editor of its own. */
function Control({ spec, view }: { spec: FieldSpec; view: EditorView }): JSX.Element {
  const { name, is, choices = [], help } = spec;
  const value = view.fields.get(name) ?? '';
  const error = view.errors[name];
  const about = [help === undefined ? '' : `${name}-help`, `${name}-error`].join(' ').trim();
  const invalid = error === undefined ? undefined : 'true';
  if (is === 'choice')
    return (
      <select id={name} name={name} aria-invalid={invalid} aria-describedby={about}>
        {choices.some(([each]) => each === value) ? null : <option value={value}>{value}</option>}
        {choices.map(([each, words]) => (
          <option value={each} selected={each === value}>
            {words}
          </option>
        ))}
      </select>
    );
  if (is === 'line' || is === 'lines' || is === 'document')
    return (
      <textarea
        id={name}
        name={name}
        data-rich={is}
        lang={view.locale}
        dir={directionOf(view.locale)}
        rows={rowsFor(is, value)}
        aria-invalid={invalid}
        aria-describedby={about}
        spellcheck={true}
      >
        {`\n${value}`}
      </textarea>
    );
  const narrow = is === 'date' || is === 'number';
  return (
    <input
      id={name}
      name={name}
      type="text"
      class={narrow ? 'narrow' : undefined}
      dir={narrow || name === 'slug' || name.endsWith('href') ? 'ltr' : 'auto'}
      inputmode={narrow ? 'numeric' : undefined}
      value={value}
      maxlength={2000}
      autocomplete="off"
      aria-invalid={invalid}
      aria-describedby={about}
    />
  );
}

/** As high as what stands in it, so that it is read without scrolling. */
function rowsFor(is: 'line' | 'lines' | 'document', value: string): number {
  const lines = value.split('\n').reduce((count, each) => count + Math.max(1, Math.ceil(each.length / 80)), 0);
  if (is === 'line') return Math.min(6, Math.max(1, lines));
  return is === 'lines' ? Math.max(3, lines + 1) : Math.min(60, Math.max(12, lines + 3));
}

const BLANK_ROWS = 2;

/** A list whose entries have parts, and room for more of them. */
function Rows({ spec, view }: { spec: RowsSpec; view: EditorView }): JSX.Element {
  const { list, label, help, parts } = spec;
  // Blank rows that were sent are no rows: each look at the form would add two more.
  const numbers = [...view.fields].flatMap(([name, value]) => {
    const [of, at, part] = name.split('.');
    return of === list && part !== undefined && value !== '' ? [Number(at)] : [];
  });
  const known = numbers.length === 0 ? 0 : Math.max(...numbers) + 1;
  const count = Math.min(500, known + BLANK_ROWS + view.moreRows);
  return (
    <fieldset class="typed is-rows" id={`rows-${list}`}>
      <legend>{label}</legend>
      {help === undefined ? null : <p class="help">{help}</p>}
      <ol class={`rows of-${list}`}>
        {Array.from({ length: count }, (_, at) => (
          <li>
            {parts.map((part) => {
              const name = `${list}.${at}.${part.name}`;
              return (
                <div class={`part is-${part.is} of-${part.name}`}>
                  <label for={name} class={at === 0 ? undefined : 'again'}>
                    {part.label}
                    <span class="unseen"> {at + 1}</span>
                  </label>
                  <Wrong name={name} error={view.errors[name]} />
                  <Control spec={{ ...part, name }} view={view} />
                </div>
              );
            })}
          </li>
        ))}
      </ol>
      <button type="submit" class="quiet" name="do" value="rows" formaction={`${textPath(view)}#rows-${list}`}>
        {view.found.language.say('editor.more-rows')}
      </button>
    </fieldset>
  );
}

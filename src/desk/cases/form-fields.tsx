import type { JSX } from 'hono/jsx/jsx-runtime';
import { FieldError } from '../field-words.tsx';
import type { Arguments, MessageKey, Say } from '../../platform/catalogue/catalogue.ts';
import { listAt, rowsAt, textAt, type Draft } from './draft.ts';
import type { FieldErrors } from './shape-errors.ts';

/** A choice: what is sent, what is read, and, small beside it, a code. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly code?: string | null;
}

interface Named {
  readonly name: string;
  readonly label: MessageKey;
  /** What the label says by name. */
  readonly given?: Arguments;
  readonly help?: MessageKey;
}

/** A field of a form, or rows of them. `date`: a year, a month or a day; `day`: a day. */
export type FormField =
  | (Named & { readonly is: 'line' | 'text' | 'date' | 'number' | 'day' })
  | (Named & { readonly is: 'choice'; readonly options: readonly Option[]; readonly blank?: MessageKey })
  | (Named & { readonly is: 'boxes'; readonly options: readonly Option[] })
  | (Named & {
      readonly is: 'rows';
      readonly add: MessageKey;
      readonly least: number;
      readonly fields: (at: string) => readonly FormField[];
    })
  | {
      readonly is: 'group';
      readonly label: MessageKey;
      readonly help?: MessageKey;
      readonly fields: readonly FormField[];
    };

interface Shown {
  readonly draft: Draft;
  readonly errors: FieldErrors;
  readonly say: Say;
}

/** Fields with their labels, what is in them and what is wrong with them. */
export function Fields({ fields, ...shown }: Shown & { readonly fields: readonly FormField[] }): JSX.Element {
  return (
    <>
      {fields.map((field) =>
        field.is === 'group' ? (
          <fieldset class="group">
            <legend>{shown.say(field.label)}</legend>
            {field.help === undefined ? null : <p class="help">{shown.say(field.help)}</p>}
            <Fields fields={field.fields} {...shown} />
          </fieldset>
        ) : field.is === 'rows' ? (
          <Rows field={field} shown={shown} />
        ) : field.is === 'boxes' ? (
          <Boxes field={field} shown={shown} />
        ) : (
          <One field={field} shown={shown} />
        ),
      )}
    </>
  );
}

function Rows({ field, shown }: { field: Extract<FormField, { is: 'rows' }>; shown: Shown }): JSX.Element {
  const { say, draft } = shown;
  const count = Math.max(field.least, rowsAt(draft, field.name));
  return (
    <fieldset class="rows" id={field.name}>
      <legend>{say(field.label)}</legend>
      {field.help === undefined ? null : <p class="help">{say(field.help)}</p>}
      <FieldError name={field.name} error={shown.errors[field.name]} />
      {Array.from({ length: count }, (_, at) => (
        <div class="row">
          <Fields fields={field.fields(`${field.name}.${at}`)} {...shown} />
        </div>
      ))}
      <button type="submit" class="quiet" name="more" value={`${field.name}.${count}.`} formnovalidate>
        {say(field.add)}
      </button>
    </fieldset>
  );
}

function Boxes({ field, shown }: { field: Extract<FormField, { is: 'boxes' }>; shown: Shown }): JSX.Element {
  const { say, draft } = shown;
  const ticked = new Set(listAt(draft, field.name));
  return (
    <fieldset class="boxes" id={field.name}>
      <legend>{say(field.label)}</legend>
      {field.help === undefined ? null : <p class="help">{say(field.help)}</p>}
      <FieldError name={field.name} error={shown.errors[field.name]} />
      {field.options.map(({ value, label }) => (
        <label class="choice">
          <input type="checkbox" name={`${field.name}:${value}`} checked={ticked.has(value)} />
          <bdi>{label}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

type Single = Extract<FormField, { is: 'line' | 'text' | 'date' | 'number' | 'day' | 'choice' }>;

function One({ field, shown }: { field: Single; shown: Shown }): JSX.Element {
  const { name, label, help } = field;
  const { draft, errors, say } = shown;
  const value = textAt(draft, name);
  const about = [help === undefined ? null : `${name}-help`, errors[name] === undefined ? null : `${name}-error`];
  const described = about.filter((each) => each !== null).join(' ');
  const common = {
    id: name,
    name,
    'aria-invalid': errors[name] === undefined ? undefined : ('true' as const),
    'aria-describedby': described === '' ? undefined : described,
  };
  return (
    <div class={`field is-${field.is}`}>
      <label for={name}>{say(label, field.given)}</label>
      {help === undefined ? null : (
        <p class="help" id={`${name}-help`}>
          {say(help)}
        </p>
      )}
      <FieldError name={name} error={shown.errors[name]} />
      {field.is === 'choice' ? (
        <select {...common}>
          {field.blank === undefined ? null : <option value="">{say(field.blank)}</option>}
          {field.options.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.code == null ? option.label : `${option.label} (${option.code})`}
            </option>
          ))}
        </select>
      ) : field.is === 'text' ? (
        <textarea {...common} dir="auto" rows={4} maxlength={20_000}>
          {value}
        </textarea>
      ) : (
        <input {...common} {...INPUTS[field.is]} value={value} autocomplete="off" />
      )}
    </div>
  );
}

const INPUTS = {
  line: { type: 'text', dir: 'auto', maxlength: 300 },
  date: { type: 'text', dir: 'ltr', inputmode: 'numeric', maxlength: 10, placeholder: 'YYYY-MM-DD' },
  day: { type: 'date' },
  number: { type: 'number', min: 1, max: 90 },
} as const;

/** What a field is called that something is wrong with: said before what it is, in the list of errors. */
export function labelOf(fields: readonly FormField[], name: string, say: Say): string | null {
  for (const field of fields) {
    if (field.is === 'group') {
      const found = labelOf(field.fields, name, say);
      if (found !== null) return found;
    } else if (field.name === name) return say(field.label, field.given);
    else if (field.is === 'rows' && name.startsWith(`${field.name}.`)) {
      const at = /^\d+/.exec(name.slice(field.name.length + 1))?.[0] ?? '0';
      return labelOf(field.fields(`${field.name}.${at}`), name, say) ?? say(field.label, field.given);
    }
  }
  return null;
}

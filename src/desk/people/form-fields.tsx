import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { MessageKey, Say } from '../../platform/catalogue/catalogue.ts';
import { aboutField, FieldWords } from '../field-words.tsx';

/** A form as it is shown: what was typed, and what is wrong with it, both by the names of its fields. */
export interface Typed {
  readonly say: Say;
  readonly fields: ReadonlyMap<string, string>;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

interface InputProps {
  readonly form: Typed;
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly type?: 'text' | 'date';
  readonly lines?: number;
  readonly required?: boolean;
}

/** One line, several (`lines`), or a day, with its label, its help, and what is wrong with it. */
export function Input({ form, name, label, help, type = 'text', lines, required = false }: InputProps): JSX.Element {
  const error = form.errors[name];
  const common = {
    id: name,
    name,
    autocomplete: 'off',
    'aria-required': required ? ('true' as const) : undefined,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    'aria-describedby': aboutField({ name, help, error }),
    dir: type === 'text' ? 'auto' : undefined,
  };
  const value = form.fields.get(name) ?? '';
  return (
    <div class="field">
      <FieldWords name={name} label={label} help={help} error={error} />
      {lines === undefined ? (
        <input {...common} type={type} value={value} maxlength={600} spellcheck={false} />
      ) : (
        <textarea {...common} rows={lines} maxlength={20_000}>
          {value}
        </textarea>
      )}
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
}

interface ChoiceProps {
  readonly form: Typed;
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly options: readonly Option[];
}

/** One of a few, each with what it means. */
export function Choice({ form, name, label, options, help }: ChoiceProps): JSX.Element {
  const error = form.errors[name];
  const chosen = form.fields.get(name) ?? '';
  return (
    <fieldset id={name} class="field" aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <legend>{label}</legend>
      {help === undefined ? null : <p class="help">{help}</p>}
      {error === undefined ? null : (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {options.map((option) => (
        <label class="choice">
          <input type="radio" name={name} value={option.value} checked={option.value === chosen} />
          <span>
            <b>{option.label}</b>
            {option.help === undefined ? null : <span class="help">{option.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** One of many. */
export function Select({ form, name, label, help, options }: ChoiceProps): JSX.Element {
  const error = form.errors[name];
  const chosen = form.fields.get(name) ?? '';
  return (
    <div class="field">
      <FieldWords name={name} label={label} help={help} error={error} />
      <select id={name} name={name} aria-describedby={aboutField({ name, help, error })}>
        {options.map(({ value, label: each }) => (
          <option value={value} selected={value === chosen}>
            {each}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Tick({ form, name, label }: { form: Typed; name: string; label: string }): JSX.Element {
  return (
    <label class="choice">
      <input id={name} type="checkbox" name={name} value="yes" checked={form.fields.get(name) === 'yes'} />
      <span>{label}</span>
    </label>
  );
}

interface GroupProps {
  readonly title: string;
  readonly help?: string;
  /** Shown only while this ground is chosen, by browsers that can (`people.css`). */
  readonly ground?: string;
  readonly children?: Child;
}

export function Group({ title, help, ground, children }: GroupProps): JSX.Element {
  return (
    <section class={ground === undefined ? 'group' : `group for-${ground}`}>
      <h2>{title}</h2>
      {help === undefined ? null : <p class="help">{help}</p>}
      {children}
    </section>
  );
}

/** Fields whose labels stand under their own names in the catalogue. */
const LABELLED = new Set(
  (
    'explainedBy language interpreter present source office who conflict confirmedBy body act risk understood copy ' +
    'takeBack evidence identity image voice place date purposes until askAgainOn coolingOffUntil full lang number ' +
    'country how'
  ).split(' '),
);

/** What is wrong, with the field that it is about: for the list at the head of a form. */
export function withLabels({ say, errors }: Typed): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([name, text = '']) => {
      const field = name.split('.').at(-1) ?? name;
      return [name, LABELLED.has(field) ? `${say(`people.field-${field}` as MessageKey)}: ${text}` : text];
    }),
  );
}

const WRONG = new Set([
  'empty',
  'too-long',
  'too-many',
  'not-allowed',
  'not-a-date',
  'not-an-id',
  'not-a-language',
  'not-a-country',
  'ends-before-it-begins',
  'future',
  'member',
  'no-name',
]);

/** What a refusal of a shape means; what Valibot says itself is that something is not among the choices. */
export function sayWrong(refusal: string, say: Say): string {
  if (refusal === 'not-an-instant') return say('people.wrong-not-a-date');
  return say((WRONG.has(refusal) ? `people.wrong-${refusal}` : 'people.wrong-choose') as MessageKey);
}

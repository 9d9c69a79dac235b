import type { JSX } from 'hono/jsx/jsx-runtime';
import { directionOf, type Locale, type Localised } from '../../domain/locale.ts';
import { nameOfLanguage } from '../../pages/language-names.ts';
import type { SentForm } from '../read-form.ts';

interface LocalisedFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly value: Localised | null;
  readonly locales: readonly Locale[];
  /** The language of who reads the form. */
  readonly spoken: Locale;
  /** Where nothing is written, what stands there. */
  readonly placeholder?: (locale: Locale) => string;
  readonly long?: boolean;
}

/** A text in each of the organisation's languages. None is a language without it. */
export function LocalisedField(props: LocalisedFieldProps): JSX.Element {
  const { name, label, help, value, locales, spoken, placeholder, long = false } = props;
  return (
    <fieldset class="localised" aria-describedby={help === undefined ? undefined : `${name}-help`}>
      <legend>{label}</legend>
      {help === undefined ? null : (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {locales.map((locale) => {
        const id = `${name}.${locale}`;
        const common = {
          id,
          name: id,
          lang: locale,
          dir: directionOf(locale),
          maxlength: long ? 600 : 80,
          placeholder: placeholder?.(locale),
        };
        const text = value?.[locale] ?? '';
        return (
          <div>
            <label for={id}>{nameOfLanguage(locale, spoken)}</label>
            {long ? (
              <textarea {...common} rows={3}>
                {text}
              </textarea>
            ) : (
              <input {...common} type="text" value={text} autocomplete="off" />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** What was written in it; `null` where nothing was, in any language. */
export function readLocalised(form: SentForm, name: string, locales: readonly Locale[]): Localised | null {
  const written = locales.flatMap((locale) => {
    const text = form.text(`${name}.${locale}`).replaceAll(/\s+/g, ' ').slice(0, 600);
    return text === '' ? [] : [[locale, text] as const];
  });
  return written.length === 0 ? null : Object.fromEntries(written);
}

import type { JSX } from 'hono/jsx/jsx-runtime';
import { directionOf, type Locale } from '../../domain/locale.ts';
import { aboutField, FieldWords } from '../field-words.tsx';
import { languageName } from '../people/told-history.ts';
import { LicenceField } from './licence-field.tsx';
import type { MediaView } from './media-view.ts';

/** Alternative text, caption and credit in each language, and the licence. */
export function WordsForm({ view }: { view: MediaView }): JSX.Element {
  const { item, language, identity, said, errors, versions, mayWrite } = view;
  const { say } = language;
  return (
    <section class="part" id="words">
      <h2>{say('media.words')}</h2>
      <form method="post" action={`/media/${item.id}/words`} class="form" novalidate>
        <input type="hidden" name="version" value={String(versions[0]?.version ?? 0)} />
        <fieldset class="plain" disabled={!mayWrite}>
          {identity.locales.map((locale) => (
            <InLanguage locale={locale} view={view} />
          ))}
          <LicenceField licence={said.licence} say={say} error={errors['terms']} />
          {mayWrite ? <button type="submit">{say('media.save')}</button> : null}
        </fieldset>
      </form>
    </section>
  );
}

function InLanguage({ locale, view }: { locale: Locale; view: MediaView }): JSX.Element {
  const { language, said } = view;
  const { say } = language;
  const { alt = '', caption = null } = said.texts.get(locale) ?? {};
  return (
    <fieldset class="field in-language">
      <legend>{languageName(locale, language.locale)}</legend>
      <Words
        name={`alt-${locale}`}
        label={say('media.alt')}
        help={say('media.alt-help')}
        value={alt}
        lines={3}
        locale={locale}
        view={view}
      />
      <Words
        name={`caption-${locale}`}
        label={say('media.caption')}
        help={say('media.caption-help')}
        value={caption ?? ''}
        lines={2}
        locale={locale}
        view={view}
      />
      <Words
        name={`credit-${locale}`}
        label={say('media.credit')}
        value={said.credit[locale] ?? ''}
        lines={1}
        locale={locale}
        view={view}
      />
    </fieldset>
  );
}

interface WordsProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly lines: number;
  readonly locale: Locale;
  readonly view: MediaView;
}

function Words({ name, label, help, value, lines, locale, view }: WordsProps): JSX.Element {
  const error = view.errors[name];
  return (
    <div class="words">
      <FieldWords name={name} label={label} help={help} error={error} />
      <textarea
        id={name}
        name={name}
        rows={lines}
        lang={locale}
        dir={directionOf(locale)}
        autocomplete="off"
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={aboutField({ name, help, error })}
      >
        {value}
      </textarea>
    </div>
  );
}

import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SentForm } from '../read-form.ts';
import type { Say } from '../../platform/catalogue/catalogue.ts';
import { LICENCES } from './media-words.ts';

const OTHER = 'other';

/** A licence that is known by its name, or other terms in words. */
export function LicenceField(props: {
  readonly licence: string;
  readonly say: Say;
  readonly error?: string | undefined;
}): JSX.Element {
  const { licence, say, error } = props;
  const known = LICENCES.some((each) => each === licence);
  const chosen = known || licence === '' ? licence : OTHER;
  const options = [
    ['', say('media.licence-none')],
    ...LICENCES.map((each) => [each, each]),
    [OTHER, say('media.licence-other')],
  ];
  return (
    <fieldset class="field licence">
      <legend>{say('media.licence')}</legend>
      <label for="licence">{say('media.licence-which')}</label>
      <select id="licence" name="licence">
        {options.map(([value, words]) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
      <label for="terms">{say('media.licence-terms')}</label>
      <p class="help" id="terms-help">
        {say('media.licence-terms-help')}
      </p>
      {error === undefined ? null : (
        <p class="error" id="terms-error">
          {error}
        </p>
      )}
      <input
        id="terms"
        name="terms"
        value={chosen === OTHER ? licence : ''}
        maxlength={300}
        autocomplete="off"
        dir="auto"
        aria-describedby={error === undefined ? 'terms-help' : 'terms-help terms-error'}
      />
    </fieldset>
  );
}

/** What was chosen, or typed where nothing fits. */
export function licenceFrom(form: Pick<SentForm, 'text'>): string {
  const chosen = form.text('licence');
  return LICENCES.find((each) => each === chosen) ?? (chosen === OTHER ? form.text('terms') : '');
}

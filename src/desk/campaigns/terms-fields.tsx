import type { JSX } from 'hono/jsx/jsx-runtime';
import { EXPOSURES, KEEP_DAYS } from '../../domain/petition.ts';
import { countryOptions } from '../../pages/country-options.ts';
import type { Language } from '../language.ts';
import { Choice, Input, type Typed } from '../people/form-fields.tsx';

/** What a petition offers its signers, and what they are told. */
export function TermsFields(props: { form: Typed; language: Language; isNew?: boolean }): JSX.Element {
  const { form, language, isNew = false } = props;
  const { say, locale } = language;
  const wrong = form.errors['addressee'];
  return (
    <>
      <Choice
        form={form}
        name="exposure"
        label={say('campaigns.exposure')}
        help={say('campaigns.exposure-help')}
        options={EXPOSURES.map((value) => ({
          value,
          label: say(`campaigns.exposure-${value}`),
          help: say(`campaigns.exposure-${value}-help`),
        }))}
      />
      <div class="field">
        <label for="addressee">{say('campaigns.addressee')}</label>
        <p class="help" id="addressee-help">
          {say('campaigns.addressee-help')}
        </p>
        {wrong === undefined ? null : (
          <p class="error" id="addressee-error">
            {wrong}
          </p>
        )}
        <select
          id="addressee"
          name="addressee"
          aria-describedby={wrong === undefined ? 'addressee-help' : 'addressee-help addressee-error'}
          aria-invalid={wrong === undefined ? undefined : 'true'}
        >
          <option value="">{say('campaigns.addressee-none')}</option>
          {countryOptions(locale, form.fields.get('addressee'))}
        </select>
      </div>
      <Input
        form={form}
        name="goal"
        label={say('campaigns.goal')}
        help={say(isNew ? 'campaigns.goal-help-new' : 'campaigns.goal-help')}
      />
      <Input
        form={form}
        name="keep"
        label={say('campaigns.keep')}
        help={say('campaigns.keep-help', { least: KEEP_DAYS.least, most: KEEP_DAYS.most })}
      />
    </>
  );
}

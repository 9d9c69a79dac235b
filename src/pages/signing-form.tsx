import type { Child } from 'hono/jsx';
import { currentWordingKey } from '../domain/consent-wording.ts';
import type { WorkSummary } from '../domain/published-work.ts';
import { SIGNING_LIMITS } from '../domain/signature.ts';
import type { MessageKey } from '../platform/catalogue/catalogue.ts';
import { ChannelField } from './channel-field.tsx';
import { countryOptions } from './country-options.ts';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import {
  SIGNING_FIELDS,
  SIGNING_TICKS,
  type FieldProblem,
  type PetitionStanding,
  type SigningField,
  type SigningForm as Form,
} from './views.ts';

/** A form that nobody has typed in. Nothing is ticked for anyone. */
export const UNTOUCHED: Form = { values: {}, ticked: [], errors: {}, channel: null, notice: null };

const LABELS: Readonly<Record<SigningField, MessageKey>> = {
  given_name: 'petition.given-name',
  family_name: 'petition.family-name',
  email: 'petition.email',
  country: 'petition.country',
  locality: 'petition.locality',
  postal_code: 'petition.postal-code',
};
/** Tokens of HTML's autofill, so that a browser can fill in what its owner has told it. */
const AUTOFILL: Readonly<Record<SigningField, string>> = {
  given_name: 'given-name',
  family_name: 'family-name',
  email: 'email',
  country: 'country',
  locality: 'address-level2',
  postal_code: 'postal-code',
};
const PLACE = ['locality', 'postal_code'] as const satisfies readonly SigningField[];
const OPTIONAL: ReadonlySet<SigningField> = new Set<SigningField>(['family_name', 'locality', 'postal_code']);
const HINTS: Readonly<Partial<Record<SigningField, MessageKey>>> = {
  family_name: 'petition.family-name-hint',
  email: 'petition.email-hint',
};
const MISSING: Readonly<Partial<Record<SigningField, MessageKey>>> = {
  given_name: 'petition.missing-given-name',
  email: 'petition.missing-email',
  country: 'petition.missing-country',
};

/**
 * The whole form. The browser's own checks are off (`novalidate`): their words are short, vanish, and are not in the
 * language of the page. The server answers with each problem beside its field, a summary above that leads to each,
 * and everything that was typed.
 */
export function SigningForm(props: {
  petition: WorkSummary;
  standing: Pick<PetitionStanding, 'exposure' | 'addresseeCountry'>;
  form: Form;
  context: PageContext;
}) {
  const { petition, standing, form, context } = props;
  const { say } = context;
  // What goes to nobody is not asked for. What was sent all the same is shown, so that it can be taken out.
  const named = standing.exposure === 'name-by-choice';
  const asked = PLACE.filter((name) => named || (form.values[name] ?? '') !== '');
  const ticks = SIGNING_TICKS.filter((tick) => named || tick !== 'display');
  const field = (name: SigningField) => <Field name={name} form={form} context={context} />;
  return (
    <form class="sign" id="sign" method="post" action={`${pathOfWork(petition)}/signatures`} novalidate>
      <Trouble form={form} context={context} />
      <ChannelField channel={form.channel} />
      <div class="pair">
        {field('given_name')}
        {field('family_name')}
      </div>
      {field('email')}
      {field('country')}
      <OwnCountry standing={standing} context={context} />
      {asked.length === 0 ? null : <div class="pair">{asked.map(field)}</div>}
      <fieldset class="ticks">
        <legend>{say('petition.ticks')}</legend>
        {ticks.map((tick) => (
          <label>
            <input type="checkbox" name={tick} value="yes" checked={form.ticked.includes(tick)} />
            <span>{say(currentWordingKey(tick))}</span>
          </label>
        ))}
      </fieldset>
      <button class="button" type="submit">
        {say('petition.sign')}
      </button>
      <p class="fine">
        {say(currentWordingKey('processing'))}{' '}
        {context.standing.has('privacy') ? <a href={`/${context.locale}/privacy`}>{say('petition.data')}</a> : null}
      </p>
      {form.channel === null ? null : (
        <p class="fine">{say('petition.channel', { channel: say(`petition.channel-${form.channel}`) })}</p>
      )}
    </form>
  );
}

/** Plainly, to everyone, before anything is typed: who is told what, if they live where the authorities are. */
function OwnCountry(props: {
  standing: Pick<PetitionStanding, 'exposure' | 'addresseeCountry'>;
  context: PageContext;
}) {
  const { say, locale } = props.context;
  const { exposure, addresseeCountry } = props.standing;
  if (addresseeCountry === null) return null;
  const country = new Intl.DisplayNames([locale], { type: 'region' }).of(addresseeCountry) ?? addresseeCountry;
  return <p class="own-country">{say(`petition.own-country-${exposure}`, { country })}</p>;
}

function Field(props: { name: SigningField; form: Form; context: PageContext }) {
  const { name, form, context } = props;
  const { say } = context;
  const problem = form.errors[name];
  const hint = HINTS[name];
  const described = [hint === undefined ? '' : `${name}-hint`, problem === undefined ? '' : `${name}-error`]
    .filter((id) => id !== '')
    .join(' ');
  const common = {
    id: name,
    name,
    autocomplete: AUTOFILL[name],
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': problem === undefined ? undefined : ('true' as const),
    required: !OPTIONAL.has(name),
  };
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      <label for={name}>
        {say(LABELS[name])} {OPTIONAL.has(name) ? <span class="optional">({say('petition.optional')})</span> : null}
      </label>
      {problem === undefined ? null : (
        <p class="error" id={`${name}-error`}>
          {sayProblem(name, problem, context)}
        </p>
      )}
      {name === 'country' ? (
        <select {...common}>
          <option value="">{say('petition.country-choose')}</option>
          {countryOptions(context.locale, form.values.country)}
        </select>
      ) : (
        <input
          {...common}
          type={name === 'email' ? 'email' : 'text'}
          inputmode={name === 'email' ? 'email' : undefined}
          value={form.values[name]}
          maxlength={SIGNING_LIMITS[name]}
          dir={name === 'email' ? 'ltr' : 'auto'}
        />
      )}
      {hint === undefined ? null : (
        <p class="hint" id={`${name}-hint`}>
          {say(hint)}
        </p>
      )}
    </div>
  );
}

/** What stands in the way, above the form: one sentence for the whole, or a link to each field. */
function Trouble(props: { form: Form; context: PageContext }) {
  const { form, context } = props;
  const { say } = context;
  const wrong = SIGNING_FIELDS.filter((name) => form.errors[name] !== undefined);
  if (form.notice !== null) return <Box title={say(`petition.${form.notice}`)} />;
  if (wrong.length === 0) return null;
  return (
    <Box title={say('petition.errors', { count: wrong.length })}>
      <p>{say('petition.errors-kept')}</p>
      <ul>
        {wrong.map((name) => (
          <li>
            <a href={`#${name}`}>{sayProblem(name, form.errors[name] ?? 'missing', context)}</a>
          </li>
        ))}
      </ul>
    </Box>
  );
}

function Box(props: { title: string; children?: Child }) {
  return (
    <div class="trouble" role="alert" tabindex={-1} id="trouble">
      <p class="trouble-title">{props.title}</p>
      {props.children}
    </div>
  );
}

function sayProblem(name: SigningField, problem: FieldProblem, context: PageContext): string {
  if (problem === 'missing') return context.say(MISSING[name] ?? 'petition.missing');
  return context.say(`petition.${problem}`);
}

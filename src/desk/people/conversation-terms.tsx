import type { JSX } from 'hono/jsx/jsx-runtime';
import {
  DATE_LEVELS,
  IDENTITY_LEVELS,
  IMAGE_LEVELS,
  PLACE_LEVELS,
  PURPOSES,
  VOICE_LEVELS,
  type IdentityLevel,
} from '../../domain/basis.ts';
import type { PartialDate } from '../../domain/date.ts';
import { CIRCUMSTANCES } from '../../domain/life-event.ts';
import { nameOf, type Person } from '../../domain/person.ts';
import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { Language } from '../language.ts';
import { Choice, Group, Input, Select, type Typed } from './form-fields.tsx';
import { partialDay } from './person-words.ts';

interface TermsProps {
  readonly form: Typed;
  readonly person: Person;
  readonly language: Language;
}

/** How far each of five things may be told, each with what a reader would see; and for what, one by one. */
export function TermsStage({ form, person, language }: TermsProps): JSX.Element {
  const { say } = form;
  const seen = (example: string): string => say('people.example', { example });
  const shown = (key: 'image' | 'voice' | 'place', level: string): string =>
    level === 'none' ? say('people.example-nothing') : say(`people.example-${key}-${level}` as MessageKey);
  return (
    <>
      <div class="levels">
        <Choice
          form={form}
          name="identity"
          label={say('people.field-identity')}
          options={IDENTITY_LEVELS.filter((level) => level !== 'none').map((value) => ({
            value,
            label: say(`people.identity-${value}`),
            help: seen(exampleOf(value, person, language)),
          }))}
        />
        <Choice
          form={form}
          name="image"
          label={say('people.field-image')}
          options={IMAGE_LEVELS.map((value) => ({
            value,
            label: say(`people.image-${value}`),
            help: seen(shown('image', value)),
          }))}
        />
        <Choice
          form={form}
          name="voice"
          label={say('people.field-voice')}
          options={VOICE_LEVELS.map((value) => ({
            value,
            label: say(`people.voice-${value}`),
            help: seen(shown('voice', value)),
          }))}
        />
        <Choice
          form={form}
          name="place"
          label={say('people.field-place')}
          options={PLACE_LEVELS.map((value) => ({
            value,
            label: say(`people.place-${value}`),
            help: seen(shown('place', value)),
          }))}
        />
        <Choice
          form={form}
          name="date"
          label={say('people.field-date')}
          options={DATE_LEVELS.map((value) => ({
            value,
            label: say(`people.date-${value}`),
            help: seen(value === 'withheld' ? say('people.example-nothing') : partialDay(EXAMPLES[value], language)),
          }))}
        />
      </div>
      <Purposes form={form} />
    </>
  );
}

const EXAMPLES = {
  year: '2014' as PartialDate,
  month: '2014-05' as PartialDate,
  day: '2014-05-03' as PartialDate,
};

function exampleOf(level: IdentityLevel, person: Person, { say, locale }: Language): string {
  const name = nameOf(person, locale);
  const standIn = `${say('mention.person', { gender: person.gender })}, ${say('mention.name-withheld')}`;
  switch (level) {
    case 'named':
      return name?.full ?? standIn;
    case 'given-name':
      return name?.given ?? standIn;
    case 'pseudonym':
      return person.pseudonyms[0]?.text ?? say('people.example-pseudonym');
    case 'aggregate':
      return say('people.example-aggregate');
    default:
      return person.group ? `${say('mention.group')}, ${say('mention.names-withheld')}` : standIn;
  }
}

function Purposes({ form }: { form: Typed }): JSX.Element {
  const { say, fields, errors } = form;
  return (
    <fieldset id="purposes" class="field">
      <legend>{say('people.field-purposes')}</legend>
      <p class="help">{say('people.purposes-help')}</p>
      {errors['purposes'] === undefined ? null : <p class="error">{errors['purposes']}</p>}
      <table class="purposes">
        <tbody>
          {PURPOSES.map((purpose) => {
            const name = `purpose-${purpose}`;
            const yes = fields.get(name) === 'yes';
            return (
              <tr>
                <th scope="row" id={name}>
                  {say(`people.purpose-${purpose}`)}
                </th>
                <td>
                  <label class="choice">
                    <input type="radio" name={name} value="yes" checked={yes} aria-describedby={name} />
                    <span>{say('people.consent-yes')}</span>
                  </label>
                </td>
                <td>
                  <label class="choice">
                    <input type="radio" name={name} value="no" checked={!yes} aria-describedby={name} />
                    <span>{say('people.consent-no')}</span>
                  </label>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </fieldset>
  );
}

/** How long it holds, and what the person wants if something happens to them. */
export function UntilStage({ form }: { form: Typed }): JSX.Element {
  const { say } = form;
  const wishes = (['none', 'keep', 'reduce', 'hide'] as const).map((value) => ({
    value,
    label: say(`people.wish-${value}`),
  }));
  const levels = (['aggregate', 'anonymous', 'pseudonym', 'given-name', 'named'] as const).map((value) => ({
    value,
    label: say(`people.identity-${value}`),
  }));
  return (
    <>
      <div class="pair">
        <Input form={form} name="coolingOffUntil" label={say('people.field-coolingOffUntil')} type="date" />
        <Input
          form={form}
          name="until"
          label={say('people.field-until')}
          help={say('people.field-until-help')}
          type="date"
        />
        <Input form={form} name="askAgainOn" label={say('people.field-askAgainOn')} type="date" />
      </div>
      <Group title={say('people.wishes')} help={say('people.wishes-help')}>
        {CIRCUMSTANCES.map((each) => (
          <div class="pair row">
            <Select
              form={form}
              name={`wish-${each}`}
              label={say('people.field-wish', { circumstance: say(`people.circumstance-${each}`) })}
              options={wishes}
            />
            <Select
              form={form}
              name={`wish-${each}-identity`}
              label={say('people.field-wish-identity')}
              options={levels}
            />
            <Input form={form} name={`wish-${each}-decider`} label={say('people.field-decider')} />
          </div>
        ))}
      </Group>
    </>
  );
}

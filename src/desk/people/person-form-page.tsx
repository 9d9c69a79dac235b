import type { JSX } from 'hono/jsx/jsx-runtime';
import { CASE_ROLES, type Case } from '../../domain/case.ts';
import { NAME_KINDS, RELATIONS, type Person } from '../../domain/person.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { Choice, Group, Input, Select, Tick, withLabels, type Option, type Typed } from './form-fields.tsx';
import { deskName } from './person-words.ts';
import { fieldsOf, rowCount, type ListName } from './person-form.ts';

export interface PersonFormView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  /** Where the form goes. */
  readonly path: string;
  /** Whom it is about; `null`: a new person. */
  readonly person: Person | null;
  readonly form: Typed;
  /** The record as it was shown (`digestOf`). */
  readonly was: string;
  /** Saved by somebody else meanwhile. */
  readonly meanwhile: Person | null;
  /** For a new person: in which case. */
  readonly cases: readonly Case[];
  readonly works: readonly Option[];
  readonly others: readonly Option[];
  /** Whom they looked for, where not everyone is listed; else `null`. */
  readonly look: string | null;
}

/** Everything that is recorded of a person, to be changed. */
export function personFormPage(view: PersonFormView): JSX.Element {
  const { language, identity, session, path, person, form, was, meanwhile, cases } = view;
  const { say } = language;
  const title = say(person === null ? 'people.new' : 'people.edit');
  return (
    <Frame title={title} language={language} identity={identity} path={path} session={session}>
      <p class="kicker">
        <a href={person === null ? '/people' : `/people/${person.id}`}>
          <bdi>{person === null ? say('people.title') : deskName(person, language)}</bdi>
        </a>
      </p>
      <h1>{title}</h1>
      <p class="lead">{say('people.edit-lead')}</p>
      <ErrorSummary title={say('people.not-saved')} errors={withLabels(form)} />
      {meanwhile === null ? null : <Meanwhile person={meanwhile} form={form} language={language} />}
      <form method="post" action={path} class="form wide" novalidate>
        <input type="hidden" name="was" value={was} />
        {person === null ? (
          <div class="pair">
            <Select
              form={form}
              name="case"
              label={say('people.field-case')}
              options={cases.map(({ id, title: label }) => ({ value: id, label }))}
            />
            <Select
              form={form}
              name="role"
              label={say('people.field-role')}
              options={CASE_ROLES.map((value) => ({ value, label: say(`people.role-${value}`) }))}
            />
          </div>
        ) : null}
        <Names view={view} />
        <About view={view} />
        <Others view={view} />
        <p class="hint">{say('people.more-rows')}</p>
        <button type="submit">{say('people.save')}</button>
        <Look view={view} />
      </form>
    </Frame>
  );
}

/** What somebody else saved, where it differs from what was typed. */
function Meanwhile({ person, form, language }: { person: Person; form: Typed; language: Language }): JSX.Element {
  const { say } = language;
  const stored = fieldsOf(person);
  const differing = [...stored].filter(
    ([name, value]) => value !== '' && (form.fields.get(name) ?? '').trim() !== value,
  );
  return (
    <div class="error-summary" role="alert">
      <h2>{say('people.not-saved')}</h2>
      <p>{say('people.changed-meanwhile')}</p>
      <ul>
        {differing.map(([name, value]) => (
          <li>
            <a href={`#${name}`}>
              <bdi>{value}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const rows = (list: ListName, form: Typed): string[] =>
  Array.from({ length: rowCount(list, form.fields) }, (_, at) => `${list}.${at}`);

function Names({ view }: { view: PersonFormView }): JSX.Element {
  const { form, works } = view;
  const { say } = form;
  const kinds = NAME_KINDS.map((value) => {
    const never = value === 'former' || value === 'imposed' ? ` (${say('people.never-printed')})` : '';
    return { value, label: say(`people.kind-${value}`) + never };
  });
  return (
    <>
      <Group title={say('people.file-names')} help={say('people.field-names-help')}>
        {rows('names', form).map((row) => (
          <div class="pair row">
            <Input form={form} name={`${row}.full`} label={say('people.field-full')} />
            <Select form={form} name={`${row}.kind`} label={say('people.field-kind')} options={kinds} />
            <Input form={form} name={`${row}.short`} label={say('people.field-short')} />
            <Input form={form} name={`${row}.given`} label={say('people.field-given')} />
            <Input form={form} name={`${row}.lang`} label={say('people.field-lang')} />
          </div>
        ))}
      </Group>
      <Group title={say('people.file-aliases')}>
        {rows('aliases', form).map((row) => (
          <div class="pair row">
            <Input form={form} name={`${row}.text`} label={say('people.field-alias')} />
            <Tick form={form} name={`${row}.released`} label={say('people.field-released')} />
          </div>
        ))}
      </Group>
      <Group
        title={say('people.file-pseudonyms')}
        help={say(works.length === 0 ? 'people.field-pseudonyms-none' : 'people.field-pseudonyms-help')}
      >
        {works.length === 0
          ? null
          : rows('pseudonyms', form).map((row) => (
              <div class="pair row">
                <Input form={form} name={`${row}.text`} label={say('people.field-pseudonym')} />
                <Select
                  form={form}
                  name={`${row}.publication`}
                  label={say('people.field-publication')}
                  options={works}
                />
              </div>
            ))}
      </Group>
    </>
  );
}

function About({ view }: { view: PersonFormView }): JSX.Element {
  const { form } = view;
  const { say } = form;
  return (
    <Group title={say('people.file-about')}>
      <Choice
        form={form}
        name="gender"
        label={say('people.file-gender')}
        options={(['woman', 'man', 'unstated'] as const).map((value) => ({
          value,
          label: say(`people.gender-${value}`),
        }))}
      />
      <Tick form={form} name="group" label={say('people.file-group')} />
      <div class="pair">
        <Input form={form} name="pronoun" label={say('people.file-pronoun')} help={say('people.field-pronoun-help')} />
        <Input form={form} name="birth" label={say('people.file-birth')} help={say('people.field-date-help')} />
      </div>
      <h3>{say('people.file-dates')}</h3>
      {rows('dates', form).map((row) => (
        <div class="pair row">
          <Input form={form} name={`${row}.what`} label={say('people.field-what')} />
          <Input form={form} name={`${row}.on`} label={say('people.field-on')} />
        </div>
      ))}
      <h3>{say('people.file-documents')}</h3>
      {rows('documents', form).map((row) => (
        <div class="pair row">
          <Input form={form} name={`${row}.kind`} label={say('people.field-document')} />
          <Input form={form} name={`${row}.number`} label={say('people.field-number')} />
          <Input form={form} name={`${row}.country`} label={say('people.field-country')} />
        </div>
      ))}
    </Group>
  );
}

function Others({ view }: { view: PersonFormView }): JSX.Element {
  const { form, others } = view;
  const { say } = form;
  const people = [{ value: '', label: say('people.nobody') }, ...others];
  const relations = RELATIONS.map((value) => ({ value, label: say(`relations.kin-${value}`, { gender: 'unstated' }) }));
  return (
    <Group title={say('people.file-relations')}>
      {rows('relations', form).map((row) => (
        <div class="pair row">
          <Select form={form} name={`${row}.to`} label={say('people.field-person')} options={people} />
          <Select form={form} name={`${row}.is`} label={say('people.field-relation')} options={relations} />
        </div>
      ))}
      <h3>{say('people.file-contacts')}</h3>
      {rows('contacts', form).map((row) => (
        <div class="pair row">
          <Select form={form} name={`${row}.through`} label={say('people.field-through')} options={people} />
          <Input form={form} name={`${row}.how`} label={say('people.field-how')} lines={2} />
        </div>
      ))}
    </Group>
  );
}

/** After the button that saves, which so is the one that Enter presses. */
function Look({ view }: { view: PersonFormView }): JSX.Element | null {
  const { look, others, form } = view;
  const { say } = form;
  if (look === null) return null;
  return (
    <Group title={say('people.look')} help={say('people.look-help')}>
      {look === '' ? null : <p role="status">{say('people.looked', { count: others.length })}</p>}
      <Input form={{ ...form, fields: new Map([['look-for', look]]) }} name="look-for" label={say('people.look-for')} />
      <button type="submit" class="quiet" name="look" value="yes">
        {say('people.look-do')}
      </button>
    </Group>
  );
}

import { randomBytes } from 'node:crypto';
import { CASE_ROLES } from '../../domain/case.ts';
import { idFrom, parseId, type PersonId, type WorkId } from '../../domain/id.ts';
import type { Person } from '../../domain/person.ts';
import { dependents } from '../../newsroom/dependents.ts';
import { renderPage } from '../../pages/document.tsx';
import { changePerson } from '../../press/change-person.ts';
import { changeCase } from '../../vault/record-case.ts';
import { tellShown } from '../../vault/open-roster.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { peopleNamed } from '../cases/people-named.ts';
import { problem } from '../problem.tsx';
import { readForm, type SentForm } from '../read-form.ts';
import { sayWrong, type Option } from './form-fields.tsx';
import { namedWorks } from './handle-person.tsx';
import { digestOf, fieldsOf, readPerson } from './person-form.ts';
import { personFormPage } from './person-form-page.tsx';
import { deskName } from './person-words.ts';
import type { DeskContext } from './desk-context.ts';
import { openPeople, openPerson, type Opened } from './seen-people.ts';

/** Somebody's name, to find and link them; `null`: the form is to be saved. Pressing Enter in that field looks, too. */
function lookedFor(form: SentForm): string | null {
  const words = form.text('look-for').slice(0, 200);
  return words === '' && form.text('look') === '' ? null : words;
}

interface Shown {
  readonly person: Person | null;
  readonly fields: ReadonlyMap<string, string>;
  readonly was: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly meanwhile?: Person;
  /** Whom they look for, to link them: nothing is saved then. */
  readonly look?: string;
}

export async function showNewPerson(c: DeskContext): Promise<Response> {
  const opened = await openPeople(c);
  if (opened instanceof Response) return opened;
  if (opened.cases.length === 0) return c.redirect('/people', 303);
  return show(c, opened, { person: null, fields: new Map([['gender', 'unstated']]), was: '' });
}

/** Records a person in a case that this colleague is on: from then on its team sees them, and nobody else. */
export async function takeNewPerson(c: DeskContext): Promise<Response> {
  const opened = await openPeople(c);
  if (opened instanceof Response) return opened;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { fields } = form;
  const look = lookedFor(form);
  if (look !== null) return show(c, opened, { person: null, fields, was: '', look });
  const id = idFrom<PersonId>(randomBytes(16));
  const read = readPerson(id, fields);
  const about = opened.cases.find((each) => each.id === form.text('case'));
  const role = CASE_ROLES.find((each) => each === form.text('role'));
  const errors = {
    ...read.errors,
    ...(about === undefined ? { case: 'choose' } : {}),
    ...(role === undefined ? { role: 'choose' } : {}),
    ...strangers(opened, null, read.person),
  };
  if (read.person === null || about === undefined || role === undefined || Object.keys(errors).length > 0)
    return show(c, opened, { person: null, fields, was: '', errors });
  await recordPerson(opened.vault, read.person);
  // Stopped in between, a record is in no case: nobody sees it, and it is recorded again.
  const done = await changeCase(opened.vault, about.id, (record) => ({
    ...record,
    people: [...record.people, { person: id, role }],
  }));
  return done === 'changed' ? c.redirect(`/people/${id}`, 303) : problem(c, 'not-found');
}

export async function showPersonForm(c: DeskContext): Promise<Response> {
  const opened = await openPerson(c);
  if (opened instanceof Response) return opened;
  const { person } = opened.known;
  return show(c, opened, { person, fields: fieldsOf(person), was: digestOf(person) });
}

export async function takePersonForm(c: DeskContext): Promise<Response> {
  const opened = await openPerson(c);
  if (opened instanceof Response) return opened;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { fields } = form;
  const { person } = opened.known;
  const was = form.text('was');
  const look = lookedFor(form);
  if (look !== null) return show(c, opened, { person, fields, was, look });
  const read = readPerson(person.id, fields);
  const errors = { ...read.errors, ...strangers(opened, person, read.person) };
  const next = read.person;
  if (next === null || Object.keys(errors).length > 0) return show(c, opened, { person, fields, was, errors });
  let meanwhile: Person | null = null;
  const done = await changePerson<'changed-meanwhile'>(
    opened.press,
    person.id,
    (record) => {
      meanwhile = digestOf(record) === was ? null : record;
      return meanwhile === null ? next : { refused: 'changed-meanwhile' };
    },
    c.var.deps.now(),
  );
  if (!('refused' in done)) return c.redirect(`/people/${person.id}?saved=1`, 303);
  if (done.refused === 'no-such-record' || meanwhile === null) return problem(c, 'not-found');
  return show(c, opened, { person, fields, was: digestOf(meanwhile), meanwhile });
}

/** Who is linked must be somebody this colleague sees, or have been linked before. */
function strangers({ seen }: Opened, before: Person | null, after: Person | null): Record<string, string> {
  const known = new Set<PersonId>([...seen, ...(before === null ? [] : linkedTo(before))]);
  return after !== null && linkedTo(after).some((id) => !known.has(id)) ? { 'relations.0.to': 'choose' } : {};
}

const linkedTo = ({ relations, contacts }: Person): PersonId[] => [
  ...relations.map(({ to }) => to),
  ...contacts.flatMap(({ through }) => through ?? []),
];

async function show(c: DeskContext, opened: Opened, shown: Shown): Promise<Response> {
  const { language, session } = c.var;
  const { say } = language;
  const { person, fields, was, errors = {}, meanwhile } = shown;
  const said = Object.fromEntries(Object.entries(errors).map(([field, refusal]) => [field, sayWrong(refusal, say)]));
  const view = {
    language,
    identity: opened.identity,
    session,
    path: person === null ? '/people/new' : `/people/${person.id}/edit`,
    person,
    form: { say, fields, errors: said },
    was,
    meanwhile: meanwhile ?? null,
    cases: opened.cases,
    works: person === null ? [] : await worksOf(c, opened, person),
    others: await othersThan(c, opened, shown),
    look: isMany(opened) ? (shown.look ?? '') : null,
  };
  const status = meanwhile !== undefined ? 409 : Object.keys(errors).length > 0 ? 422 : 200;
  return c.html(renderPage(personFormPage(view)), status);
}

/** The publications that a pseudonym can belong to. */
async function worksOf(c: DeskContext, opened: Opened, person: Person): Promise<Option[]> {
  const known = person.pseudonyms.map(({ publication }) => publication);
  const works: WorkId[] = [...new Set([...(await dependents(opened.press.newsroom, person.id)), ...known])];
  const titles = await namedWorks(c, opened, works);
  return works.map((work) => ({ value: work, label: titles.get(work) ?? c.var.language.say('people.untitled') }));
}

/** More are not listed: of a large organisation a list of everyone is no list to choose from. */
const MOST_LISTED = 200;

/**
 * Whoever can be linked: those of one's cases, or, where that are too many, those of their own cases, whoever is chosen
 * already and whoever was looked for; and who is linked already, whoever that is.
 */
async function othersThan(c: DeskContext, opened: Opened, { person, fields, look = '' }: Shown): Promise<Option[]> {
  const { vault, roster, seen, cases } = opened;
  const isOther = (id: PersonId): boolean => id !== person?.id && seen.has(id);
  const found = await peopleNamed(vault, look, { among: isOther, most: MOST_LISTED });
  const near = cases.filter(
    ({ id, people }) => id === fields.get('case') || people.some((each) => each.person === person?.id),
  );
  const chosen = [...fields].flatMap(([name, value]) =>
    /\.(to|through)$/.test(name) ? (parseId<PersonId>(value) ?? []) : [],
  );
  const few = [
    ...found,
    ...chosen,
    ...near.flatMap(({ people }) => people.map((each) => each.person)).slice(0, MOST_LISTED),
  ];
  const listed = [...new Set(isMany(opened) ? few : seen)].filter(isOther);
  await tellShown(vault, 'people', listed);
  const hidden = person === null ? [] : linkedTo(person).filter((id) => !seen.has(id));
  return [
    ...listed.flatMap((id): Option[] => {
      const known = roster.people.get(id);
      return known === undefined ? [] : [{ value: id, label: deskName(known.person, c.var.language) }];
    }),
    ...hidden.map((value) => ({ value: value as string, label: c.var.language.say('people.someone-else') })),
  ];
}

const isMany = ({ seen }: Opened): boolean => seen.size > MOST_LISTED;

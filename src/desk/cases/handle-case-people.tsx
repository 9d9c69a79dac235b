import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { CASE_ROLES } from '../../domain/case.ts';
import { idFrom, type PersonId } from '../../domain/id.ts';
import { personWith } from '../../domain/person.ts';
import { line } from '../../domain/shape.ts';
import { renderPage } from '../../pages/document.tsx';
import { TakeOut } from './take-out.tsx';
import { recordPerson } from '../../vault/record-person.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { allows, changeSeenCase, type DeskContext } from './casework.ts';
import { draftReader, textAt, type Draft } from './draft.ts';
import type { FormField, Option } from './form-fields.tsx';
import { formPage } from './form-page.tsx';
import { knownPeople, optionsOf } from './known-person.ts';
import { openCaseFile, type CaseFile } from './open-case-file.ts';
import { fitted, type FieldErrors } from './shape-errors.ts';
import { optionsIn } from './words.ts';

const role = v.picklist(CASE_ROLES);
/** Somebody new: what is known at once. The rest, and what they consent to, is recorded with the person. */
const newcomer = v.object({
  role,
  full: line,
  given: v.nullable(line),
  gender: v.picklist(['woman', 'man', 'unstated']),
});
/** Somebody who is in the case files already. */
const known = v.object({ role });

export async function showNewPerson(c: DeskContext): Promise<Response> {
  const file = await openCaseFile(c);
  return file === null ? problem(c, 'not-found') : page(c, file, null, { gender: 'unstated' }, {}, 200);
}

/** Puts somebody into a case, under a new record or under the one that they have in another case of this colleague. */
export async function takeNewPerson(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const file = await openCaseFile(c);
  if (file === null) return problem(c, 'not-found');
  const reader = draftReader(form);
  const { say } = c.var.language;
  const draft = {
    role: reader.text('role'),
    full: reader.text('full'),
    given: reader.orNull('given'),
    gender: reader.text('gender'),
    known: reader.text('known'),
    person: reader.text('person'),
  };
  if (draft.known !== '') return takeKnown(c, file, draft, form.text('found-for'));
  // To write down a name is more than to name somebody's part in a case.
  if (!allows(c, 'people.write')) return problem(c, 'not-yours');
  const fit = fitted(newcomer, draft, say);
  if ('errors' in fit) return page(c, file, null, draft, fit.errors, 422);
  const { full, given, gender } = fit.fit;
  const person = idFrom<PersonId>(randomBytes(16));
  const names = [{ kind: 'used' as const, full, short: null, given, lang: null }];
  await recordPerson(file.vault, personWith({ id: person, gender, group: false, names }));
  return put(c, file, person, fit.fit.role);
}

/**
 * Somebody of another case. By their number at once; by words of a name only when they were chosen from those who have them:
 * who goes into a case is never a guess.
 */
async function takeKnown(c: DeskContext, file: CaseFile, draft: Draft, foundFor: string): Promise<Response> {
  const { say } = c.var.language;
  const words = textAt(draft, 'known');
  const found = await knownPeople(c, file, words);
  const wanted = words === foundFor ? textAt(draft, 'person') : words.trim();
  const person = found.find((each) => each === wanted);
  const fit = fitted(known, draft, say);
  if (person !== undefined && 'fit' in fit) return put(c, file, person, fit.fit.role);
  const wrong: FieldErrors = {
    ...('errors' in fit ? fit.errors : {}),
    ...(found.length === 0 ? { known: say('casework.no-such-person') } : {}),
    ...(words === foundFor && person === undefined && found.length > 0 ? { person: say('casework.wrong-choice') } : {}),
  };
  const status = Object.keys(wrong).length === 0 ? 200 : 422;
  return page(c, file, null, draft, wrong, status, await optionsOf(c, file, found));
}

async function put(
  c: DeskContext,
  file: CaseFile,
  person: PersonId,
  as: (typeof CASE_ROLES)[number],
): Promise<Response> {
  const done = await changeSeenCase(c, file.vault, file.id, (record) => {
    const there = record.people.some((each) => each.person === person && each.role === as);
    return there ? record : { ...record, people: [...record.people, { person, role: as }] };
  });
  return done === 'changed' ? c.redirect(`/cases/${file.id}`, 303) : problem(c, 'not-found');
}

const placeIn = (c: DeskContext): number => {
  const given = c.req.param('at') ?? '';
  return /^\d{1,3}$/.test(given) ? Number(given) : -1;
};

export async function showRole(c: DeskContext): Promise<Response> {
  const file = await openCaseFile(c);
  const entry = file?.record.people[placeIn(c)];
  return file === null || entry === undefined
    ? problem(c, 'not-found')
    : page(c, file, { at: placeIn(c), person: entry.person }, { role: entry.role }, {}, 200);
}

/** Changes what somebody is in a case. */
export async function takeRole(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const file = await openCaseFile(c);
  const at = placeIn(c);
  const entry = file?.record.people[at];
  if (file === null || entry === undefined) return problem(c, 'not-found');
  const fit = fitted(known, { role: form.text('role') }, c.var.language.say);
  if ('errors' in fit) return page(c, file, { at, person: entry.person }, { role: form.text('role') }, fit.errors, 422);
  const done = await changeSeenCase(c, file.vault, file.id, (record) => ({
    ...record,
    people: record.people.map((each, place) =>
      place === at && each.person === entry.person ? { ...each, role: fit.fit.role } : each,
    ),
  }));
  return done === 'changed' ? c.redirect(`/cases/${file.id}`, 303) : problem(c, 'not-found');
}

function page(
  c: DeskContext,
  file: CaseFile,
  of: { readonly at: number; readonly person: PersonId } | null,
  draft: Draft,
  errors: FieldErrors,
  status: 200 | 422,
  found: readonly Option[] = [],
): Response {
  const { identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const { say } = language;
  const roles: FormField = {
    is: 'choice',
    name: 'role',
    label: 'casework.role',
    options: optionsIn(say).roles,
    blank: 'casework.choose',
  };
  const genders = (['woman', 'man', 'unstated'] as const).map((value) => ({
    value,
    label: say(`casework.gender-${value}`),
  }));
  const fields: readonly FormField[] =
    of !== null
      ? [roles]
      : [
          roles,
          {
            is: 'group',
            label: 'casework.new-person',
            help: 'casework.new-person-help',
            fields: [
              { is: 'line', name: 'full', label: 'casework.full-name' },
              { is: 'line', name: 'given', label: 'casework.given-name' },
              { is: 'choice', name: 'gender', label: 'casework.gender', options: genders },
            ],
          },
          {
            is: 'group',
            label: 'casework.known-person',
            help: 'casework.known-person-help',
            fields: [
              { is: 'line', name: 'known', label: 'casework.known-words' },
              ...(found.length === 0
                ? []
                : [
                    {
                      is: 'choice',
                      name: 'person',
                      label: 'casework.known-which',
                      options: found,
                      blank: 'casework.choose',
                    } as const,
                  ]),
            ],
          },
        ];
  const view = {
    language,
    identity,
    session,
    action: `/cases/${file.id}/people/${of === null ? 'new' : of.at}`,
    back: { path: `/cases/${file.id}`, label: file.record.title },
    title: say(of === null ? 'casework.add-person' : 'casework.change-role'),
    lead: of === null ? null : (file.names.get(of.person) ?? null),
    fields,
    draft,
    errors,
    refusal: null,
    hidden: found.length === 0 ? {} : { 'found-for': textAt(draft, 'known') },
    save: say('casework.save'),
    after:
      of === null ? null : <TakeOut at={`/cases/${file.id}/people/${of.at}/remove`} person={of.person} say={say} />,
  };
  return c.html(renderPage(formPage(view)), status);
}

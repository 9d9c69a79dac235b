import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Basis } from '../../domain/basis.ts';
import { idFrom, type PersonId } from '../../domain/id.ts';
import { personWith } from '../../domain/person.ts';
import { line, partialDate } from '../../domain/shape.ts';
import { changeHolder } from '../../vault/record-official.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { allows, type DeskContext } from '../cases/casework.ts';
import { draftReader, type Draft } from '../cases/draft.ts';
import type { FormField } from '../cases/form-fields.tsx';
import { fitted, type FieldErrors } from '../cases/shape-errors.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { askedOffice, type AskedOffice } from './asked-office.ts';
import { inWords } from './in-words.ts';
import { smallForm } from './small-form.tsx';

const GENDERS = ['woman', 'man', 'unstated'] as const;
const newHolder = v.object({ full: line, gender: v.picklist(GENDERS), from: partialDate });

/** To write down a name is more than to write down an office. */
const mayName = (c: DeskContext): boolean => allows(c, 'people.write');

export async function showNewHolder(c: DeskContext): Promise<Response> {
  const asked = await askedOffice(c);
  if (asked === null) return problem(c, 'not-found');
  return mayName(c) ? form(c, asked, { gender: 'unstated' }, {}, 200) : problem(c, 'not-yours');
}

/**
 * Somebody takes an office; who held it until now leaves it on that day. Of officials their office is told, on the basis
 * of it: what they do in it is a public matter, and nothing else of them.
 */
export async function takeNewHolder(c: DeskContext): Promise<Response> {
  const sent = await readForm(c);
  if (sent === null) return problem(c, 'not-a-form');
  const asked = await askedOffice(c);
  if (asked === null) return problem(c, 'not-found');
  if (!mayName(c)) return problem(c, 'not-yours');
  const reader = draftReader(sent);
  const draft = { full: reader.text('full'), gender: reader.text('gender'), from: reader.text('from') };
  const known = fitted(newHolder, draft, c.var.language.say);
  if ('errors' in known) return form(c, asked, draft, known.errors, 422);
  const { vault, office } = asked;
  const { full, gender, from } = known.fit;
  const person = idFrom<PersonId>(randomBytes(16));
  const names = [{ kind: 'used' as const, full, short: null, given: null, lang: office.language }];
  const basis: Basis = {
    ground: { kind: 'official-role', office: inWords(office.title, c.var.language.locale) },
    terms: { identity: 'named', image: 'none', voice: 'none', place: 'withheld', date: 'withheld', purposes: PURPOSES },
    from: c.var.deps.now(),
    until: null,
  };
  await recordPerson(vault, personWith({ id: person, gender, group: false, names }), [basis]);
  const done = await changeHolder(vault, office.id, { person, from, until: null });
  return done === 'changed' ? c.redirect(`/officials/${office.id}`, 303) : problem(c, 'not-found');
}

const PURPOSES = ['store', 'publish', 'report', 'press', 'un-bodies', 'court', 'translation', 'archive'] as const;

function form(c: DeskContext, { office }: AskedOffice, draft: Draft, errors: FieldErrors, status: 200 | 422): Response {
  const { say, locale } = c.var.language;
  const fields: readonly FormField[] = [
    { is: 'line', name: 'full', label: 'officials.holder-name' },
    {
      is: 'choice',
      name: 'gender',
      label: 'people.file-gender',
      options: GENDERS.map((value) => ({ value, label: say(`people.gender-${value}`) })),
    },
    { is: 'date', name: 'from', label: 'officials.holder-since', help: 'casework.date-help' },
  ];
  const at = `/officials/${office.id}`;
  const back = { path: at, label: inWords(office.title, locale) };
  const action = `${at}/holders/new`;
  const lead = say('officials.holder-lead');
  return smallForm(c, { action, back, title: 'officials.holder-new', lead, fields, draft, errors }, status);
}

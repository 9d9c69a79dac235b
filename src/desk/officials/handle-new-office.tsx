import { randomBytes } from 'node:crypto';
import { COUNTRIES } from '../../domain/country.ts';
import { idFrom, type OfficeId } from '../../domain/id.ts';
import { officeShape } from '../../domain/officials-shape.ts';
import { recordOffice } from '../../vault/record-official.ts';
import { vaultOf, type DeskContext } from '../cases/casework.ts';
import { draftReader, type Draft } from '../cases/draft.ts';
import type { FormField } from '../cases/form-fields.tsx';
import { fitted, type FieldErrors } from '../cases/shape-errors.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { linesOf, smallForm } from './small-form.tsx';

export function showNewOffice(c: DeskContext): Response {
  vaultOf(c);
  return officeForm(c, {}, {}, 200);
}

export async function takeNewOffice(c: DeskContext): Promise<Response> {
  const vault = vaultOf(c);
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const reader = draftReader(form);
  const [title, institution, language] = [reader.text('title'), reader.text('institution'), reader.text('language')];
  const id = idFrom<OfficeId>(randomBytes(16));
  const lines = linesOf(reader.text('lines'));
  const given = {
    id,
    title: { [language]: title },
    institution: { [language]: institution },
    salutation: reader.text('salutation'),
    language,
    address: { lines, country: reader.text('country'), email: null, phone: null },
    holders: [],
  };
  const known = fitted(officeShape, given, c.var.language.say);
  if ('fit' in known) {
    await recordOffice(vault, known.fit);
    return c.redirect(`/officials/${id}`, 303);
  }
  const typed = { ...given, title, institution, lines: lines.join('\n'), country: reader.text('country') };
  // A form's field is the first part of where in the record it stands.
  const errors = Object.fromEntries(
    Object.entries(known.errors).map(([name, words]) => [
      name.startsWith('address.') ? (name.split('.')[1] ?? name) : (name.split('.')[0] ?? name),
      words,
    ]),
  );
  return officeForm(c, typed, errors, 422);
}

function officeForm(c: DeskContext, draft: Draft, errors: FieldErrors, status: 200 | 422): Response {
  const { locale } = c.var.language;
  const lands = new Intl.DisplayNames([locale], { type: 'region' });
  const { compare } = new Intl.Collator(locale);
  const countries = COUNTRIES.map((value) => ({ value, label: lands.of(value) ?? value }));
  const fields: readonly FormField[] = [
    { is: 'line', name: 'title', label: 'casework.office', help: 'casework.office-language' },
    { is: 'line', name: 'institution', label: 'casework.institution', help: 'casework.office-language' },
    { is: 'line', name: 'language', label: 'casework.office-tongue', help: 'casework.office-tongue-help' },
    { is: 'line', name: 'salutation', label: 'casework.salutation', help: 'casework.salutation-help' },
    { is: 'text', name: 'lines', label: 'casework.office-address' },
    {
      is: 'choice',
      name: 'country',
      label: 'casework.country',
      options: countries.toSorted((a, b) => compare(a.label, b.label)),
      blank: 'casework.choose',
    },
  ];
  const back = { path: '/officials', label: c.var.language.say('casework.officials') };
  return smallForm(c, { action: '/officials/new', back, title: 'casework.office-new', fields, draft, errors }, status);
}

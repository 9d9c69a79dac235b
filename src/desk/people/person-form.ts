import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { PersonId } from '../../domain/id.ts';
import { isPersonOrGroup } from '../../domain/person-shape.ts';
import type { Person } from '../../domain/person.ts';
import { personShape } from '../../vault/change-person.ts';

/** The lists of a person's record: their fields, and the one without which a row is empty. */
export const LISTS = {
  names: { fields: ['kind', 'full', 'short', 'given', 'lang'], key: 'full', orNull: ['short', 'given', 'lang'] },
  aliases: { fields: ['text', 'released'], key: 'text', orNull: [] },
  pseudonyms: { fields: ['publication', 'text'], key: 'text', orNull: [] },
  dates: { fields: ['what', 'on'], key: 'what', orNull: [] },
  documents: { fields: ['kind', 'number', 'country'], key: 'number', orNull: [] },
  relations: { fields: ['is', 'to'], key: 'to', orNull: [] },
  contacts: { fields: ['through', 'how'], key: 'how', orNull: ['through'] },
} as const;
export type ListName = keyof typeof LISTS;
const NAMES = ['names', 'aliases', 'pseudonyms', 'dates', 'documents', 'relations', 'contacts'] as const;

/** Empty rows under what is recorded, for more. */
const SPARE = 2;
const MOST_ROWS = 60;

export interface ReadPerson {
  /** `null`: something is wrong. */
  readonly person: Person | null;
  /** Refusals by the names of fields, which are those of the shape: `names.0.full`. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Reads a person's record from a form. Rows without their main field are not there. */
export function readPerson(id: PersonId, fields: ReadonlyMap<string, string>): ReadPerson {
  const value = (name: string): string => (fields.get(name) ?? '').trim();
  const places = new Map<ListName, readonly number[]>();
  const lists = Object.fromEntries(
    NAMES.map((list) => {
      const rows = rowsOf(list, value);
      places.set(
        list,
        rows.map(({ at }) => at),
      );
      return [list, rows.map(({ row }) => row)];
    }),
  );
  const given = {
    id,
    gender: value('gender'),
    pronoun: orNull(value('pronoun')),
    group: value('group') === 'yes',
    birth: orNull(value('birth')),
    ...lists,
  };
  const read = v.safeParse(personShape, given);
  const errors: Record<string, string> = {};
  if (read.success) {
    if (read.output.names.length === 0) errors['names.0.full'] = 'no-name';
    if (!isPersonOrGroup(read.output)) errors['birth'] = 'member';
  } else
    for (const issue of read.issues) {
      const [list = '', at = '', ...rest] = (v.getDotPath(issue) ?? 'gender').split('.');
      const place = places.get(list as ListName)?.[Number(at)];
      errors[
        place === undefined
          ? [list, at, ...rest].filter((part) => part !== '').join('.')
          : [list, place, ...rest].join('.')
      ] ??= issue.message;
    }
  return { person: read.success && Object.keys(errors).length === 0 ? read.output : null, errors };
}

function rowsOf(list: ListName, value: (name: string) => string) {
  const { fields, orNull: optional } = LISTS[list];
  const nullable = new Set<string>(optional);
  const rows: { readonly at: number; readonly row: Record<string, unknown> }[] = [];
  for (let at = 0; at < MOST_ROWS; at++) {
    const texts = fields.map((field) => [field, value(`${list}.${at}.${field}`)] as const);
    // A choice is always sent: only what was typed makes a row.
    if (texts.every(([field, text]) => text === '' || CHOICES.has(`${list}.${field}`))) continue;
    const row = texts.map(([field, text]) => [
      field,
      field === 'released' ? text === 'yes' : nullable.has(field) ? orNull(text) : text,
    ]);
    rows.push({ at, row: Object.fromEntries(row) });
  }
  return rows;
}

const CHOICES: ReadonlySet<string> = new Set([
  'names.kind',
  'aliases.released',
  'pseudonyms.publication',
  'relations.is',
  'contacts.through',
]);

const orNull = (text: string): string | null => (text === '' ? null : text);

/** A record as fields of the form. */
export function fieldsOf(person: Person): Map<string, string> {
  const fields = new Map<string, string>([
    ['gender', person.gender],
    ['pronoun', person.pronoun ?? ''],
    ['group', person.group ? 'yes' : ''],
    ['birth', person.birth ?? ''],
  ]);
  for (const list of NAMES)
    person[list].forEach((row, at) => {
      for (const [field, value] of Object.entries(row))
        fields.set(`${list}.${at}.${field}`, value === true ? 'yes' : typeof value === 'string' ? value : '');
    });
  return fields;
}

/** How many rows of a list the form shows: those that hold something, and a few more. */
export function rowCount(list: ListName, fields: ReadonlyMap<string, string>): number {
  const { key } = LISTS[list];
  let last = -1;
  for (const [name, value] of fields) {
    const [of, at, field] = name.split('.');
    if (of === list && field === key && value !== '') last = Math.max(last, Number(at));
  }
  return Math.min(MOST_ROWS, last + 1 + SPARE);
}

/** Stands for a record as it was shown, so that a change by somebody else meanwhile is seen. */
export function digestOf(person: Person): string {
  const shown = [...fieldsOf(person)].filter(([, value]) => value !== '').toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32);
}

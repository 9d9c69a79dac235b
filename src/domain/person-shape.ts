import * as v from 'valibot';
import { orNone, orNull } from './consent-shape.ts';
import type { PersonId, WorkId } from './id.ts';
import { NAME_KINDS, RELATIONS, type Person } from './person.ts';
import { country, language, line, partialDate, text } from './shape.ts';

const name = v.strictObject({
  kind: v.picklist(NAME_KINDS),
  full: line,
  short: orNull(line),
  given: orNull(line),
  lang: orNull(language),
});

/** How other people and works are named: by their ids at the desk, by keys in files. */
interface References {
  readonly person: v.GenericSchema<unknown, PersonId>;
  readonly work: v.GenericSchema<unknown, WorkId>;
}

/** What a file or a form says of one person. What it leaves out is not known. */
export function personEntries({ person, work }: References) {
  return {
    gender: v.picklist(['woman', 'man', 'unstated']),
    pronoun: orNull(line),
    group: v.boolean(),
    names: orNone(name),
    aliases: orNone(v.strictObject({ text: line, released: v.optional(v.boolean(), false) })),
    pseudonyms: orNone(v.strictObject({ publication: work, text: line })),
    birth: orNull(partialDate),
    dates: orNone(v.strictObject({ what: line, on: partialDate })),
    documents: orNone(v.strictObject({ kind: line, number: line, country })),
    relations: orNone(v.strictObject({ to: person, is: v.picklist(RELATIONS) })),
    contacts: orNone(v.strictObject({ through: orNull(person), how: text })),
  };
}

/** A group has members and was not born; a person has none. */
export function isPersonOrGroup({ group, birth, relations }: Pick<Person, 'group' | 'birth' | 'relations'>): boolean {
  return group ? birth === null : relations.every((relation) => relation.is !== 'member');
}

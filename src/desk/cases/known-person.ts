import { parseId, type PersonId } from '../../domain/id.ts';
import { allows, namesOf, seenNow, type DeskContext } from './casework.ts';
import { peopleNamed } from './people-named.ts';
import type { Option } from './form-fields.tsx';
import type { CaseFile } from './open-case-file.ts';

const MOST_FOUND = 20;

/**
 * People of the cases that this colleague sees: the one with this number, or, for whoever may read names, those with these
 * words in a name. Of nobody else it is told whether there is such a record.
 */
export async function knownPeople(c: DeskContext, file: CaseFile, words: string): Promise<readonly PersonId[]> {
  const { people } = await seenNow(c, file.vault);
  const number = parseId<PersonId>(words.trim());
  if (number !== null) return people.has(number) ? [number] : [];
  if (!allows(c, 'people.read-names')) return [];
  return peopleNamed(file.vault, words, { among: (id) => people.has(id), most: MOST_FOUND });
}

/** They to choose from, each with the cases in which they are: two can have one name. */
export async function optionsOf(
  c: DeskContext,
  file: CaseFile,
  people: readonly PersonId[],
): Promise<readonly Option[]> {
  if (people.length === 0) return [];
  const names = await namesOf(c, file.vault, people);
  const { cases } = await seenNow(c, file.vault);
  return people.map((id) => {
    const titles = [...cases.values()].filter((each) => each.people.some(({ person }) => person === id));
    return { value: id, label: names.get(id) ?? id, code: titles.map(({ title }) => title).join(' · ') };
  });
}

import type { CaseEvent } from '../../domain/case-event.ts';
import type { Case } from '../../domain/case.ts';
import type { OfficeId, PersonId } from '../../domain/id.ts';
import { tellShown } from '../../vault/open-roster.ts';
import { allows, todayOf, type DeskContext } from '../cases/casework.ts';
import { eventsOfCases } from '../../vault/cases.ts';
import type { OpenedPerson } from '../people/seen-people.ts';
import { deskName } from '../people/person-words.ts';
import type { Related } from './related.ts';
import { casesToOpen, relationsOfPerson } from './relations-of-person.ts';
import type { Words } from './said.ts';

/** The cases of a person that the reader sees, and what happened in those where that is looked for. Tells of both. */
export async function openCasesOf(
  opened: OpenedPerson,
): Promise<{ readonly cases: readonly Case[]; readonly events: readonly CaseEvent[] }> {
  const { id } = opened.known.person;
  const cases = opened.cases.filter(({ people }) => people.some(({ person }) => person === id));
  const toOpen = casesToOpen(id, cases);
  const others = cases.map((each) => each.id).filter((each) => !toOpen.includes(each));
  await tellShown(opened.vault, 'cases', others);
  const events = toOpen.length === 0 ? [] : await eventsOfCases(opened.vault, toOpen);
  return { cases, events };
}

/** All relations of an opened person. */
export function relatedTo(
  c: DeskContext,
  opened: OpenedPerson,
  of: { readonly cases: readonly Case[]; readonly events: readonly CaseEvent[] },
): Related[] {
  const { roster, sees } = opened;
  const asked = { roster, sees, ...of, today: todayOf(c), mayOffices: allows(c, 'officials.read') };
  return relationsOfPerson(opened.known.person.id, asked);
}

/** Tells which people and offices somebody is about to see, `more` among them: one entry for each list. */
export async function tellRelated(
  { vault, known }: OpenedPerson,
  related: readonly Related[],
  more: readonly PersonId[] = [],
): Promise<void> {
  const people = new Set<PersonId>(more);
  const offices = new Set<OfficeId>();
  for (const { subject } of related) {
    if (subject.is === 'person') people.add(subject.id);
    if (subject.is === 'office') offices.add(subject.id);
  }
  // Who is in the middle is of the list: an entry with one person alone stands for a record that was opened.
  if (people.size > 0) people.add(known.person.id);
  await tellShown(vault, 'people', [...people]);
  await tellShown(vault, 'offices', [...offices]);
}

/** People by the names that colleagues use, of those whom the reader sees. */
export function wordsFor(c: DeskContext, { roster, seen }: OpenedPerson): Words {
  const { language } = c.var;
  const personOf = (id: PersonId) => (seen.has(id) ? (roster.people.get(id)?.person ?? null) : null);
  const nameOf = (id: PersonId): string | null => {
    const person = personOf(id);
    return person === null ? null : deskName(person, language);
  };
  return { language, roster, personOf, nameOf };
}

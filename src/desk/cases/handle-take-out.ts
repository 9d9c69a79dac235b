import type { Case } from '../../domain/case.ts';
import { parseId, type PersonId } from '../../domain/id.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { changeSeenCase, seenCases, type DeskContext } from './casework.ts';
import { openCaseFile } from './open-case-file.ts';

/**
 * Takes somebody out of a case, with every part that they have in it. Not while the case still says something of them,
 * and not out of the last case in which this colleague sees them: a record in no case is seen by nobody.
 */
export async function takeOut(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const file = await openCaseFile(c);
  const person = parseId<PersonId>(form.text('person'));
  if (file === null || person === null) return problem(c, 'not-found');
  const others = [...(await seenCases(c, file.vault)).values()].filter(
    ({ id, people }) => id !== file.id && people.some((each) => each.person === person),
  );
  if (others.length === 0) return problem(c, 'only-here');
  const done = await changeSeenCase<'still-named'>(c, file.vault, file.id, (record) =>
    isNamed(record, person)
      ? { refused: 'still-named' }
      : { ...record, people: record.people.filter((each) => each.person !== person) },
  );
  if (done === 'changed') return c.redirect(`/cases/${file.id}`, 303);
  return problem(c, done.refused === 'still-named' ? 'still-named' : 'not-found');
}

function isNamed({ situations, proceedings, asks, says }: Case, person: PersonId): boolean {
  return (
    situations.some((each) => each.person === person) ||
    proceedings.some((each) => each.people.includes(person)) ||
    asks.some((each) => each.person === person) ||
    says.some((each) => each.of === person)
  );
}

import * as v from 'valibot';
import { basisShape, instructionShape, lifeEventShape, orNone } from '../../domain/consent-shape.ts';
import type { PersonId, WorkId } from '../../domain/id.ts';
import { isPersonOrGroup, personEntries } from '../../domain/person-shape.ts';
import { parsed } from '../../domain/shape.ts';

/**
 * The people of a mission, by the keys that its files call them: who they are, on what basis they are told of, what
 * they want and what happened to them. Each list is a history, the newest last.
 */
export function peopleShape(people: ReadonlyMap<string, PersonId>, works: ReadonlyMap<string, WorkId>) {
  const person = parsed((key) => people.get(key) ?? null, 'nobody has this key');
  const work = parsed((key) => works.get(key) ?? null, 'no work has this key');
  return v.record(
    v.string(),
    v.pipe(
      v.strictObject({
        ...personEntries({ person, work }),
        bases: orNone(basisShape(person)),
        instructions: orNone(instructionShape),
        life: orNone(lifeEventShape),
      }),
      v.check((each) => isPersonOrGroup(each), 'a group has members and no birth, a person has no members'),
    ),
  );
}

import * as v from 'valibot';
import {
  basisShape,
  instant,
  instructionShape,
  isOfOneOrMany,
  lifeEventShape,
  orNone,
  orNull,
} from '../../domain/consent-shape.ts';
import type { MediaId } from '../../domain/id.ts';
import { isPersonOrGroup, personEntries } from '../../domain/person-shape.ts';
import { line, parsed, text } from '../../domain/shape.ts';
import type { Keys } from './keys.ts';

/**
 * The people of a mission, by the keys that its files call them: who they are, on what basis they are told of, what
 * they want, what happened to them, and what they approved. Each list is a history, the newest last.
 */
export function peopleShape({ people, works, pictures }: Pick<Keys, 'people' | 'works' | 'pictures'>) {
  const person = parsed((key) => people.get(key) ?? null, 'nobody has this key');
  const work = parsed((key) => works.get(key) ?? null, 'no work has this key');
  const picture = parsed<MediaId>((key) => pictures.get(key) ?? null, 'no picture has this key');
  return v.record(
    v.string(),
    v.pipe(
      v.strictObject({
        ...personEntries({ person, work }),
        bases: orNone(basisShape(person)),
        instructions: orNone(instructionShape),
        life: orNone(lifeEventShape),
        approvals: orNone(
          v.strictObject({ work: orNull(work), picture: orNull(picture), by: line, how: text, at: instant }),
        ),
      }),
      v.check((each) => isPersonOrGroup(each), 'a group has members and no birth, a person has no members'),
      v.check(
        ({ group, bases }) => bases.every((basis) => isOfOneOrMany(basis, group)),
        'a group consents by a decision of its body, a person for themselves',
      ),
    ),
  );
}

import * as v from 'valibot';
import type { Hand } from './evidence.ts';
import type { CaseId, PersonId } from './id.ts';
import { id, line, list, partialDate, text } from './shape.ts';

/** What a form says of a file that is brought. The rest is read from the file itself. */
export interface EvidenceBrought {
  readonly case: CaseId;
  /** The name that it came with. */
  readonly name: string;
  readonly about: string;
  readonly custody: readonly Hand[];
}

/** The chain of custody begins with someone: a file that came from nowhere proves nothing. */
export const evidenceBroughtShape: v.GenericSchema<unknown, EvidenceBrought> = v.strictObject({
  case: id<CaseId>(),
  name: line,
  about: text,
  custody: v.pipe(
    list(v.strictObject({ by: v.nullable(id<PersonId>()), who: line, on: v.nullable(partialDate), how: line })),
    v.nonEmpty('empty'),
  ),
});

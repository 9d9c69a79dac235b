import * as v from 'valibot';
import type { CaseEvent } from './case-event.ts';
import { ACT_KINDS } from './huri-code.ts';
import type { CaseId, EventId, PersonId, PlaceId } from './id.ts';
import { FORCES, INVOLVEMENTS } from './perpetrator.ts';
import { id, line, list, partialDate, text, textOrNothing } from './shape.ts';
import { sourceShape, verificationShape } from './statement-shape.ts';

const perpetrator = v.strictObject({
  force: v.picklist(FORCES),
  name: v.nullable(line),
  unit: v.nullable(line),
  official: v.nullable(id<PersonId>()),
  involvement: v.picklist(INVOLVEMENTS),
});

const act = v.pipe(
  v.strictObject({
    kind: v.picklist(ACT_KINDS),
    to: list(id<PersonId>()),
    by: list(perpetrator),
    text: v.nullable(text),
  }),
  v.forward(
    v.check((given) => given.kind !== 'other' || given.text !== null, 'empty'),
    ['text'],
  ),
);

/** An event as a form gives it. Nothing is known without someone who says so. */
export const caseEventShape: v.GenericSchema<unknown, CaseEvent> = v.pipe(
  v.strictObject({
    id: id<EventId>(),
    case: id<CaseId>(),
    title: line,
    text: textOrNothing,
    on: v.nullable(partialDate),
    until: v.nullable(partialDate),
    place: v.nullable(id<PlaceId>()),
    acts: list(act),
    sources: v.pipe(list(sourceShape), v.nonEmpty('empty')),
    verification: verificationShape,
    interventions: list(v.strictObject({ on: v.nullable(partialDate), by: line, text })),
  }),
  v.forward(
    v.check(
      ({ on, until }) => until === null || (on !== null && on.slice(0, until.length) <= until),
      'before-its-start',
    ),
    ['until'],
  ),
);

import * as v from 'valibot';
import { COMMITMENT_STATES } from '../../domain/commitment.ts';
import { orNone, orNull } from '../../domain/consent-shape.ts';
import {
  country,
  language,
  line,
  list,
  localised,
  parsed,
  partialDate,
  plainDate,
  text,
  textOrNothing,
} from '../../domain/shape.ts';
import type { Keys } from './keys.ts';

/** Offices, meetings and commitments of a mission, by the keys that its files use. */
export function officialsShape(
  { people, places, works }: Pick<Keys, 'people' | 'places' | 'works'>,
  cases: readonly string[],
) {
  const person = parsed((key) => people.get(key) ?? null, 'nobody has this key');
  const place = parsed((key) => places.get(key) ?? null, 'no place has this key');
  const work = parsed((key) => works.get(key) ?? null, 'no work has this key');
  const ofCases = orNone(v.picklist(cases, 'no case has this key'));
  const office = v.strictObject({
    title: localised,
    institution: localised,
    salutation: line,
    language,
    address: v.strictObject({ lines: list(line), country }),
    holders: list(v.strictObject({ person, from: partialDate, until: orNull(partialDate) })),
  });
  const meeting = v.strictObject({
    on: partialDate,
    place: orNull(place),
    cases: ofCases,
    received: list(v.strictObject({ office: v.string(), person: orNull(person) })),
    went: list(person),
    handedOver: orNone(line),
    promised: orNone(text),
    notes: v.optional(textOrNothing, ''),
  });
  const commitment = v.strictObject({
    office: v.string(),
    report: work,
    recommendation: v.number(),
    cases: ofCases,
    text,
    answerDueOn: orNull(plainDate),
    steps: orNone(v.strictObject({ state: v.picklist(COMMITMENT_STATES), on: plainDate, note: text })),
  });
  return v.strictObject({
    offices: v.record(v.string(), office),
    meetings: v.record(v.string(), meeting),
    commitments: list(commitment),
  });
}

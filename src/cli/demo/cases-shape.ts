import * as v from 'valibot';
import { CAMPAIGN_ACTIONS } from '../../domain/ask.ts';
import { CAMPAIGN_STATUSES, CASE_ROLES } from '../../domain/case.ts';
import { orNone, orNull } from '../../domain/consent-shape.ts';
import { ACT_KINDS } from '../../domain/huri-code.ts';
import { OUTCOME_VALUES } from '../../domain/outcome.ts';
import { FORCES, INVOLVEMENTS } from '../../domain/perpetrator.ts';
import { PROCEEDING_KINDS, PROCEEDING_STATUSES } from '../../domain/proceeding.ts';
import { line, list, localised, parsed, partialDate, plainDate, text } from '../../domain/shape.ts';
import { SITUATIONS } from '../../domain/situation.ts';
import { verificationShape } from '../../domain/statement-shape.ts';
import type { Keys } from './keys.ts';

/**
 * The cases of a mission, by the keys that its files use. Source and verification are those of the case, for everything
 * in it. News of someone says who agreed to telling it: `agreed` (the person, on that day), `public` (the day since which
 * it is public elsewhere), or `family` (whom of the family was told, when, and their words in each language).
 */
export function casesShape({ people, places, works }: Pick<Keys, 'people' | 'places' | 'works'>) {
  const person = parsed((key) => people.get(key) ?? null, 'nobody has this key');
  const place = parsed((key) => places.get(key) ?? null, 'no place has this key');
  const page = parsed((key) => works.get(key) ?? null, 'no work has this key');
  const perpetrator = v.strictObject({
    force: v.picklist(FORCES),
    name: orNull(line),
    unit: orNull(line),
    official: orNull(person),
    involvement: v.picklist(INVOLVEMENTS),
  });
  const act = v.strictObject({
    kind: v.picklist(ACT_KINDS),
    to: list(person),
    by: list(perpetrator),
    text: orNull(text),
  });
  const situation = v.strictObject({
    person,
    state: v.picklist(SITUATIONS),
    on: partialDate,
    agreed: orNull(plainDate),
    public: orNull(plainDate),
    family: orNull(v.strictObject({ informed: list(person), on: plainDate, wording: localised })),
  });
  const proceeding = v.strictObject({
    kind: v.picklist(PROCEEDING_KINDS),
    people: list(person),
    authority: line,
    reference: orNull(line),
    on: partialDate,
    status: v.picklist(PROCEEDING_STATUSES),
    steps: orNone(v.strictObject({ on: partialDate, text })),
  });
  return v.record(
    v.string(),
    v.strictObject({
      page,
      title: line,
      source: line,
      verification: verificationShape,
      campaign: v.picklist(CAMPAIGN_STATUSES),
      people: list(v.strictObject({ person, role: v.picklist(CASE_ROLES) })),
      situations: orNone(situation),
      proceedings: orNone(proceeding),
      asks: orNone(
        v.strictObject({
          kind: v.picklist(['ask', 'red-line']),
          person,
          actions: orNone(v.picklist(CAMPAIGN_ACTIONS)),
          on: partialDate,
          text,
          // By one of ours; else they said it in public.
          heard: v.optional(v.boolean(), false),
        }),
      ),
      says: orNone(
        v.strictObject({
          of: person,
          kind: v.picklist(['sign-off', 'veto']),
          clients: list(person),
          days: v.optional(v.number(), 1),
        }),
      ),
      outcomes: orNone(
        v.strictObject({ value: v.picklist(OUTCOME_VALUES), on: partialDate, text, claim: orNull(text) }),
      ),
      contact: v.optional(v.strictObject({ last: plainDate, checkIn: plainDate })),
      events: orNone(
        v.strictObject({
          title: line,
          text,
          on: orNull(partialDate),
          until: orNull(partialDate),
          place: orNull(place),
          acts: orNone(act),
        }),
      ),
    }),
  );
}

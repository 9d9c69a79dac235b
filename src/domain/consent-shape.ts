import * as v from 'valibot';
import type { AdvanceInstruction } from './advance-instruction.ts';
import {
  DATE_LEVELS,
  IDENTITY_LEVELS,
  IMAGE_LEVELS,
  isRefusal,
  PLACE_LEVELS,
  PURPOSES,
  VOICE_LEVELS,
  type Basis,
  type Terms,
} from './basis.ts';
import { REPRESENTATIVES, type Conversation } from './consent.ts';
import { parseInstant } from './date.ts';
import type { PersonId } from './id.ts';
import { CIRCUMSTANCES, LIFE_EVENTS, type LifeEvent } from './life-event.ts';
import { language, line, list, parsed, plainDate, text } from './shape.ts';

/** What a form may leave out. */
export const orNull = <Shape extends v.GenericSchema>(shape: Shape) => v.optional(v.nullable(shape), null);
export const orNone = <Shape extends v.GenericSchema>(shape: Shape) => v.optional(list(shape), []);

export const instant = parsed(parseInstant, 'not-an-instant');

export const termsShape: v.GenericSchema<unknown, Terms> = v.strictObject({
  identity: v.picklist(IDENTITY_LEVELS),
  image: v.picklist(IMAGE_LEVELS),
  voice: v.picklist(VOICE_LEVELS),
  place: v.picklist(PLACE_LEVELS),
  date: v.picklist(DATE_LEVELS),
  purposes: list(v.picklist(PURPOSES)),
});

const conversation: v.GenericSchema<unknown, Conversation> = v.strictObject({
  on: plainDate,
  explainedBy: line,
  language,
  interpreter: orNull(line),
  present: orNone(line),
  // Whoever heard of no risk has not consented.
  risks: v.pipe(list(v.strictObject({ risk: text, understood: text })), v.nonEmpty('empty')),
  copy: text,
  takeBack: text,
  coolingOffUntil: orNull(instant),
  askAgainOn: orNull(plainDate),
  inCustody: v.boolean(),
  evidence: orNull(line),
});

/** @param person how other people are named: by their ids at the desk, by keys in files */
export function basisShape(person: v.GenericSchema<unknown, PersonId>): v.GenericSchema<unknown, Basis> {
  const dissent = v.strictObject({ who: line, member: orNull(person), refuses: v.boolean() });
  const by = v.strictObject({
    person: orNull(person),
    who: line,
    relation: v.picklist(REPRESENTATIVES),
    conflict: orNull(v.strictObject({ what: text, confirmedBy: orNull(line) })),
    assent: v.optional(v.picklist(['asked', 'too-young']), 'asked'),
  });
  const ground = v.variant('kind', [
    v.strictObject({
      kind: v.literal('consent'),
      conversation: orNull(conversation),
      decision: orNull(v.strictObject({ body: line, act: line, dissent: orNone(dissent) })),
    }),
    v.strictObject({ kind: v.literal('representative'), by, conversation: orNull(conversation) }),
    v.strictObject({ kind: v.literal('public-source'), source: line }),
    v.strictObject({ kind: v.literal('official-role'), office: line }),
  ]);
  return v.pipe(
    v.strictObject({ ground, terms: termsShape, from: instant, until: orNull(instant) }),
    v.forward(
      v.check(({ from, until }) => until === null || until > from, 'ends-before-it-begins'),
      ['until'],
    ),
    // A no needs no conversation; a yes is one.
    v.check(
      (basis) => isRefusal(basis) || !('conversation' in basis.ground) || basis.ground.conversation !== null,
      'no-conversation',
    ),
  );
}

/** Whether a consent is a group's, by a decision of its body, or one person's; a no may be anybody's. */
export function isOfOneOrMany(basis: Basis, group: boolean): boolean {
  return basis.ground.kind !== 'consent' || isRefusal(basis) || (basis.ground.decision !== null) === group;
}

export const instructionShape: v.GenericSchema<unknown, AdvanceInstruction> = v.strictObject({
  circumstance: v.picklist(CIRCUMSTANCES),
  wish: v.variant('do', [
    v.strictObject({ do: v.literal('keep') }),
    v.strictObject({ do: v.literal('reduce'), to: termsShape }),
    v.strictObject({ do: v.literal('hide') }),
  ]),
  decider: orNull(line),
  by: v.optional(v.picklist(['person', 'decider']), 'person'),
  from: instant,
});

export const lifeEventShape: v.GenericSchema<unknown, LifeEvent> = v.strictObject({
  what: v.picklist(LIFE_EVENTS),
  from: instant,
  source: line,
});

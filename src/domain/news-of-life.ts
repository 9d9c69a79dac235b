import { firstDayOf, lastDayOf, startOfUtcDay, utcDayOf, type Instant, type PartialDate } from './date.ts';
import type { PersonId } from './id.ts';
import type { LifeEvent } from './life-event.ts';
import type { PersonSituation, Situation } from './situation.ts';

/*
 * The same news stands in two places: in a case as a situation, which is told in public by rules of its own, and with the
 * person as an event of their life, which decides what their consent is worth. Whoever records it in one place has
 * recorded it in the other, too: else bad news would go out without the family, or a consent on without its instructions.
 */

/** What a situation means for a person's consent. The others change nothing of whether and for whom they can speak. */
const LIFE_OF: Partial<Readonly<Record<Situation, LifeEvent['what']>>> = {
  'detained-incommunicado': 'arrested',
  detained: 'arrested',
  'house-arrest': 'arrested',
  disappeared: 'disappeared',
  missing: 'unreachable',
  'released-on-bail': 'released',
  'conditionally-released': 'released',
  released: 'released',
  'located-alive': 'found',
  killed: 'died',
  died: 'died',
  'died-in-custody': 'died',
  'remains-identified': 'died',
};

const SITUATION_OF: Partial<Readonly<Record<LifeEvent['what'], Situation>>> = {
  arrested: 'detained',
  released: 'released',
  disappeared: 'disappeared',
  found: 'located-alive',
  died: 'died',
};

/**
 * The event of their life that a situation is, if it is not on record: of what is confirmed or likely, and no plan. Of a
 * date that is not whole the last day counts, so that what may have come after a consent binds it.
 */
export function lifeOfSituation(
  { state, on, source, verification }: PersonSituation,
  life: readonly LifeEvent[],
  now: Instant,
): LifeEvent | null {
  const what = LIFE_OF[state];
  if (what === undefined || (verification !== 'confirmed' && verification !== 'likely')) return null;
  if (on === null) return life.some((each) => each.what === what) ? null : { what, from: now, source: source.text };
  const [first, last] = [startOfUtcDay(firstDayOf(on)), startOfUtcDay(lastDayOf(on))];
  if (first > now) return null;
  if (life.some((each) => each.what === what && each.from >= first && each.from < last + DAY_MS)) return null;
  return { what, from: utcDayOf(now) <= lastDayOf(on) ? now : last, source: source.text };
}

const DAY_MS = 86_400_000;

/**
 * The situation that an event of a person's life is, if the series of a case does not have it: unverified, without the
 * family's words and without the person's yes, so that nothing of it is told until somebody has seen to them.
 */
export function situationOfLife(
  person: PersonId,
  { what, from, source }: LifeEvent,
  series: readonly PersonSituation[],
): PersonSituation | null {
  const state = SITUATION_OF[what];
  if (state === undefined) return null;
  const on = utcDayOf(from);
  const known = series.some(
    (each) => each.person === person && LIFE_OF[each.state] === what && (each.on === null || on.startsWith(each.on)),
  );
  if (known) return null;
  return {
    person,
    state,
    on: on as string as PartialDate,
    source: { text: source, by: null, on: null, evidence: [] },
    verification: 'unverified',
    family: null,
    agreement: null,
  };
}

/** A series in the order of time; what has no date comes last. */
export function inOrderOfTime(series: readonly PersonSituation[]): PersonSituation[] {
  const on = ({ on: date }: PersonSituation): string => date ?? '~';
  return series.toSorted((a, b) => (on(a) < on(b) ? -1 : on(a) > on(b) ? 1 : 0));
}

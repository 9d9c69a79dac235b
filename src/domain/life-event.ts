import type { Instant } from './date.ts';

/**
 * What happens to a person that their consent depends on. It is recorded with the person, so that it counts in every
 * case that they are in; how a case tells their situation is another matter (`situation.ts`).
 */
export const LIFE_EVENTS = [
  'arrested',
  'released',
  'disappeared',
  'found',
  'died',
  'unreachable',
  'reached',
  /** In public, and under pressure as far as anybody can tell. Taking back freely is a basis of its own: a no. */
  'retracted',
  'cannot-speak',
  'can-speak',
] as const;

export interface LifeEvent {
  readonly what: (typeof LIFE_EVENTS)[number];
  readonly from: Instant;
  readonly source: string;
}

/** What a person may have given instructions for, in advance, and what ends it. Death and a retraction end nowhere. */
const ENDS = {
  arrested: 'released',
  disappeared: 'found',
  unreachable: 'reached',
  died: null,
  retracted: null,
} as const;
export type Circumstance = keyof typeof ENDS;
export const CIRCUMSTANCES = [
  'arrested',
  'disappeared',
  'died',
  'unreachable',
  'retracted',
] as const satisfies Circumstance[];

/** A circumstance that has begun, and its end if there was one by then. */
export interface Begun {
  readonly circumstance: Circumstance;
  readonly from: Instant;
  readonly ended: Instant | null;
}

/** Everything that had begun by an instant, ended or not. */
export function begunBy(life: readonly LifeEvent[], at: Instant): Begun[] {
  return CIRCUMSTANCES.flatMap((circumstance) =>
    life
      .filter(({ what, from }) => what === circumstance && from <= at)
      .map(({ from }) => ({ circumstance, from, ended: firstAfter(life, ENDS[circumstance], from, at) })),
  );
}

function firstAfter(
  life: readonly LifeEvent[],
  what: LifeEvent['what'] | null,
  from: Instant,
  at: Instant,
): Instant | null {
  const later = life.filter((event) => event.what === what && event.from >= from && event.from <= at);
  return later.reduce<Instant | null>((first, each) => (first === null || each.from < first ? each.from : first), null);
}

/** Whether the person was not free at an instant. */
export function inCustodyAt(life: readonly LifeEvent[], at: Instant): boolean {
  return begunBy(life, at).some(({ circumstance, ended }) => circumstance === 'arrested' && ended === null);
}

/** The first release after an instant, by another. */
export function releasedAfter(life: readonly LifeEvent[], from: Instant, at: Instant): Instant | null {
  return firstAfter(life, 'released', from, at);
}

/** Since when the person can speak for themselves again, or `null`: nothing says so. */
export function canSpeakSince(life: readonly LifeEvent[], at: Instant): Instant | null {
  const can = latest(life, ['can-speak'], at);
  const cannot = latest(life, ['cannot-speak', 'disappeared', 'died'], at);
  return can !== null && (cannot === null || can >= cannot) ? can : null;
}

function latest(life: readonly LifeEvent[], whats: readonly LifeEvent['what'][], at: Instant): Instant | null {
  const some = life.filter(({ what, from }) => whats.includes(what) && from <= at);
  return some.reduce<Instant | null>((last, { from }) => (last === null || from > last ? from : last), null);
}

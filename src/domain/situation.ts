import type { PartialDate, PlainDate } from './date.ts';
import type { AccountId, PersonId } from './id.ts';
import { textIn, type Locale, type Localised } from './locale.ts';
import type { Source, Verification } from './statement.ts';

/** What is known of how a person is. Dated, sourced, and several may hold at once (CONVENTIONS: cases). */
export const SITUATIONS = [
  'at-risk',
  'threatened',
  'in-hiding',
  'disappeared',
  'missing',
  'detained-incommunicado',
  'detained',
  'charged',
  'on-trial',
  'sentenced',
  'house-arrest',
  'exiled',
  'deported',
  'released-on-bail',
  'conditionally-released',
  'charges-dropped',
  'acquitted',
  'released',
  'located-alive',
  'killed',
  'died',
  'died-in-custody',
  'remains-identified',
  'unknown',
] as const;

export type Situation = (typeof SITUATIONS)[number];

/** Nobody learns these from a page before the family does. `died` too: somebody waits for that word as well. */
export const BAD_NEWS: ReadonlySet<Situation> = new Set<Situation>([
  'killed',
  'died',
  'died-in-custody',
  'remains-identified',
]);

/** Whoever is free decides whether it is told: those who held them read it too. */
export const GOOD_NEWS: ReadonlySet<Situation> = new Set<Situation>([
  'released-on-bail',
  'conditionally-released',
  'charges-dropped',
  'acquitted',
  'released',
  'located-alive',
]);

/** That the family heard it from a human being, and the words they agreed to. */
export interface FamilyWord {
  /** Who told them: of the organisation or of a partner. */
  readonly informedBy: AccountId | PersonId;
  readonly informed: readonly PersonId[];
  readonly on: PlainDate;
  /** Agreed in each language that it is told in. */
  readonly wording: Localised;
}

/** The person's yes to telling good news, or that it was published elsewhere already, and where. */
export type Agreement =
  | { readonly by: 'person' | 'representative'; readonly on: PlainDate; readonly heardBy: AccountId }
  | { readonly by: 'public-source'; readonly on: PlainDate; readonly source: string };

/** One entry of the series: how a person was found to be. */
export interface PersonSituation {
  readonly person: PersonId;
  readonly state: Situation;
  readonly on: PartialDate | null;
  readonly source: Source;
  readonly verification: Verification;
  /** Needed before bad news is told. */
  readonly family: FamilyWord | null;
  /** Needed before good news is told. */
  readonly agreement: Agreement | null;
}

export type UntoldReason = 'family-not-informed' | 'wording-not-agreed' | 'not-agreed';

/** What may be told of a situation: the state, and the words to tell it in where the family chose them. */
export interface SituationTold {
  readonly state: Situation;
  readonly on: PartialDate | null;
  readonly wording: string | null;
}

/**
 * Whether a situation may be told in public in a language on a day. Bad news waits for the family and for their words in
 * that very language, good news for the person's yes. A date to come is a plan, not a deed.
 */
export function situationTold(
  situation: PersonSituation,
  locale: Locale,
  today: PlainDate,
): SituationTold | { refused: UntoldReason } {
  const { state, on, family, agreement } = situation;
  if (BAD_NEWS.has(state)) {
    if (family === null || family.on > today || family.informed.length === 0) return { refused: 'family-not-informed' };
    const wording = textIn(family.wording, locale)?.trim() ?? '';
    return wording === '' ? { refused: 'wording-not-agreed' } : { state, on, wording };
  }
  if (GOOD_NEWS.has(state) && (agreement === null || agreement.on > today)) return { refused: 'not-agreed' };
  return { state, on, wording: null };
}

/** The part of a series that may be told, in its order. What may not leaves no gap. */
export function situationsTold(series: readonly PersonSituation[], locale: Locale, today: PlainDate): SituationTold[] {
  return series.flatMap((each) => {
    const told = situationTold(each, locale, today);
    return 'refused' in told ? [] : [told];
  });
}

/**
 * Why a page may not show a situation: for news, a situation on record must be told that says the same, on the same
 * date or a finer one. What is no news is the editor's to judge.
 */
export function untoldOnPage(
  shown: { readonly state: Situation; readonly on: PartialDate },
  series: readonly PersonSituation[],
  locale: Locale,
  today: PlainDate,
): UntoldReason | 'not-on-record' | null {
  if (!BAD_NEWS.has(shown.state) && !GOOD_NEWS.has(shown.state)) return null;
  const meant = series.filter(({ state, on }) => state === shown.state && on !== null && on.startsWith(shown.on));
  if (meant.length === 0) return 'not-on-record';
  // Of two whom it could mean, both must be told: the reader may think of either.
  for (const each of meant) {
    const told = situationTold(each, locale, today);
    if ('refused' in told) return told.refused;
  }
  return null;
}

/**
 * Whether a story of good news may not be told: whatever good news is on record of those whom it is about must be agreed
 * to, for readers may think of any of it. One that says not whom it is about waits for everybody in its cases. Good news of
 * which no state tells (a path is open again) is its reader's to judge.
 */
export function goodNewsUnagreed(
  subjects: readonly PersonId[],
  series: readonly PersonSituation[],
  locale: Locale,
  today: PlainDate,
): boolean {
  return series
    .filter(({ state, person }) => GOOD_NEWS.has(state) && (subjects.length === 0 || subjects.includes(person)))
    .some((each) => 'refused' in situationTold(each, locale, today));
}

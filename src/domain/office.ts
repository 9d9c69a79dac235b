import { lastDayOf, type PartialDate, type PlainDate } from './date.ts';
import type { OfficeId, PersonId } from './id.ts';
import type { Localised } from './locale.ts';

/** An office outlives whoever holds it: letters and commitments are addressed to it. */
export interface Office {
  readonly id: OfficeId;
  readonly title: Localised;
  readonly institution: Localised;
  /** How a letter begins, in the office's own language: "Señor Procurador". */
  readonly salutation: string;
  /** BCP 47: the language that it is written to in. */
  readonly language: string;
  readonly address: OfficeAddress;
  readonly holders: readonly Holder[];
}

export interface OfficeAddress {
  readonly lines: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Somebody in an office: a person of the vault on the basis `official-role`. */
export interface Holder {
  readonly person: PersonId;
  readonly from: PartialDate | null;
  /** `null`: holds it still. */
  readonly until: PartialDate | null;
}

/** Who held an office on a day: of several whom the dates allow, the one recorded last. */
export function holderOn({ holders }: Pick<Office, 'holders'>, day: PlainDate): PersonId | null {
  const held = ({ from, until }: Holder): boolean =>
    (from === null || (from as string) <= day) && (until === null || lastDayOf(until) >= day);
  return holders.findLast(held)?.person ?? null;
}

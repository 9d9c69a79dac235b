import type { PetitionId } from '../domain/id.ts';
import type { SigningRefusal } from '../domain/petition.ts';
import type { ConfirmRefusal } from '../domain/signature.ts';

/**
 * What passes between the site's thread and the writer's. Attempts of one turn of the event loop travel as one flat
 * list of strings, `FIELDS` for each: copying an object for each signature costs more than sealing it.
 */
export type ToWriter =
  | { readonly kind: 'take'; readonly batch: number; readonly at: number; readonly fields: string[] }
  | { readonly kind: 'confirm'; readonly batch: number; readonly at: number; readonly tokens: string[] }
  | { readonly kind: 'close' };

/** petition, locale, e-mail address, country, `1` for the tick for news, `supporterText`. */
export const FIELDS = 6;

/** Nothing was written: the writer could not (`not-kept`), or has too much to do (`busy`). */
export type WriterRefusal = 'not-kept' | 'busy';
export type TakeRefusal = SigningRefusal | WriterRefusal;

/** One outcome for each attempt of the batch, in order; `null` where every one was kept. */
export interface TakenBatch {
  readonly kind: 'taken';
  readonly batch: number;
  readonly outcomes: readonly (TakeRefusal | null)[] | null;
}

export type ConfirmOutcome = { readonly confirmed: PetitionId } | { readonly refused: ConfirmRefusal | WriterRefusal };

export interface ConfirmedBatch {
  readonly kind: 'confirmed';
  readonly batch: number;
  readonly outcomes: readonly ConfirmOutcome[];
}

export type FromWriter = readonly (TakenBatch | ConfirmedBatch)[];

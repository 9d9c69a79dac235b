import type { PetitionId } from '../domain/id.ts';
import type { SigningRefusal } from '../domain/petition.ts';
import type { PublicRequest } from '../domain/public-request.ts';
import type { ConfirmRefusal } from '../domain/signature.ts';
import type { Confirmation } from './confirm-signatures.ts';
import type { KeepRefusal, PreparedRequest } from './keep-request.ts';

/**
 * What passes between the site's thread and the writer's. Attempts of one turn of the event loop travel as one flat
 * list of strings, `FIELDS` for each: copying an object for each signature costs more than sealing it.
 */
export type ToWriter =
  | { readonly kind: 'take'; readonly batch: number; readonly at: number; readonly fields: string[] }
  | { readonly kind: 'confirm'; readonly batch: number; readonly at: number; readonly confirmations: Confirmation[] }
  | { readonly kind: 'ask'; readonly batch: number; readonly at: number; readonly asked: AskedRequest }
  | { readonly kind: 'close' };

/** A request as it was sent. `form`: the number of the form that it was typed in. */
export interface AskedRequest extends Pick<PreparedRequest, 'page' | 'locale' | 'tell'> {
  readonly form: string;
  readonly request: PublicRequest;
}

/** petition, locale, e-mail address, country, `1` for the tick for news, channel, `supporterText`. */
export const FIELDS = 7;

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

/** `null`: durable. */
export type AskOutcome = null | { readonly refused: KeepRefusal | WriterRefusal };

interface AskedBatch {
  readonly kind: 'asked';
  readonly batch: number;
  readonly outcome: AskOutcome;
}

export type FromWriter = readonly (TakenBatch | ConfirmedBatch | AskedBatch)[];

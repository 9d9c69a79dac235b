import type { Generated } from 'kysely';
import type { SignatureState } from '../domain/signature.ts';
import type { Exposure, PetitionState } from '../domain/petition.ts';
import type { AccountId, PetitionId, RequestBatchId, RequestId, SignatureId } from '../domain/id.ts';
import type { RequestState } from '../domain/public-request.ts';

/** Instants are UTC milliseconds. Nothing here names a supporter but `outbox.recipient`, until the letter is sent. */
export interface ActionsTables {
  petitions: PetitionsTable;
  petition_keys: PetitionKeysTable;
  petition_holds: PetitionHoldsTable;
  petition_history: PetitionHistoryTable;
  sealing_keys: SealingKeysTable;
  signatures: SignaturesTable;
  counts: CountsTable;
  day_counts: DayCountsTable;
  channel_counts: ChannelCountsTable;
  outbox: OutboxTable;
  throttle_keys: ThrottleKeysTable;
  throttles: ThrottlesTable;
  requests: RequestsTable;
  request_marks: RequestMarksTable;
  request_batches: RequestBatchesTable;
  request_days: RequestDaysTable;
  press_kits: PressKitsTable;
  press_kit_links: PressKitLinksTable;
}

export interface PetitionsTable {
  id: PetitionId;
  state: PetitionState;
  opens_at: number | null;
  closes_at: number | null;
  /** How many signatures are hoped for, where that was changed since the text was published. */
  goal: Generated<number | null>;
  exposure: Generated<Exposure>;
  /** ISO 3166-1 alpha-2, of whoever the petition is addressed to. */
  addressee_country: Generated<string | null>;
  /** Days after the close for which signatures are kept. */
  keep_days: Generated<number>;
  /** When erasing its signatures began. Its counts stay, and the rows say nothing about them any more. */
  erased_at: Generated<number | null>;
}

/**
 * Why a petition is held: its page is off the site, or those whose case it is do not ask for it (any more), or somebody
 * at the desk stopped it for safety.
 */
export type PetitionHoldCause = 'page' | 'asks' | 'safety';

/** Petitions that are held: stopped, their letters kept, until nothing holds them any more. A row for each cause. */
export interface PetitionHoldsTable {
  petition: PetitionId;
  cause: PetitionHoldCause;
  state_before: PetitionState;
}

/** What became of a petition (`petition-history.ts`). For the desk alone. `number`: the order of what is written. */
export interface PetitionHistoryTable {
  number: Generated<number>;
  petition: PetitionId;
  at: number;
  by: AccountId | null;
  deed: 'begun' | 'opened' | 'closed' | 'changed' | 'held' | 'released';
  cause: Exclude<PetitionHoldCause, 'safety'> | null;
  /** `PetitionChanges` as JSON. */
  changes: string;
}

/** Tells duplicates while it exists; destroyed when the time for objections is over. */
export interface PetitionKeysTable {
  petition: PetitionId;
  duplicate_key: Uint8Array;
}

/** Public halves only. One is in use: the one that is not retired. */
export interface SealingKeysTable {
  key_id: string;
  public_key: Uint8Array;
  retired: number;
}

export interface SignaturesTable {
  /** Made of the first half of the token's hash: as random as the token, and one index finds a row by its token. */
  id: SignatureId;
  petition: PetitionId;
  state: SignatureState;
  /** SHA-256 of the confirmation token. */
  token_hash: Uint8Array;
  /** `platform/sealing/row-format.ts`. */
  sealed: Uint8Array;
  /** HMAC-SHA256, by the petition's key, of the address in the form in which two count as one. */
  duplicate_tag: Uint8Array;
  country: string;
  locale: string;
  /** The tick for news of the organisation. */
  news: number;
  /** UTC day of the attempt, `YYYY-MM-DD`. */
  day: string;
}

/** Validated signatures by petition and country: kept by the confirming group, checked by `rebuild-counts.ts`. */
export interface CountsTable {
  petition: PetitionId;
  country: string;
  signatures: number;
}

/** The same by the UTC day on which they were given. */
export interface DayCountsTable {
  petition: PetitionId;
  day: string;
  signatures: number;
}

/**
 * The same by the link that led to them and the UTC day on which they were confirmed. No row of a signature says by which,
 * so nothing can make these again.
 */
export interface ChannelCountsTable {
  petition: PetitionId;
  channel: string;
  day: string;
  signatures: number;
}

/** `request`: to the organisation itself, that somebody asks for something (`keep-request.ts`). */
export const LETTER_KINDS = ['confirm', 'request'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Letters not sent yet. A sent one is deleted. `failed`: given up; kept thirty days for the operator. */
export interface OutboxTable {
  id: Generated<number>;
  /** The random left half of the Message-ID: stable over retries, so that a mailbox can drop a second copy. */
  message_id: string;
  kind: LetterKind;
  recipient: string;
  locale: string;
  /** `null`: a letter of no petition. */
  petition: PetitionId | null;
  token: string | null;
  /** The link that led to the signing (`domain/channel.ts`): it goes on in the letter, and is kept nowhere else. */
  channel: string | null;
  attempts: Generated<number>;
  /** When it is due; while `sending`, when another postman may take it over. */
  next_at: number;
  state: Generated<'waiting' | 'sending' | 'failed'>;
}

/** The key of the day, under which addresses are throttled. Yesterday's is destroyed with its rows. */
export interface ThrottleKeysTable {
  day: string;
  key: Uint8Array;
}

export interface ThrottlesTable {
  /** HMAC-SHA256, by the key of the day, of petition and address. */
  tag: Uint8Array;
  day: string;
  sent: number;
  last_at: number;
}

/** What people ask of us: sealed, but for the page where its address was given, which anyone at the desk may hide. */
export interface RequestsTable {
  /** Made of what was sent (`seal-request.ts`), so that what is sent twice is one request. */
  id: RequestId;
  /** The path of one of our pages (`pageNamed`), whether there is such a page or not. */
  page: string | null;
  /** The language it was asked in. */
  locale: string;
  /** To the quarter of an hour. */
  came_at: number;
  state: Generated<RequestState>;
  settled_at: number | null;
  /** The last batch that it was dealt with in. */
  batch: Generated<RequestBatchId | null>;
  /** The sealing key, and what is sealed to it. */
  key_id: string;
  sealed: Uint8Array;
}

/** Who looked at a request and when, with a sealed note. */
export interface RequestMarksTable {
  request: RequestId;
  /** Counted from 1 in each request. */
  number: number;
  state: 'seen' | 'settled';
  by: AccountId;
  at: number;
  key_id: string | null;
  sealed: Uint8Array | null;
}

/** Many requests that somebody dealt with at once, and that they were opened again, if they were. */
export interface RequestBatchesTable {
  id: RequestBatchId;
  by: AccountId;
  at: number;
  requests: number;
  opened_by: AccountId | null;
  opened_at: number | null;
  /** How many of them were still dealt with by this batch alone. */
  opened: number | null;
  /** 1 while it is dealt with or opened again piece by piece: `batches-under-way.ts` ends what was interrupted. */
  under_way: Generated<number>;
}

/** How many requests were taken on a UTC day, and when the last letter about them was due. */
export interface RequestDaysTable {
  day: string;
  taken: number;
  letter_at: number;
}

/** What journalists may have before an embargo ends, sealed until its instant. */
export interface PressKitsTable {
  id: string;
  sealed: Uint8Array;
  until: number;
}

/** A link that opens a kit once. `wrapped` is empty when it has. */
export interface PressKitLinksTable {
  hash: string;
  kit: string;
  wrapped: Uint8Array;
  opened_at: number | null;
}

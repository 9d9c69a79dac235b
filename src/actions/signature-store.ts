import type { KeyObject } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import type { SigningRefusal } from '../domain/petition.ts';
import type { KeepRefusal, PreparedRequest } from './keep-request.ts';
import type { Confirmation } from './confirm-signatures.ts';
import type { PreparedRow } from './prepared-row.ts';
import type { ConfirmOutcome } from './writer-messages.ts';

/** How the writer reaches one engine. Each method is one durable commit, or throws and has written nothing. */
export interface SignatureStore {
  /** How many groups may be under way at once. */
  readonly lanes: number;
  /** The sealing key in use, or `null` while the organisation has given none. */
  sealingKey(): Promise<{ keyId: string; publicKey: Uint8Array } | null>;
  /** The keys that tell duplicates. A petition without one is unknown or over. */
  duplicateKeys(petitions: readonly PetitionId[]): Promise<Map<PetitionId, KeyObject>>;
  /** Writes rows and their letters together. One answer for each row, `null` where it was written. */
  take(rows: readonly PreparedRow[], now: Instant): Promise<(SigningRefusal | null)[]>;
  confirm(confirmations: readonly Confirmation[], now: Instant): Promise<ConfirmOutcome[]>;
  /** Writes what somebody asks of the organisation (`keep-request.ts`). */
  ask(request: PreparedRequest, now: Instant): Promise<null | KeepRefusal>;
  /** Whether an error is the fault of one row, which its neighbours need not suffer from. */
  isRowFault(error: unknown): boolean;
  close(): Promise<void>;
}

/**
 * Random public ids: 16 bytes in lower-case base32 (RFC 4648 without padding), 26 characters.
 * Nothing about a time or a person can be read from one.
 */
type Id<Brand extends string> = string & { readonly __brand: Brand };

export type WorkId = Id<'WorkId'>;
export type PersonId = Id<'PersonId'>;
export type PlaceId = Id<'PlaceId'>;
export type CaseId = Id<'CaseId'>;
export type MediaId = Id<'MediaId'>;
export type PetitionId = Id<'PetitionId'>;
export type SignatureId = Id<'SignatureId'>;
export type AccountId = Id<'AccountId'>;
export type HolderId = Id<'HolderId'>;
export type HoldId = Id<'HoldId'>;
export type NoticeId = Id<'NoticeId'>;
export type EventId = Id<'EventId'>;
export type EvidenceId = Id<'EvidenceId'>;
export type OfficeId = Id<'OfficeId'>;
export type MeetingId = Id<'MeetingId'>;
export type CommitmentId = Id<'CommitmentId'>;
export type RequestId = Id<'RequestId'>;
export type RequestBatchId = Id<'RequestBatchId'>;
export type ReviewId = Id<'ReviewId'>;
export type OverrideId = Id<'OverrideId'>;
export type CertificateId = Id<'CertificateId'>;
export type AnyId =
  | WorkId
  | PersonId
  | PlaceId
  | CaseId
  | MediaId
  | PetitionId
  | SignatureId
  | AccountId
  | HolderId
  | HoldId
  | NoticeId
  | EventId
  | EvidenceId
  | OfficeId
  | MeetingId
  | CommitmentId
  | RequestId
  | RequestBatchId
  | ReviewId
  | OverrideId
  | CertificateId;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const WELL_FORMED = /^[a-z2-7]{26}$/;

/** Makes an id from 16 random bytes, which the caller provides. */
export function idFrom<T extends AnyId>(bytes: Uint8Array): T {
  if (bytes.length !== 16) throw new RangeError('an id is made from 16 bytes');
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((buffer >> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  return (text + ALPHABET.charAt((buffer << (5 - bits)) & 31)) as T;
}

/** Reads an id; anything that is not one is `null`. */
export function parseId<T extends AnyId>(text: string): T | null {
  return WELL_FORMED.test(text) ? (text as T) : null;
}

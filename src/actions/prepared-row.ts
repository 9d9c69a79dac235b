import { createHmac, type KeyObject } from 'node:crypto';
import type { Channel } from '../domain/channel.ts';
import { type EmailAddress, sameAddressForm } from '../domain/email-address.ts';
import type { PetitionId, SignatureId } from '../domain/id.ts';
import { randomFrom } from '../platform/sealing/random-pool.ts';
import { completeText } from '../platform/sealing/row-content.ts';
import type { GroupSealer } from '../platform/sealing/row-seal.ts';
import { factsOf, secretOf } from './token.ts';

/** An attempt as it is written: sealed, with its letter. */
export interface PreparedRow {
  readonly id: SignatureId;
  readonly petition: PetitionId;
  readonly tokenHash: Buffer;
  readonly sealed: Buffer;
  readonly duplicateTag: Buffer;
  readonly country: string;
  readonly locale: string;
  readonly news: number;
  readonly channel: Channel | null;
  readonly recipient: string;
  readonly token: string;
  readonly messageId: string;
}

export interface AttemptFields {
  readonly petition: PetitionId;
  readonly locale: string;
  readonly email: EmailAddress;
  readonly country: string;
  readonly news: boolean;
  /** The link that led here, for the letter. */
  readonly channel: Channel | null;
  /** `supporterText` of what was typed. */
  readonly supporter: string;
}

/** Seals an attempt, and makes its token, its tag by the petition's key, and the name of its letter. */
export function prepareRow(attempt: AttemptFields, duplicateKey: KeyObject, sealer: GroupSealer): PreparedRow {
  const random = randomFrom(48);
  const token = random.subarray(0, 32);
  const { id, hash } = factsOf(token);
  const text = completeText(secretOf(token).toString('base64url'), attempt.supporter);
  return {
    id,
    petition: attempt.petition,
    tokenHash: hash,
    sealed: sealer.seal(attempt.petition, id, text),
    duplicateTag: duplicateTagOf(attempt.email, duplicateKey),
    country: attempt.country,
    locale: attempt.locale,
    news: attempt.news ? 1 : 0,
    channel: attempt.channel,
    recipient: attempt.email,
    token: token.toString('base64url'),
    messageId: random.toString('hex', 32),
  };
}

/** Tells two signatures of one address, for one petition, and only while the petition's key exists. */
export function duplicateTagOf(email: EmailAddress, duplicateKey: KeyObject): Buffer {
  return createHmac('sha256', duplicateKey).update(sameAddressForm(email)).digest();
}

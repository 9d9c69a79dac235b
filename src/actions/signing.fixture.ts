import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import { idFrom, type PetitionId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { type Databases, migrateZone, openZone, type Zone } from '../platform/database/zone.ts';
import { keyIdOf } from '../platform/sealing/row-format.ts';
import { ROW_SUITE } from '../platform/sealing/row-suite.ts';
import { actionsMigrations } from './migrations.ts';
import { openPetition } from './open-petition.ts';
import type { ActionsTables } from './schema.ts';
import { putSealingKey } from './sealing-keys.ts';
import type { Attempt } from './writer-client.ts';

/** Noon of a day, so that tests do not stand at the edge of one. */
export const NOON = Date.parse('2026-05-04T12:00:00Z') as Instant;

export interface Founded {
  readonly databases: Databases;
  readonly zone: Zone<ActionsTables>;
  readonly petition: PetitionId;
  readonly keys: { readonly privateKey: Uint8Array; readonly publicKey: Uint8Array };
}

/** An organisation with its sealing key and one open petition. */
export async function found(databases: Databases): Promise<Founded> {
  const zone = openZone<ActionsTables>(databases, 'actions');
  await migrateZone(zone, actionsMigrations);
  const pair = await ROW_SUITE.kem.generateKeyPair();
  const keys = {
    privateKey: new Uint8Array(await ROW_SUITE.kem.serializePrivateKey(pair.privateKey)),
    publicKey: new Uint8Array(await ROW_SUITE.kem.serializePublicKey(pair.publicKey)),
  };
  await putSealingKey(zone, { keyId: keyIdOf(keys.publicKey), publicKey: keys.publicKey });
  const petition = idFrom<PetitionId>(randomBytes(16));
  await openPetition(zone, { id: petition, state: 'open', opensAt: null, closesAt: null });
  return { databases, zone, petition, keys };
}

export function attemptBy(petition: PetitionId, email: string, given: Partial<Attempt['content']> = {}): Attempt {
  const content = {
    given_name: 'Ana',
    family_name: null,
    email,
    country: 'MX',
    locality: null,
    postal_code: null,
    ticks: [],
    consents: [{ kind: 'processing', wording: 1, locale: 'es', at: NOON }] as const,
    locale: 'es',
    at: NOON,
    ...given,
  };
  return {
    petition,
    locale: 'es' as Locale,
    email: email as EmailAddress,
    news: false,
    channel: null,
    content,
    at: NOON,
  };
}

/** The token of the letter that waits for an address. */
export async function tokenFor(zone: Zone<ActionsTables>, email: string): Promise<string> {
  const letters = await zone.db
    .selectFrom('outbox')
    .select('token')
    .where('recipient', '=', email)
    .orderBy('id', 'desc')
    .execute();
  return letters[0]?.token ?? 'no letter';
}

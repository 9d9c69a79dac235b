import { hkdfSync } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CaseId } from '../domain/id.ts';
import { openWith, sealTo } from '../platform/keys/hpke.ts';
import { publicHalfOf } from '../platform/keys/key-pair.ts';
import { fromPadded, padded } from './protected-records.ts';
import type { VaultTables } from './schema.ts';

/*
 * What must be written about a case while nobody has the vault open (why it was held) is sealed to the case: an X25519
 * key pair whose private half comes from the case's record key. Erasing that key erases what was sealed this way too.
 */

const INFO = 'alzavoz case inbox v1';

/** The private half of a case's key pair, from its record key. */
function privateHalf(caseKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', caseKey, Buffer.alloc(0), INFO, 32));
}

/** Lets a case be written to without a key. Its public half never changes. */
export async function openInbox(db: Kysely<VaultTables>, id: CaseId, caseKey: Uint8Array): Promise<void> {
  const secret = privateHalf(caseKey);
  const row = { case: id, public_key: publicHalfOf(secret) };
  secret.fill(0);
  await db
    .insertInto('case_inboxes')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A text sealed to a case, with no key. `null`: there is no such case. `context`: table, id, field. */
export async function sealToCase(
  db: Kysely<VaultTables>,
  id: CaseId,
  text: string,
  context: readonly string[],
): Promise<Uint8Array | null> {
  const inbox = await db.selectFrom('case_inboxes').select('public_key').where('case', '=', id).executeTakeFirst();
  return inbox === undefined ? null : await sealTo(inbox.public_key, padded(text), INFO, [id, ...context]);
}

/** Opens what `sealToCase` sealed. Throws, naming ids only, where it was changed or moved. */
export async function openFromCase(
  caseKey: Uint8Array,
  id: CaseId,
  sealed: Uint8Array,
  context: readonly string[],
): Promise<string> {
  const secret = privateHalf(caseKey);
  const plain = await openWith(secret, sealed, INFO, [id, ...context]);
  secret.fill(0);
  if (plain === null) throw new Error(`the text ${context.join(' ')} of case ${id} does not open`);
  return fromPadded<string>(plain);
}

import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { fingerprintOf } from '../platform/keys/key-fingerprint.ts';
import { changeSecret, makeHolder, unlockHolder, type Holder } from '../platform/keys/holder.ts';
import { holds } from './add-holder.ts';
import { holderRow } from './holders.ts';
import { keyRequests } from './key-requests.ts';
import type { KeyringTables } from './keyring-schema.ts';

export type AskingForKeyRefusal = 'holds-already' | 'another-passphrase';

/**
 * Asks for a key: makes the asker's own pair, its private half sealed under their passphrase, and gives the fingerprint
 * that they read out to whoever gives it. Asked again, the fingerprint of the pair that waits comes only if the
 * passphrase opens its private half: one that somebody slipped into the database does not open, so its fingerprint is
 * never shown as theirs.
 */
export async function askForKey(
  keyring: Zone<KeyringTables>,
  { account, passphrase }: { readonly account: AccountId; readonly passphrase: string },
  now: Instant,
  audit: Audit,
): Promise<{ readonly fingerprint: string; readonly new: boolean } | { readonly refused: AskingForKeyRefusal }> {
  if (await holds(keyring.db, account)) return { refused: 'holds-already' };
  const [waiting] = await keyRequests(keyring.db, account);
  if (waiting !== undefined) {
    const opened = await unlockHolder(waiting.holder, { passphrase });
    if ('refused' in opened) return { refused: 'another-passphrase' };
    opened.fill(0);
    return { fingerprint: fingerprintOf(waiting.holder), new: false };
  }
  const holder = await makeHolder({ passphrase }, account);
  await audit({ by: account, verb: 'key-asked', records: [holder.id, account] });
  await keyring.db
    .insertInto('key_requests')
    .values({ ...columns(holder), account, asked_at: now })
    .execute();
  return { fingerprint: fingerprintOf(holder), new: true };
}

/** The pair that waits opens with another passphrase from now on; it stays the same pair. */
export async function changeRequestPassphrase(
  keyring: Zone<KeyringTables>,
  account: AccountId,
  { old, fresh }: { readonly old: string; readonly fresh: string },
  audit: Audit,
): Promise<'changed' | { readonly refused: 'wrong-passphrase' }> {
  const [waiting] = await keyRequests(keyring.db, account);
  if (waiting === undefined) return 'changed';
  const holder = await changeSecret(waiting.holder, { passphrase: old }, { passphrase: fresh });
  if ('refused' in holder) return holder;
  await audit({ by: account, verb: 'passphrase-changed', records: [holder.id] });
  await keyring.db.updateTable('key_requests').set(columns(holder)).where('id', '=', holder.id).execute();
  return 'changed';
}

function columns(holder: Holder) {
  const { kind: _kind, account: _account, ...row } = holderRow(holder);
  return row;
}

/** What ends a request without a key: its owner, whoever would give it, or that the account is closed or has a new way in. */
export type KeyRequestEnd = 'key-request-withdrawn' | 'key-refused';

/** Ends a request; `false` if there was none. */
export async function endKeyRequest(
  keyring: Zone<KeyringTables>,
  account: AccountId,
  told: { readonly by: AccountId | null; readonly verb: KeyRequestEnd; readonly audit: Audit },
): Promise<boolean> {
  const [waiting] = await keyRequests(keyring.db, account);
  if (waiting === undefined) return false;
  await told.audit({ by: told.by, verb: told.verb, records: [waiting.holder.id, account] });
  await keyring.db.deleteFrom('key_requests').where('id', '=', waiting.holder.id).execute();
  return true;
}

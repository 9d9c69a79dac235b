import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import { idFrom } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { signCheckpoint } from '../tlog/signed-checkpoint.ts';
import { emptyRoot } from '../tlog/tree-hash.ts';
import { entryOf, type Ended } from './audit-entry.ts';
import { writeFiles } from './audit-files.ts';
import { makeSigningKey, sha256, signerFrom } from './audit-key.ts';
import { folderOf, originOf, type AuditPlace } from './audit-place.ts';
import { insertEntries, newestLog } from './audit-rows.ts';

/**
 * Begins an audit log, if there is none; with `after`, another one after the newest, which can then not go on: its
 * first entry names where that one ended. Files first, so that a log in the database has its key and its first head.
 */
export async function beginAuditLog(
  place: AuditPlace,
  now: Instant,
  { after = null, follow = false }: { readonly after?: Ended | null; readonly follow?: boolean } = {},
): Promise<void> {
  if (!follow && (await newestLog(place.staff.db)) !== null) return;
  const origin = originOf(idFrom(randomBytes(16)));
  const pem = makeSigningKey();
  const signer = signerFrom(origin, pem);
  if (signer === null) throw new Error('the key just made does not sign');
  const checkpoint = await signCheckpoint({ origin, size: 0, root: emptyRoot(sha256) }, signer);
  const folder = folderOf(place, origin);
  await writeFiles(folder, [{ path: 'signing-key', bytes: Buffer.from(pem) }]);
  await writeFiles(folder, [{ path: 'checkpoint', bytes: checkpoint }]);
  await inWriteTransaction(place.staff, async (db) => {
    const last = await newestLog(db, place.staff.engine);
    if (last !== null && !follow) return;
    const highest = await db
      .selectFrom('audit_entries')
      .select(({ fn }) => fn.max('position').as('position'))
      .executeTakeFirst();
    const end = last === null ? 0 : last.first + last.size;
    const log = {
      number: (last?.number ?? 0) + 1,
      origin,
      public_key: signer.key.publicKey,
      // Behind whatever is there, whoever put it there.
      first: Math.max(end, (highest?.position ?? -1) + 1),
      size: 0,
      signed: 0,
      last_at: 0,
      exported_size: 0,
      exported_at: null,
      exported_how: null,
    };
    await db.insertInto('audit_logs').values(log).execute();
    const entry = entryOf({ by: null, verb: 'audit-begun', records: [] }, now, after);
    await insertEntries(db, log, [{ entry, records: [] }], 0);
  });
}

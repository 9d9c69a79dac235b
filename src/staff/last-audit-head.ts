import { encodeBase64 } from '../tlog/base64.ts';
import { openCheckpoint } from '../tlog/signed-checkpoint.ts';
import type { Ended } from './audit-entry.ts';
import { filesIn } from './audit-files.ts';
import { verifyEd25519 } from './audit-key.ts';
import { folderOf, logOf, type AuditPlace } from './audit-place.ts';
import { newestLog } from './audit-rows.ts';

/** The last head that the newest log has signed, not compared with its entries; `null` if there is none to read. */
export async function lastHead(place: AuditPlace): Promise<Ended | null> {
  const log = await newestLog(place.staff.db);
  if (log === null) return null;
  const bytes = await filesIn(folderOf(place, log.origin))('checkpoint');
  const head = bytes === null ? null : await openCheckpoint(verifyEd25519, bytes, logOf(log));
  return head === null || 'refused' in head
    ? null
    : { origin: head.origin, size: head.size, root: encodeBase64(head.root) };
}

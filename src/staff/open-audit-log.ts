import { resumeLog } from '../tlog/resume-log.ts';
import type { GrowingLog } from '../tlog/grow-log.ts';
import type { Signer } from '../tlog/sign-note.ts';
import { sameBytes } from '../tlog/bytes.ts';
import { filesIn } from './audit-files.ts';
import { exportedHeads } from './audit-heads.ts';
import { signerFrom } from './audit-key.ts';
import { folderOf, type AuditPlace } from './audit-place.ts';
import { AuditClosed } from './audit-problem.ts';
import { newestLog } from './audit-rows.ts';
import { checkAuditLog } from './check-audit-log.ts';

/** A log that can be written to: its files, up to the head that they sign. */
export interface OpenLog {
  readonly number: number;
  readonly origin: string;
  readonly folder: string;
  readonly signer: Signer;
  readonly growing: GrowingLog;
  readonly checkpoint: Uint8Array;
}

/**
 * Opens the newest log, after a check from end to end. Throws `AuditClosed` if database, files, head and the newest
 * exported head do not agree, or if the key is not there: then nothing is signed, and a person has to look.
 */
export async function openAuditLog(place: AuditPlace): Promise<OpenLog> {
  const log = await newestLog(place.staff.db);
  if (log === null) throw new AuditClosed([{ wrong: 'no-log' }]);
  const { number, origin } = log;
  const folder = folderOf(place, origin);
  const read = filesIn(folder);
  const pem = await read('signing-key');
  if (pem === null) throw new AuditClosed([{ wrong: 'no-key' }]);
  const signer = signerFrom(origin, Buffer.from(pem).toString('latin1'));
  if (signer === null || !sameBytes(signer.key.publicKey, log.public_key)) {
    throw new AuditClosed([{ wrong: 'other-key' }]);
  }
  const seen = await exportedHeads(place, origin, 'newest');
  const { problems, head, bytes } = await checkAuditLog(place, log, seen.heads);
  const all = [...seen.problems, ...problems];
  if (all.length > 0 || head === null) throw new AuditClosed(all);
  const growing = await resumeLog(read, head.size);
  if ('refused' in growing) throw new AuditClosed([{ wrong: 'file-missing', path: growing.path }]);
  return { number, origin, folder, signer, growing, checkpoint: bytes };
}

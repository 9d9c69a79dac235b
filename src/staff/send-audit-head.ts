import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import { may } from '../domain/permissions.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import type { Post } from '../platform/mail.ts';
import { formatNoteKey } from '../tlog/note-key.ts';
import { everyAccount } from './accounts.ts';
import { writeFiles } from './audit-files.ts';
import { headFileName } from './audit-heads.ts';
import type { AuditHead, AuditState } from './audit-log.ts';
import { logIdOf, logOf, type AuditPlace } from './audit-place.ts';
import { AuditClosed } from './audit-problem.ts';
import { newestLog, type LogRow } from './audit-rows.ts';

export interface HeadSending {
  readonly place: AuditPlace;
  /** Checks the log from end to end: only an end that is right is sent. */
  readonly check: () => Promise<AuditState>;
  /** `null` without a mail server: then the folder is the only way out. */
  readonly post: Post | null;
  readonly house: { readonly organisation: string; readonly locale: Locale };
  readonly now: Instant;
}

/** `mail`: to administrators and auditors. `disk`: to a folder on another disk. `here`: it has not left this one. */
export type SentHow = 'mail' | 'disk' | 'here';

/** A day, less what a timer may be late. */
const EVERY_MS = 24 * 3_600_000 - 600_000;

/**
 * Sends the end of the log out, once a day if there is anything new: by mail, and into the folder of exported heads.
 * What could not be sent is tried again by the next call. Throws `AuditClosed` where the log is not as it was signed.
 */
export async function sendAuditHead(sending: HeadSending): Promise<SentHow | 'not-due' | 'try-again'> {
  const { place, check, now } = sending;
  const log = await newestLog(place.staff.db);
  if (log === null || !(await claim(place, log, now))) return 'not-due';
  let how: SentHow | 'try-again' = 'try-again';
  try {
    const state = await check();
    if (!state.open) throw new AuditClosed(state.problems);
    how = await send(sending, log, state.head);
    if (how !== 'try-again') await settle(place, log, { exported_size: state.head.size, exported_how: how });
  } finally {
    if (how === 'try-again') await settle(place, log, { exported_at: log.exported_at });
  }
  return how;
}

/** Of several desks one sends. */
async function claim({ staff }: AuditPlace, log: LogRow, now: Instant): Promise<boolean> {
  const claimed = await staff.db
    .updateTable('audit_logs')
    .set({ exported_at: now })
    .where('number', '=', log.number)
    .where('size', '>', sql<number>`exported_size`)
    .where(({ eb, or }) => or([eb('exported_at', 'is', null), eb('exported_at', '<=', now - EVERY_MS)]))
    .executeTakeFirst();
  return claimed.numUpdatedRows > 0n;
}

async function settle(
  { staff }: AuditPlace,
  log: LogRow,
  how: Partial<Pick<LogRow, 'exported_at' | 'exported_how' | 'exported_size'>>,
): Promise<void> {
  await staff.db.updateTable('audit_logs').set(how).where('number', '=', log.number).execute();
}

async function send(sending: HeadSending, log: LogRow, head: AuditHead): Promise<SentHow | 'try-again'> {
  const key = formatNoteKey(logOf(log).key);
  const folder = await putInFolder(sending.place, head, key);
  return (await mail(sending, head, key)) ?? folder;
}

async function putInFolder(place: AuditPlace, { origin, size, checkpoint }: AuditHead, key: string): Promise<SentHow> {
  await writeFiles(place.heads, [
    { path: headFileName(origin, size), bytes: checkpoint },
    { path: `${logIdOf(origin) ?? ''}.key`, bytes: Buffer.from(`${key}\n`) },
  ]);
  const [heads, logs] = await Promise.all([stat(place.heads), stat(place.logs)]);
  return heads.dev === logs.dev ? 'here' : 'disk';
}

/** `null`: there is nobody to write to, or no mail server. */
async function mail(
  { place, post, house, now }: HeadSending,
  head: AuditHead,
  key: string,
): Promise<'mail' | 'try-again' | null> {
  if (post === null) return null;
  const say = catalogueFor(house.locale);
  const { organisation, locale } = house;
  const text = say('audit.letter', { organisation, head: Buffer.from(head.checkpoint).toString('utf8'), key });
  const readers = (await everyAccount(place.staff)).filter(
    ({ role, open }) => open && may(role, 'audit.read', { holdsKey: false }),
  );
  let how: 'mail' | 'try-again' | null = null;
  for (const { email } of readers) {
    const id = `audit-${now}-${randomBytes(8).toString('hex')}`;
    const subject = say('audit.letter-subject', { organisation });
    const sent = await post.send({ id, to: email, subject, text: `${text}\n`, locale });
    if (sent === 'try-again') return 'try-again';
    if (sent === 'sent') how = 'mail';
  }
  return how;
}

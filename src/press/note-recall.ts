import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId, CertificateId } from '../domain/id.ts';
import { readRecallNote, type RecallRefusals } from '../domain/recall-note.ts';
import { certificateById } from '../newsroom/certificates.ts';
import { addRecallNote } from '../newsroom/recall-notes.ts';
import type { Certificate } from './certificate.ts';
import type { LockedPress } from './press.ts';

/** What is kept of a certificate, without whose it is: hashes stand for addresses, and no kit says whose it was. */
export async function keptCertificate(
  { newsroom }: Pick<LockedPress, 'newsroom'>,
  id: CertificateId,
): Promise<Omit<Certificate, 'person'> | null> {
  // Written by the press alone (`certify.ts`).
  const kept = (await certificateById(newsroom, id)) as Certificate | null;
  if (kept === null) return null;
  const { person: _person, ...rest } = kept;
  return rest;
}

/** Writes down what was done about something that a withdrawal could not recall. */
export async function noteRecall(
  press: Pick<LockedPress, 'newsroom'>,
  { id, at, notRecalled }: Omit<Certificate, 'person'>,
  typed: Parameters<typeof readRecallNote>[0],
  { by, now, audit }: { readonly by: AccountId; readonly now: Instant; readonly audit: Audit },
): Promise<'noted' | { readonly refused: RecallRefusals }> {
  const kits = notRecalled.kits.map(({ link }) => link);
  const note = readRecallNote(typed, { kits, withdrawnAt: at, now });
  if ('refused' in note) return note;
  await audit({ by, verb: 'recall-noted', records: [id] });
  await addRecallNote(press.newsroom, id, { ...note, by, at: now });
  return 'noted';
}

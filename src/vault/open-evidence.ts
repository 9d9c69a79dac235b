import { strippedCopyOf } from '../platform/pictures.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import { openRecorded, type OpenedEvidence, type OpeningEvidenceRefusal, type WhyOpened } from './open-recorded.ts';
import type { OpenVault } from './open-vault.ts';

/** An original, whole and proved unchanged by its SHA-256. That it was opened is written down before it is. */
export async function openEvidence(
  vault: OpenVault,
  files: EvidenceFiles,
  told: WhyOpened,
): Promise<OpenedEvidence | { refused: OpeningEvidenceRefusal }> {
  return openRecorded(vault, files, told, 'original');
}

/** A picture to work with, stripped of all that came with the file (`strippedCopyOf`). It is made, not kept. */
export async function workingCopy(
  vault: OpenVault,
  files: EvidenceFiles,
  told: WhyOpened,
): Promise<Uint8Array | { refused: OpeningEvidenceRefusal | 'not-a-picture' }> {
  const opened = await openRecorded(vault, files, told, 'working-copy');
  if ('refused' in opened) return opened;
  const copy = opened.evidence.kind === 'picture' ? await strippedCopyOf(opened.bytes) : null;
  opened.bytes.fill(0);
  return copy?.bytes ?? { refused: 'not-a-picture' };
}

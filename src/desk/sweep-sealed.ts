import { join } from 'node:path';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { NewsroomTables } from '../newsroom/schema.ts';
import { sweepOriginals } from '../newsroom/sweep-originals.ts';
import { sweepReady } from '../newsroom/sweep-ready.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { VaultZones } from '../vault/open-vault.ts';
import { sweepEvidence } from '../vault/sweep-evidence.ts';
import type { DeskPress } from './desk-press.ts';

interface Sealed {
  readonly newsroom: Zone<NewsroomTables>;
  readonly zones: VaultZones;
  readonly press: Pick<DeskPress, 'evidence'>;
  readonly dataFolder: string;
  readonly audit: Audit;
}

/** Removes what a stop has left of originals and evidence that were being sealed, as the desk starts. Asks for no key. */
export async function sweepSealed(sealed: Sealed, now: Instant): Promise<void> {
  const { newsroom, zones, press, dataFolder, audit } = sealed;
  const originalsFolder = join(dataFolder, 'originals');
  await sweepReady({ newsroom, originalsFolder });
  await sweepOriginals({ newsroom, vault: zones, originalsFolder, audit }, now);
  await sweepEvidence(zones, press.evidence, { now, by: null, audit });
}

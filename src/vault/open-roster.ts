import { setTimeout } from 'node:timers/promises';
import type { RecordId } from './record-keys.ts';
import { indexOf } from './kept-index.ts';
import { vaultKeyOf, type OpenVault } from './open-vault.ts';
import { refuseRotated } from './refuse-rotated.ts';
import type { Roster, RosterTable } from './roster.ts';

const READ = {
  people: 'people-read',
  cases: 'cases-read',
  offices: 'offices-read',
  meetings: 'meetings-read',
  commitments: 'commitments-read',
  evidence: 'evidence-listed',
} as const;

/** Thrown where the case files are still being read into memory after unlocking: in a moment they will have been. */
export class StillReading extends Error {
  override readonly name = 'StillReading';
}

/**
 * The records of tables as they are now. Whoever shows some of them says which (`tellShown`), before it does: reading them
 * into memory was told as reading every name. Throws `VaultLocked`, and `StillReading` after so many ms; `null`: waits.
 */
export async function openRoster(vault: OpenVault, patience: number | null = null): Promise<Roster> {
  await refuseRotated(vault);
  const { roster } = await (patience === null ? indexOf(vault) : inTime(indexOf(vault), patience));
  vaultKeyOf(vault);
  return roster;
}

async function inTime<T>(coming: Promise<T>, ms: number): Promise<T> {
  const stop = new AbortController();
  const late = setTimeout(ms, null, { signal: stop.signal, ref: false }).catch(() => null);
  const first = await Promise.race([coming.then((value) => ({ value })), late]);
  stop.abort();
  if (first !== null) return first.value;
  // It goes on; whoever asks next has it.
  coming.catch(() => null);
  throw new StillReading('the case files are being read into memory');
}

/** Writes down which records of the roster somebody is about to see: one entry for a list. */
export async function tellShown(vault: OpenVault, table: RosterTable, records: readonly RecordId[]): Promise<void> {
  if (records.length === 0) return;
  await vault.audit({ by: vault.holder.account, verb: READ[table], records });
  vaultKeyOf(vault);
}

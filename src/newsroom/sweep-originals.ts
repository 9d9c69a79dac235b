import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { parseId, type MediaId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { filesOlderThan } from '../platform/files-older-than.ts';
import { eraseMediaKeys } from '../vault/media-key.ts';
import type { VaultZones } from '../vault/open-vault.ts';
import type { NewsroomTables } from './schema.ts';

/**
 * So long a sealed file lies before it can be swept. No upload takes so long; and where an older backup of the newsroom
 * came back by mistake, whose rows know nothing of newer files, there is time to find out.
 */
export const ORPHAN_MS = 30 * 86_400_000;

interface Room {
  readonly newsroom: Zone<NewsroomTables>;
  readonly vault: Pick<VaultZones, 'keyring'>;
  readonly originalsFolder: string;
  readonly audit: Audit;
}

/**
 * Removes sealed files that belong to nothing on file: a stop between sealing and recording has left them. The key of what
 * was never recorded is erased before its file goes, so that a stop in here leaves nothing that opens, and the next sweep
 * goes on. Asks for no key. Gives how many files went.
 */
export async function sweepOriginals(room: Room, now: Instant): Promise<number> {
  const { newsroom, originalsFolder } = room;
  // Before the rows: whatever is recorded from here on was sealed later than any of these.
  const old = await filesOlderThan(originalsFolder, now - ORPHAN_MS);
  if (old.length === 0) return 0;
  const kept = await everyOriginal(newsroom);
  const orphans = old.filter((name) => !isKept(name, kept));
  const sealedAs = orphans.flatMap((name) => parseId<MediaId>(name.slice(0, name.indexOf('.'))) ?? []);
  const unknown = [...new Set(sealedAs)].filter((id) => !kept.has(id));
  if (unknown.length > 0) await eraseMediaKeys(room.vault, unknown, { by: null, audit: room.audit });
  for (const name of orphans) await rm(join(originalsFolder, name), { force: true });
  return orphans.length;
}

/** `<sealed as>.<sha256>`, or that with a size of what the desk shows. What is half written ends in `.new`. */
function isKept(name: string, kept: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [sealedAs = '', hash = '', ...rest] = name.split('.');
  return rest.at(-1) !== 'new' && kept.get(sealedAs)?.has(hash) === true;
}

/** Each record that originals are sealed under, with their hashes: as it is on file, and as it was in any version. */
async function everyOriginal(zone: Zone<NewsroomTables>): Promise<Map<string, Set<string>>> {
  const kept = new Map<string, Set<string>>();
  const add = (sealedAs: string, hashes: Iterable<string>): void => {
    const known = kept.get(sealedAs) ?? new Set<string>();
    for (const hash of hashes) known.add(hash);
    kept.set(sealedAs, known);
  };
  const rows = await zone.db.selectFrom('media').select(['original', 'sealed_as', 'facts']).execute();
  for (const row of rows) add(row.sealed_as, [row.original, ...hashesIn(row.facts)]);
  for (const { content } of await zone.db.selectFrom('media_versions').select('content').execute())
    add((JSON.parse(content) as { sealedAs: string }).sealedAs, hashesIn(content));
  return kept;
}

/** Every SHA-256 in the facts: of sources and captions as well. One too many keeps a file; one too few would lose it. */
const hashesIn = (json: string): string[] => json.match(/\b[0-9a-f]{64}\b/g) ?? [];

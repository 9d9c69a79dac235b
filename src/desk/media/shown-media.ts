import type { Instant } from '../../domain/date.ts';
import type { MediaId } from '../../domain/id.ts';
import { mediaKeys } from '../../vault/media-key.ts';
import type { OpenVault } from '../../vault/open-vault.ts';

/** How long the pictures of a page can be asked for by it. */
const SHOWN_MS = 5 * 60_000;
/** The keys of so many are kept for a session: of some pages of the list. */
const MOST_KEPT = 500;

interface Shown {
  readonly key: Uint8Array;
  readonly until: Instant;
}

/** By session, in memory alone, and only as long as the vault that opened them is open. */
const shown = new Map<string, Map<MediaId, Shown>>();

/**
 * Opens the keys of what a page shows, in one reading that is told to the audit, and keeps them for that page: it asks for
 * each picture a moment later.
 */
export async function openShown(
  vault: OpenVault,
  session: string,
  sealedAs: readonly MediaId[],
  now: Instant,
): Promise<void> {
  const kept = keptFor(session, vault);
  const wanted = [...new Set(sealedAs)].filter((id) => (kept.get(id)?.until ?? 0) <= now);
  if (wanted.length === 0) return;
  for (const [id, key] of await mediaKeys(vault, wanted)) {
    kept.delete(id as MediaId);
    kept.set(id as MediaId, { key, until: (now + SHOWN_MS) as Instant });
  }
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
}

/** The key of what one picture is sealed under: kept for its page, or opened and told now. `null`: erased. */
export async function shownKey(
  vault: OpenVault,
  session: string,
  sealedAs: MediaId,
  now: Instant,
): Promise<Uint8Array | null> {
  await openShown(vault, session, [sealedAs], now);
  return shown.get(session)?.get(sealedAs)?.key ?? null;
}

function keptFor(session: string, vault: OpenVault): Map<MediaId, Shown> {
  const known = shown.get(session);
  if (known !== undefined) return known;
  const kept = new Map<MediaId, Shown>();
  shown.set(session, kept);
  vault.keys.whenLocked.add(() => {
    for (const { key } of kept.values()) key.fill(0);
    kept.clear();
    shown.delete(session);
  });
  return kept;
}

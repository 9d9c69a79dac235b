import type { Instant } from '../../domain/date.ts';
import type { CaseId, EvidenceId } from '../../domain/id.ts';
import type { KeysInMemory } from '../../vault/open-vault.ts';
import type { PlayedEvidence } from '../../vault/play-evidence.ts';

/** How long what somebody gave a reason for can be played after it was played last; and at the most. */
export const PLAYED_MS = 10 * 60_000;
export const MOST_PLAYED_MS = 4 * 3_600_000;
/** So many at once, in as many windows. */
const MOST = 4;

interface KeptPlayer {
  readonly case: CaseId;
  readonly played: PlayedEvidence;
  /** Of this opening alone. */
  readonly tag: string;
  readonly opened: Instant;
  last: Instant;
}

const kept = new WeakMap<KeysInMemory, Map<EvidenceId, KeptPlayer>>();

/** Keeps open what is to be played, for a while; it goes with the keys that it was opened with. */
export function keepPlayer(
  keys: KeysInMemory,
  { case: of, played, tag }: Pick<KeptPlayer, 'case' | 'played' | 'tag'>,
  now: Instant,
): void {
  const players = kept.get(keys) ?? new Map<EvidenceId, KeptPlayer>();
  if (!kept.has(keys)) {
    kept.set(keys, players);
    keys.whenLocked.add(() => {
      for (const id of players.keys()) close(players, id);
      kept.delete(keys);
    });
  }
  const { id } = played.evidence;
  close(players, id);
  players.set(id, { case: of, played, tag, opened: now, last: now });
  for (const old of players.keys()) if (players.size > MOST) close(players, old);
}

/** What can still be played here, of this case; asking for it is playing it. */
export function keptPlayer(
  keys: KeysInMemory,
  { case: of, evidence }: { readonly case: CaseId; readonly evidence: EvidenceId },
  now: Instant,
): KeptPlayer | null {
  const players = kept.get(keys);
  const player = players?.get(evidence);
  if (players === undefined || player === undefined || player.case !== of) return null;
  if (now - player.last >= PLAYED_MS || now - player.opened >= MOST_PLAYED_MS) {
    close(players, evidence);
    return null;
  }
  player.last = now;
  return player;
}

function close(players: Map<EvidenceId, KeptPlayer>, id: EvidenceId): void {
  players.get(id)?.played.close();
  players.delete(id);
}

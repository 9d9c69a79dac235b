import type { Instant } from '../../domain/date.ts';
import type { MediaId } from '../../domain/id.ts';
import type { OpenVault } from '../../vault/open-vault.ts';

const LOOK_MS = 10 * 60_000;

interface Look {
  readonly media: MediaId;
  readonly bytes: Uint8Array;
  readonly until: Instant;
}

/** How a picture would look once it is changed: one for each session, in memory alone, while the case files are open. */
const looks = new Map<string, Look>();

export function keepLook(vault: OpenVault, session: string, media: MediaId, bytes: Uint8Array, now: Instant): void {
  forget(session);
  looks.set(session, { media, bytes, until: (now + LOOK_MS) as Instant });
  vault.keys.whenLocked.add(() => forget(session));
}

export function keptLook(session: string, media: MediaId, now: Instant): Uint8Array | null {
  const look = looks.get(session);
  if (look !== undefined && look.until <= now) forget(session);
  return look === undefined || look.media !== media || look.until <= now ? null : look.bytes;
}

function forget(session: string): void {
  looks.get(session)?.bytes.fill(0);
  looks.delete(session);
}

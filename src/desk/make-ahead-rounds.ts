import { setTimeout as pause } from 'node:timers/promises';
import type { Audit } from '../domain/audit.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { wantRenditionsOf } from '../newsroom/renditions.ts';
import { makeNextAhead } from '../press/make-ahead.ts';
import { reviewWithheld, withholdPicturesOfGone } from '../press/withhold-pictures.ts';
import { VaultLocked, type OpenVault } from '../vault/open-vault.ts';
import { countPeople } from '../vault/withdrawals.ts';
import type { DeskPress } from './desk-press.ts';

const EVERY_MS = 1000;
/** After something went wrong that could not even be noted, such as a full disk under the database. */
const PATIENCE_MS = 30_000;

interface Rounds {
  readonly press: DeskPress;
  readonly identity: () => Promise<SiteIdentity | null>;
  readonly vault: () => OpenVault | null;
  readonly audit: Audit;
  readonly report: (error: Error) => void;
}

/**
 * Makes the files of pictures ahead, one picture after the other, while anybody has the case files open, and with no key
 * takes away those of pictures in which somebody was erased. Beside the rounds of the press, which must not wait for it. Returns what stops it, which waits for the picture under way.
 */
export function startMakingAhead({ press, identity, vault, audit, report }: Rounds): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  /** The name that is written into files. */
  let house = '';
  let people: number | null = null;
  const round = async (): Promise<boolean> => {
    const [site, opened] = [await identity(), vault()];
    if (site === null) return false;
    const locked = press.locked(site);
    const now = await countPeople(locked.vault.vault);
    if (people === null || now < people) await withholdPicturesOfGone(locked);
    people = now;
    if (opened === null) return false;
    // Nobody asked for it: the desk opens them by itself.
    const unasked = { ...opened, audit: (entry: Parameters<Audit>[0]) => audit({ ...entry, by: null }) };
    const open = press.open(site, unasked);
    if (site.organisation !== house) await wantRenditionsOf(open.newsroom, site.organisation);
    house = site.organisation;
    await reviewWithheld(open);
    return await makeNextAhead(open, report);
  };
  const done = (async () => {
    while (!signal.aborted) {
      const rest = await round().then(
        (made) => (made ? 0 : EVERY_MS),
        (error: unknown) => {
          if (error instanceof VaultLocked) return EVERY_MS;
          report(error instanceof Error ? error : new Error('files made ahead'));
          return PATIENCE_MS;
        },
      );
      await pause(rest, undefined, { signal }).catch(() => undefined);
    }
  })();
  return () => {
    stopping.abort();
    return done;
  };
}

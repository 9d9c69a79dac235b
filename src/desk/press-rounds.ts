import { setTimeout as pause } from 'node:timers/promises';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { waitingWorks } from '../newsroom/render-again.ts';
import { cutLog } from '../platform/database/cut-log.ts';
import { applyWithdrawals } from '../press/apply-withdrawals.ts';
import { obeyAsks } from '../press/obey-asks.ts';
import { obeyHolds } from '../press/obey-holds.ts';
import { releaseScheduled } from '../press/release-scheduled.ts';
import { settleWithdrawals } from '../press/settle-withdrawals.ts';
import { tellNews } from '../press/tell-news.ts';
import { expiredWorks } from '../published/expired-works.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { hasUnfolded } from '../vault/withdrawals.ts';
import type { DeskPress } from './desk-press.ts';

const EVERY_MS = 2000;

interface Rounds {
  readonly press: DeskPress;
  readonly identity: () => Promise<SiteIdentity | null>;
  /** Any vault that is open now. */
  readonly vault: () => OpenVault | null;
  /** The desk's own, which opens what was scheduled. */
  readonly key: Uint8Array;
  readonly audit: Audit;
  readonly now: () => Instant;
  readonly report: (error: Error) => void;
}

/**
 * What the press does by itself, every two seconds: it obeys lines of the journal of withdrawals that a database does not
 * know, hides the pages of cases that were held in the vault, takes down what rests on a consent that has ended, and as
 * soon as somebody's vault is open renders again what
 * waits for a key. Returns what stops it, which waits for the round under way.
 */
export function startPressRounds(rounds: Rounds): () => Promise<void> {
  const stopping = new AbortController();
  const done = (async () => {
    while (!stopping.signal.aborted) {
      await round(rounds).catch((error: unknown) =>
        rounds.report(error instanceof Error ? error : new Error('a round')),
      );
      await pause(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return () => {
    stopping.abort();
    return done;
  };
}

/** The vaults with which the asks of every case were looked at. */
const asked = new WeakSet<OpenVault>();

async function round({ press, identity, vault, key, audit, now }: Rounds): Promise<void> {
  const house = await identity();
  if (house === null) return;
  const locked = press.locked(house);
  const obeyed = await applyWithdrawals(locked, [], now());
  await obeyHolds(locked, now());
  const opened = vault();
  const open = opened === null ? null : press.open(house, opened);
  // Once for each that is opened: a case is obeyed as it is changed, unless the desk ended between the two.
  if (open !== null && opened !== null && !asked.has(opened)) {
    await obeyAsks(open, now());
    asked.add(opened);
  }
  // Before anything goes out: an arrest that only the case knows of would let her page stand.
  if (open !== null) await tellNews(open, now());
  // What the press has refused waits for an editor, not for a round.
  const waits = (await waitingWorks(locked.newsroom)).some(({ refused }) => refused === null);
  const folds = open !== null && (await hasUnfolded(locked.vault.vault));
  const ended = (await expiredWorks(locked.published, now())).length > 0;
  if (obeyed.length > 0 || folds || ended || (open !== null && waits)) await settleWithdrawals(locked, open, now());
  // Last: whoever withdrew is out before anything comes in.
  await releaseScheduled(locked, open, { key, now: now(), audit });
  // What `sweep` could not cut off while somebody read is cut off now.
  await cutLog(locked.published);
}

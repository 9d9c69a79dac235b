import type { Certificate } from '../../press/certificate.ts';
import type { WithdrawnConsent } from '../../press/withdraw-consent.ts';

/** A withdrawal of this session: what it has hidden, and its certificate as soon as the site has been asked. */
export interface UnderWay {
  readonly withdrawn: WithdrawnConsent;
  readonly certificate: Certificate | 'failed' | null;
}

/**
 * Withdrawals whose rendering and asking go on while the person at the desk looks at the page. Addresses are shown once, to
 * the session that withdrew, and are nowhere but in memory: what is kept has their hashes.
 */
export interface Withdrawals {
  begin(session: string, withdrawn: WithdrawnConsent, certify: () => Promise<Certificate>): string;
  of(session: string, id: string): UnderWay | null;
  /** Waits until nothing is under way: for closing. */
  settled(): Promise<void>;
}

const MOST_KEPT = 100;

export function keepWithdrawals(report: (error: Error) => void): Withdrawals {
  const kept = new Map<string, { readonly session: string; state: UnderWay }>();
  const running = new Set<Promise<void>>();
  return {
    begin(session, withdrawn, certify) {
      const id = `${withdrawn.person}-${withdrawn.at}`;
      const entry = { session, state: { withdrawn, certificate: null } as UnderWay };
      kept.set(id, entry);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(oldest);
      }
      const run = certify()
        .then((certificate) => void (entry.state = { withdrawn, certificate }))
        .catch((error: unknown) => {
          entry.state = { withdrawn, certificate: 'failed' };
          report(error instanceof Error ? error : new Error(String(error)));
        })
        .finally(() => void running.delete(run));
      running.add(run);
      return id;
    },
    of(session, id) {
      const entry = kept.get(id);
      return entry === undefined || entry.session !== session ? null : entry.state;
    },
    settled: async () => void (await Promise.all(running)),
  };
}

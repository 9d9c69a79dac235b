import type { SiteIdentity } from '../domain/site-identity.ts';

export interface KeptIdentity {
  /** Rejects while the database is away, and asks again each time until it answers. */
  current(): Promise<SiteIdentity | null>;
  /** Something was published: what is kept may be old. */
  forget(): void;
}

/** Keeps what `read` has given, so that a page need not ask for it. A failure is told to whoever waits, and not kept. */
export function keepIdentity(read: () => Promise<SiteIdentity | null>): KeptIdentity {
  let kept: Promise<SiteIdentity | null> | null = null;
  return {
    current() {
      if (kept !== null) return kept;
      const reading = read();
      kept = reading;
      reading.catch(() => {
        if (kept === reading) kept = null;
      });
      return reading;
    },
    forget() {
      kept = null;
    },
  };
}

import type { Audit } from '../domain/audit.ts';
import type { AccountId } from '../domain/id.ts';
import { lockVault, openVault, type OpenVault, type OpeningRefusal, type VaultZones } from '../vault/open-vault.ts';

/**
 * The vaults that are open in this process: one for each session of a key-holder, for as long as it lasts. They are
 * nowhere but in memory, so a restart locks them all.
 */
export interface KeptVaults {
  /** Opens the vault for a session, if the account holds a key. */
  open(session: string, account: AccountId, passphrase: string): Promise<'open' | { refused: OpeningRefusal }>;
  of(session: string): OpenVault | null;
  count(): number;
  lock(session: string): void;
  /** Locks every vault whose session has ended. */
  lockAllBut(sessions: ReadonlySet<string>): void;
}

export function keepVaults(zones: VaultZones, audit: Audit): KeptVaults {
  const open = new Map<string, OpenVault>();
  const lock = (session: string): void => {
    const vault = open.get(session);
    if (vault === undefined) return;
    lockVault(vault);
    open.delete(session);
  };
  return {
    async open(session, account, passphrase) {
      const vault = await openVault(zones, { passphrase }, { account, audit });
      if ('refused' in vault) return vault;
      lock(session);
      open.set(session, vault);
      return 'open';
    },
    of: (session) => open.get(session) ?? null,
    count: () => open.size,
    lock,
    lockAllBut(sessions) {
      for (const session of open.keys()) if (!sessions.has(session)) lock(session);
    },
  };
}

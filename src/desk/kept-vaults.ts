import type { Audit } from '../domain/audit.ts';
import type { AccountId } from '../domain/id.ts';
import { holdersOf } from '../vault/holders.ts';
import { lockVault, openVault, type OpenVault, type OpeningRefusal, type VaultZones } from '../vault/open-vault.ts';

/**
 * The vaults that are open in this process: one for each session of a key-holder, for as long as it lasts. They are
 * nowhere but in memory, so a restart locks them all.
 */
export interface KeptVaults {
  /** Opens the vault for a session, if the account holds a key. */
  open(session: string, account: AccountId, passphrase: string): Promise<'open' | { refused: OpeningRefusal }>;
  of(session: string): OpenVault | null;
  /** Whether the account has the mark of a key-holder, open or not. */
  holdsKey(account: AccountId): Promise<boolean>;
  /** The vault of any session that has one open, for what the press does by itself. */
  any(): OpenVault | null;
  count(): number;
  /** Every account that has the mark of a key-holder. */
  holders(): Promise<ReadonlySet<string>>;
  /** Locks every vault that an account has open. */
  lockAccount(account: AccountId): Promise<void>;
  /** Locks at once; settles when it has been written down, or when that has been reported to fail. */
  lock(session: string): Promise<void>;
  /** Locks every vault whose session has ended. */
  lockAllBut(sessions: ReadonlySet<string>): Promise<void>;
}

export function keepVaults(zones: VaultZones, audit: Audit, report: (error: Error) => void): KeptVaults {
  const open = new Map<string, OpenVault>();
  const lock = async (session: string): Promise<void> => {
    const vault = open.get(session);
    if (vault === undefined) return;
    // Before anything else: locking asks nobody.
    lockVault(vault);
    open.delete(session);
    const { account, id } = vault.holder;
    await audit({ by: account, verb: 'vault-locked', records: [id] }).catch(report);
  };
  return {
    async open(session, account, passphrase) {
      const vault = await openVault(zones, { passphrase }, { account, audit });
      if ('refused' in vault) return vault;
      await lock(session);
      open.set(session, vault);
      return 'open';
    },
    of: (session) => open.get(session) ?? null,
    holdsKey: async (account) => (await holdersOf(zones.keyring.db, account)).length > 0,
    any: () => open.values().next().value ?? null,
    count: () => open.size,
    holders: async () => new Set((await holdersOf(zones.keyring.db)).flatMap(({ holder }) => holder.account ?? [])),
    async lockAccount(account) {
      await Promise.all(
        [...open].filter(([, { holder }]) => holder.account === account).map(([session]) => lock(session)),
      );
    },
    lock,
    async lockAllBut(sessions) {
      await Promise.all([...open.keys()].filter((session) => !sessions.has(session)).map(lock));
    },
  };
}

import type { Audit } from '../domain/audit.ts';
import type { AccountId } from '../domain/id.ts';
import { holdersOf } from '../vault/holders.ts';
import {
  handOn,
  lockVault,
  openVault,
  type OpenVault,
  type OpeningRefusal,
  type VaultZones,
} from '../vault/open-vault.ts';

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
  /** Every vault that is open here. */
  every(): readonly OpenVault[];
  count(): number;
  /** Every account that has the mark of a key-holder. */
  holders(): Promise<ReadonlySet<string>>;
  /** The zone of the keys. */
  readonly keyring: VaultZones['keyring'];
  /**
   * Does what changes the locks, one at a time, with an open vault. Afterwards whoever lost their key is locked out here,
   * and the others go on with the new keys. (A desk process elsewhere has to open its vaults again.)
   */
  changeLocks<Result>(vault: OpenVault, work: () => Promise<Result>): Promise<Result>;
  /** Locks every vault that an account has open. */
  lockAccount(account: AccountId): Promise<void>;
  /** Locks at once; settles when it has been written down, or when that has been reported to fail. */
  lock(session: string): Promise<void>;
  /** Locks every vault whose session has ended. */
  lockAllBut(sessions: ReadonlySet<string>): Promise<void>;
}

/** `opened` is called with each vault that was opened, for what is made ready behind it. */
export function keepVaults(
  zones: VaultZones,
  audit: Audit,
  report: (error: Error) => void,
  opened: (vault: OpenVault) => void = () => undefined,
): KeptVaults {
  const open = new Map<string, OpenVault>();
  let last: Promise<unknown> = Promise.resolve();
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
      opened(vault);
      return 'open';
    },
    of: (session) => open.get(session) ?? null,
    holdsKey: async (account) => (await holdersOf(zones.keyring.db, account)).length > 0,
    every: () => [...open.values()],
    keyring: zones.keyring,
    changeLocks(vault, work) {
      const turn = last.then(async () => {
        const before = vault.keys.vaultKey;
        const done = await work();
        const after = vault.keys.vaultKey;
        if (after === before || after === null) return done;
        const holders = new Set((await holdersOf(zones.keyring.db)).map(({ holder }) => holder.id));
        for (const [session, each] of open) {
          if (!holders.has(each.holder.id)) await lock(session);
          else if (each !== vault) handOn(vault, each);
        }
        return done;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
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

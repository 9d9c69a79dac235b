import type { Instant } from '../domain/date.ts';
import { catalogueFor, type Say } from '../platform/catalogue/catalogue.ts';
import type { Config } from '../platform/config.ts';
import { zoneExists } from '../platform/database/zone-exists.ts';
import { openZone, type Zone } from '../platform/database/zone.ts';
import { readRecoveryKey } from '../platform/keys/recovery-key.ts';
import { accountById, type Account } from '../staff/accounts.ts';
import { AuditLog } from '../staff/audit-log.ts';
import { auditPlace } from '../staff/audit-place.ts';
import type { StaffTables } from '../staff/schema.ts';
import { tellOfKey } from '../staff/tell-of-key.ts';
import { giveKey } from '../vault/give-key.ts';
import { holdersOf } from '../vault/holders.ts';
import { keyRequests } from '../vault/key-requests.ts';
import type { KeyringTables } from '../vault/keyring-schema.ts';
import { lockVault, openVault, type VaultZones } from '../vault/open-vault.ts';
import type { VaultTables } from '../vault/schema.ts';
import { languageOfTerminal } from './init.ts';
import { whereOf } from './serve.ts';
import { Cancelled, processTerminal, type Terminal } from './terminal.ts';

/** As a shell tells of a command that Ctrl-C has stopped. */
const INTERRUPTED = 130;

interface Zones extends VaultZones {
  readonly staff: Zone<StaffTables>;
}

/**
 * `alzavoz give-key`: gives a key to a colleague who has asked for one at the desk, with the recovery key on paper, for the
 * day when nobody's passphrase opens anything. Gives the exit code.
 */
export async function runGiveKey(config: Config, terminal: Terminal = processTerminal()): Promise<number> {
  const say = catalogueFor(languageOfTerminal(process.env));
  const { deskDatabases } = config;
  if (!(await zoneExists(deskDatabases, 'keyring'))) {
    terminal.tell(`There is no organisation in ${whereOf(config)}.`);
    return 1;
  }
  const zones: Zones = {
    staff: openZone<StaffTables>(deskDatabases, 'staff'),
    vault: openZone<VaultTables>(deskDatabases, 'vault'),
    keyring: openZone<KeyringTables>(deskDatabases, 'keyring'),
  };
  const log = new AuditLog(auditPlace(zones.staff, config.dataFolder), () => Date.now() as Instant);
  try {
    return await give(zones, log, say, terminal);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    terminal.tell(`\n${say('cli.give-cancelled')}`);
    return INTERRUPTED;
  } finally {
    await log.close();
    for (const zone of [zones.staff, zones.vault, zones.keyring]) await zone.close();
    terminal.close();
  }
}

async function give(zones: Zones, log: AuditLog, say: Say, terminal: Terminal): Promise<number> {
  const asking = await askingIn(zones);
  if (asking.length === 0) {
    terminal.tell(say('cli.give-none'));
    return 1;
  }
  for (const [at, { name, email }] of asking.entries()) terminal.tell(`${at + 1}  ${name} <${email}>`);
  const chosen = asking.length === 1 ? '1' : await terminal.ask(say('cli.give-which', { count: asking.length }));
  const account = asking[Number(chosen.trim()) - 1];
  if (account === undefined) {
    terminal.tell(say('cli.give-not-in-list'));
    return 1;
  }
  const { name } = account;
  terminal.tell(say('cli.give-speak', { name }));
  const heard = await terminal.ask(say('keys.give-heard'));
  const recoveryKey = readRecoveryKey(await terminal.askSecret(say('cli.give-recovery')));
  if ('refused' in recoveryKey) {
    terminal.tell(say('cli.give-recovery-wrong'));
    return 1;
  }
  const vault = await openVault(zones, { recoveryKey }, { audit: log.audit });
  recoveryKey.fill(0);
  if ('refused' in vault) {
    terminal.tell(say('cli.give-recovery-wrong'));
    return 1;
  }
  const now = (): Instant => Date.now() as Instant;
  try {
    const done = await giveKey(vault, account.id, heard, now());
    if (done !== 'given') {
      terminal.tell(
        done.refused === 'another-fingerprint' ? say('keys.another-fingerprint', { name }) : say('cli.give-none'),
      );
      return 1;
    }
  } finally {
    lockVault(vault);
  }
  const holders = async (): Promise<Set<string>> =>
    new Set((await holdersOf(zones.keyring.db)).flatMap(({ holder }) => holder.account ?? []));
  await tellOfKey(
    { staff: zones.staff, vaults: { holders }, now },
    { about: 'key-given', whose: account.id, by: null },
  );
  terminal.print(say('cli.give-done', { name }));
  return 0;
}

/** Who asks and may come in. */
async function askingIn({ staff, keyring }: Zones): Promise<Account[]> {
  const accounts: Account[] = [];
  for (const { account } of await keyRequests(keyring.db)) {
    const known = await accountById(staff, account);
    if (known !== null) accounts.push(known);
  }
  return accounts;
}

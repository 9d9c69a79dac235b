import { randomBytes } from 'node:crypto';
import type { AuditEntry } from '../domain/audit.ts';
import type { Basis } from '../domain/basis.ts';
import type { Case } from '../domain/case.ts';
import type { Instant, PartialDate } from '../domain/date.ts';
import { idFrom, type AccountId, type CaseId, type PersonId, type PlaceId } from '../domain/id.ts';
import { personWith, type Person } from '../domain/person.ts';
import type { Place } from '../domain/place.ts';
import { migrateZone, openZone, type Databases } from '../platform/database/zone.ts';
import { keyringMigrations } from './keyring-migrations.ts';
import type { KeyringTables } from './keyring-schema.ts';
import { makeKeyring } from './make-keyring.ts';
import { vaultMigrations } from './migrations.ts';
import { openVault, type VaultZones } from './open-vault.ts';
import type { VaultTables } from './schema.ts';

export const passphrase = 'tres gatos leen en la azotea';
export const now = 1_790_000_000_000 as Instant;
export const account = idFrom<AccountId>(randomBytes(16));
export const colleague = idFrom<AccountId>(randomBytes(16));

export const person: Person = personWith({
  id: idFrom<PersonId>(randomBytes(16)),
  gender: 'woman',
  group: false,
  names: [{ kind: 'used', full: 'Xiomara Quetzalli Canario', short: null, given: 'Xiomara', lang: 'es' }],
});
export const place: Place = {
  id: idFrom<PlaceId>(randomBytes(16)),
  country: 'MX',
  kind: 'town',
  region: { es: 'Guerrero' },
  town: { es: 'Pueblo Canario' },
  exact: null,
  tellAtMost: 'region',
};
export const record: Case = {
  id: idFrom<CaseId>(randomBytes(16)),
  title: 'El caso Canario',
  campaign: 'active',
  verification: 'likely',
  people: [{ person: person.id, role: 'survivor' }],
  situations: [
    {
      person: person.id,
      state: 'released',
      on: '2014-06' as PartialDate,
      source: { text: 'Fuente Canaria', by: null, on: null, evidence: [] },
      verification: 'confirmed',
      family: null,
      agreement: null,
    },
  ],
  proceedings: [],
  asks: [],
  says: [],
  outcomes: [],
  contact: { last: null, checkIn: null },
};
export const basis = (source: string, from: number, until: Instant | null = null): Basis => ({
  ground: { kind: 'public-source', source },
  terms: { identity: 'named', image: 'none', voice: 'none', place: 'town', date: 'day', purposes: ['publish'] },
  from: from as Instant,
  until,
});

/** An organisation's keys and an empty vault, with ways to open it. For tests. */
export async function founded(databases: Databases) {
  const zones: VaultZones = {
    vault: openZone<VaultTables>(databases, 'vault'),
    keyring: openZone<KeyringTables>(databases, 'keyring'),
  };
  await migrateZone(zones.vault, vaultMigrations);
  await migrateZone(zones.keyring, keyringMigrations);
  const made = await makeKeyring(zones.keyring, { passphrase, account }, now);
  if ('refused' in made) throw new Error(made.refused);
  const audited: AuditEntry[] = [];
  const audit = (entry: AuditEntry) => Promise.resolve(void audited.push(entry));
  const open = async (secret: Parameters<typeof openVault>[1], of?: AccountId) =>
    openVault(zones, secret, of === undefined ? { audit } : { audit, account: of });
  const opened = async (secret: Parameters<typeof openVault>[1] = { passphrase }, of?: AccountId) => {
    const vault = await open(secret, of);
    if ('refused' in vault) throw new Error(vault.refused);
    return vault;
  };
  const close = async () => {
    await zones.vault.close();
    await zones.keyring.close();
  };
  return { zones, ...made, audit, audited, open, opened, close };
}

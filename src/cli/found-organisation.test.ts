import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { actionsMigrations } from '../actions/migrations.ts';
import { unaudited } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type PersonId, type PetitionId, type SignatureId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { migrateZone, openZone, type Databases } from '../platform/database/zone.ts';
import { readRecoveryKey } from '../platform/keys/recovery-key.ts';
import { openRow } from '../platform/sealing/row-open.ts';
import { sealGroup } from '../platform/sealing/row-seal.ts';
import { identityOf } from '../published/identity.ts';
import { publishedMigrations } from '../published/migrations.ts';
import type { PublishedTables } from '../published/schema.ts';
import { staffMigrations } from '../staff/migrations.ts';
import type { StaffTables } from '../staff/schema.ts';
import { signIn } from '../staff/sign-in.ts';
import { keyringMigrations } from '../vault/keyring-migrations.ts';
import type { KeyringTables } from '../vault/keyring-schema.ts';
import { vaultMigrations } from '../vault/migrations.ts';
import { openVault, sealingKeyPair } from '../vault/open-vault.ts';
import { personWith } from '../domain/person.ts';
import { recordPerson } from '../vault/record-person.ts';
import type { VaultTables } from '../vault/schema.ts';
import { foundOrganisation, type Founding } from './found-organisation.ts';

const passphrase = 'tres gatos leen en la azotea';
const now = 1_790_000_000_000 as Instant;
const identity: SiteIdentity = {
  organisation: 'Comité de Familiares',
  shortName: 'Comité',
  locales: ['es' as Locale],
  demonstration: false,
  headNotice: null,
  footNotice: null,
  contactEmail: null,
};
const MIGRATIONS = {
  vault: vaultMigrations,
  keyring: keyringMigrations,
  staff: staffMigrations,
  actions: actionsMigrations,
  published: publishedMigrations,
} as const;

async function migrated(databases: Databases): Promise<Founding> {
  for (const name of ['vault', 'keyring', 'staff', 'actions', 'published'] as const) {
    const zone = openZone(databases, name);
    await migrateZone(zone, MIGRATIONS[name]);
    await zone.close();
  }
  const dataFolder = databases.engine === 'sqlite' ? databases.folder : mkdtempSync(join(tmpdir(), 'alzavoz-'));
  return { databases, dataFolder, identity, admin: { name: 'María', email: 'maria@comite.example' }, passphrase, now };
}

async function found(founding: Founding) {
  const founded = await foundOrganisation(founding);
  if ('refused' in founded) throw new Error(founded.refused);
  return founded;
}

onEachEngine((_engine, scratch) => {
  test('an organisation is founded once, and its first administrator signs in', async () => {
    const founding = await migrated(await scratch());
    const founded = await found(founding);
    const staff = openZone<StaffTables>(founding.databases, 'staff');
    const door = { staff, key: new Uint8Array(32) };
    const given = {
      email: 'maria@comite.example',
      password: passphrase,
      code: '',
      browser: { device: null, name: '' },
    };
    expect(await signIn(door, given, now, unaudited)).toHaveProperty('account.role', 'admin');
    await founded.close();
    expect(await foundOrganisation(founding)).toEqual({ refused: 'organisation-exists' });
    expect(await signIn(door, given, now, unaudited)).toHaveProperty('account.id', founded.admin);
    await staff.close();
  });

  test('a sealed signature opens with the passphrase or the recovery key, and with nothing else', async () => {
    const founding = await migrated(await scratch());
    const { databases } = founding;
    const founded = await found(founding);
    await founded.close();
    // What the site has: the public half. It seals a row with it.
    const actions = openZone<{ sealing_keys: { key_id: string; public_key: Uint8Array } }>(databases, 'actions');
    const key = await actions.db.selectFrom('sealing_keys').selectAll().executeTakeFirstOrThrow();
    const group = await sealGroup(key.public_key, key.key_id);
    const petition = idFrom<PetitionId>(randomBytes(16));
    const row = idFrom<SignatureId>(randomBytes(16));
    const sealed = group.seal(petition, row, '{"given_name":"Ana"}');

    const zones = {
      vault: openZone<VaultTables>(databases, 'vault'),
      keyring: openZone<KeyringTables>(databases, 'keyring'),
    };
    const recoveryKey = readRecoveryKey(founded.recoveryKey.toLowerCase());
    if ('refused' in recoveryKey) throw new Error(recoveryKey.refused);
    for (const secret of [{ passphrase }, { recoveryKey }]) {
      const vault = await openVault(zones, secret, { audit: unaudited });
      if ('refused' in vault) throw new Error(vault.refused);
      const pair = await sealingKeyPair(vault, key.key_id);
      if (pair === null) throw new Error('no such sealing key');
      expect(await openRow(pair, sealed, petition, row)).toEqual({ text: '{"given_name":"Ana"}' });
    }
    const wrong = await openVault(zones, { passphrase: `${passphrase}.` }, { audit: unaudited });
    expect(wrong).toEqual({ refused: 'wrong-passphrase' });
    const guess = { privateKey: randomBytes(32), publicKey: key.public_key };
    expect(await openRow(guess, sealed, petition, row)).toEqual({ refused: 'not-opened' });
    for (const zone of [actions, zones.vault, zones.keyring]) await zone.close();
  });

  test('a founding that fails leaves nothing, and can be run again', async () => {
    const founding = await migrated(await scratch());
    const published = openZone<PublishedTables>(founding.databases, 'published');
    await sql`alter table identity rename to identity_away`.execute(published.db);
    await sql`create view identity as select * from identity_away`.execute(published.db);
    if (published.engine === 'postgres') {
      await sql`create rule no_writing as on insert to identity do instead (select 1 / 0)`.execute(published.db);
    }
    await expect(foundOrganisation(founding)).rejects.toThrow(/because it is a view|INSERT with ON CONFLICT/);
    const keyring = openZone<KeyringTables>(founding.databases, 'keyring');
    const staff = openZone<StaffTables>(founding.databases, 'staff');
    for (const table of ['holders', 'held_keys', 'key_wraps'] as const) {
      expect(await keyring.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    }
    expect(await staff.db.selectFrom('accounts').selectAll().execute()).toEqual([]);
    await sql`drop view identity`.execute(published.db);
    await sql`alter table identity_away rename to identity`.execute(published.db);
    await (await found(founding)).close();
    expect(await identityOf(published)).toEqual(identity);
    for (const zone of [published, keyring, staff]) await zone.close();
  });

  test('what a killed founding has left is cleared, but never a vault that holds records', async () => {
    const founding = await migrated(await scratch());
    const published = openZone<PublishedTables>(founding.databases, 'published');
    const first = await found(founding);
    await first.close();
    await published.db.deleteFrom('identity').execute();
    const second = await found(founding);
    expect(second.recoveryKey).not.toBe(first.recoveryKey);
    const id = idFrom<PersonId>(randomBytes(16));
    await recordPerson(second.vault, personWith({ id, gender: 'woman', group: false, names: [] }));
    await second.close();
    await published.db.deleteFrom('identity').execute();
    expect(await foundOrganisation(founding)).toEqual({ refused: 'records-without-organisation' });
    await published.close();
  });

  test('an easy passphrase is refused before anything is made', async () => {
    const founding = await migrated(await scratch());
    for (const [given, refused] of [
      ['short', 'passphrase-too-short'],
      ['Comité de Familiares', 'passphrase-too-common'],
      ['maria@comite.example', 'passphrase-too-common'],
    ] as const) {
      expect(await foundOrganisation({ ...founding, passphrase: given })).toEqual({ refused });
    }
  });
});

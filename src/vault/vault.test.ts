import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { consentInForce } from '../domain/consent-in-force.ts';
import { knownAs } from '../domain/consent.fixture.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type PersonId } from '../domain/id.ts';
import { casesById } from './cases.ts';
import { eraseRecord } from './erase-record.ts';
import { lockVault } from './open-vault.ts';
import { peopleById } from './people.ts';
import { placesById } from './places.ts';
import { recordCase } from './record-case.ts';
import { recordPerson } from './record-person.ts';
import { recordPlace } from './record-place.ts';
import { account, basis, founded, passphrase, person, place, record } from './scratch-vault.ts';

onEachEngine((_engine, scratch) => {
  test('what was recorded is read back, by whoever has the passphrase or the recovery key', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordPerson(vault, person, [basis('first', 1)]);
    await recordPlace(vault, place);
    await recordCase(vault, record);
    lockVault(vault);
    for (const secret of [{ passphrase }, { recoveryKey: it.recoveryKey }]) {
      const again = await it.opened(secret);
      expect((await peopleById(again, [person.id])).get(person.id)).toEqual(knownAs(person, [basis('first', 1)]));
      expect((await placesById(again, [place.id])).get(place.id)).toEqual(place);
      expect((await casesById(again, [record.id])).get(record.id)).toEqual(record);
    }
    await it.close();
  });

  test('bases are a history, and the one decided last decides', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordPerson(vault, person, [basis('first', 1), basis('second', 5)]);
    await recordPerson(vault, person, [basis('third', 5), basis('ends', 9, 10 as Instant)]);
    const bases = (await peopleById(vault, [person.id])).get(person.id)?.bases ?? [];
    const inForce = (at: number) => {
      const { terms, basis: newest } = consentInForce(knownAs(person, bases), at as Instant);
      return terms === null ? undefined : newest?.ground;
    };
    expect(bases).toHaveLength(4);
    expect(inForce(2)).toEqual({ kind: 'public-source', source: 'first' });
    expect(inForce(6)).toEqual({ kind: 'public-source', source: 'third' });
    expect(inForce(11)).toBeUndefined();
    await it.close();
  });

  test('an erased record is gone at once, and its old rows open for nobody', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordPerson(vault, person, [basis('first', 1)]);
    const other = { ...person, id: idFrom<PersonId>(randomBytes(16)) };
    await recordPerson(vault, other, [basis('first', 1)]);
    const backup = await it.zones.vault.db.selectFrom('people').selectAll().where('id', '=', person.id).execute();
    await eraseRecord(it.zones, 'people', person.id, { by: account, audit: it.audit });
    expect([...(await peopleById(vault, [person.id, other.id])).keys()]).toEqual([other.id]);
    await it.zones.vault.db.insertInto('people').values(backup).execute();
    expect((await peopleById(vault, [person.id])).size).toBe(0);
    await it.close();
  });

  test('a row that was changed, moved or put back is not believed', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const other = { ...person, id: idFrom<PersonId>(randomBytes(16)) };
    await recordPerson(vault, person);
    await recordPerson(vault, other);
    const first = await it.zones.vault.db.selectFrom('people').selectAll().where('id', '=', person.id).execute();
    await it.zones.vault.db
      .updateTable('people')
      .set({ payload: first[0]?.payload ?? randomBytes(99) })
      .where('id', '=', other.id)
      .execute();
    await expect(peopleById(vault, [other.id])).rejects.toThrow(`the row people ${other.id} 1 does not open`);
    await it.zones.vault.db.updateTable('people').set({ version: 2 }).where('id', '=', person.id).execute();
    await expect(peopleById(vault, [person.id])).rejects.toThrow(/does not open/);
    await it.close();
  });

  test('every read and write is told to the audit, by ids alone', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordPerson(vault, person);
    await peopleById(vault, [person.id]);
    expect(it.audited.map(({ verb }) => verb)).toEqual(['vault-opened', 'person-recorded', 'people-read']);
    expect(JSON.stringify(it.audited)).not.toContain('Xiomara');
    await it.close();
  });
});

describe('on the disk', () => {
  onEachEngine((engine, scratch) => {
    test.runIf(engine === 'sqlite')('there is no name, no place and no key', async () => {
      const databases = await scratch();
      if (databases.engine !== 'sqlite') throw new Error('sqlite only');
      const it = await founded(databases);
      const vault = await it.opened();
      await recordPerson(vault, person, [basis('Fuente Canaria', 1)]);
      await recordPlace(vault, place);
      await recordCase(vault, record);
      const wrapped = await it.zones.keyring.db
        .selectFrom('record_keys')
        .selectAll()
        .where('record', '=', person.id)
        .executeTakeFirstOrThrow();
      expect(bytesIn(databases.folder).includes(Buffer.from(wrapped.sealed))).toBe(true);
      await eraseRecord(it.zones, 'people', person.id, { by: account, audit: it.audit });
      const bytes = bytesIn(databases.folder);
      expect(bytes.includes(place.id)).toBe(true);
      for (const word of ['Xiomara', 'Canari', 'Guerrero', 'survivor', 'released', passphrase]) {
        expect(bytes.includes(word)).toBe(false);
      }
      expect(bytes.includes(Buffer.from(wrapped.sealed))).toBe(false);
      expect(bytes.includes(Buffer.from(vault.keys.vaultKey?.bytes ?? ''))).toBe(false);
      expect(bytes.includes(Buffer.from(it.recoveryKey))).toBe(false);
      await it.close();
    });

    test('payloads do not tell how long a name is', async () => {
      const it = await founded(await scratch());
      const vault = await it.opened();
      await recordPerson(vault, { ...person, id: idFrom<PersonId>(randomBytes(16)), names: [] });
      await recordPerson(vault, person);
      const rows = await it.zones.vault.db
        .selectFrom('people')
        .select(sql<number>`length(payload)`.as('length'))
        .execute();
      expect(rows.map(({ length }) => length % 256)).toEqual([28, 28]);
      await it.close();
    });
  });
});

function bytesIn(folder: string): Buffer {
  return Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));
}

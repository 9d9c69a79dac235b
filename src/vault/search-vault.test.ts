import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { idFrom, type PersonId } from '../domain/id.ts';
import { personWith } from '../domain/person.ts';
import { addHolder } from './add-holder.ts';
import { eraseCase } from './erase-case.ts';
import { eraseRecord } from './erase-record.ts';
import { lockVault, VaultLocked } from './open-vault.ts';
import { changeCase, recordCase } from './record-case.ts';
import { recordPerson } from './record-person.ts';
import { recordPlace } from './record-place.ts';
import { removeHolder } from './remove-holder.ts';
import { account, colleague, founded, now, passphrase, person, place, record } from './scratch-vault.ts';
import { searchVault } from './search-vault.ts';

const somebody = (full: string, kind: 'used' | 'imposed' = 'used') =>
  personWith({
    id: idFrom<PersonId>(randomBytes(16)),
    gender: 'woman',
    group: false,
    names: [{ kind, full, short: null, given: null, lang: 'es' }],
  });

onEachEngine((_engine, scratch) => {
  test('people, cases and places are found by the beginnings of their words, and the audit knows who was found', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const imposed = somebody('La Comandanta Ñandú', 'imposed');
    for (const each of [person, imposed]) await recordPerson(vault, each);
    await recordPlace(vault, place);
    await recordCase(vault, record);
    expect(await searchVault(vault, 'quetz XIO')).toEqual([{ kind: 'person', id: person.id }]);
    expect(await searchVault(vault, 'nandu')).toEqual([{ kind: 'person', id: imposed.id }]);
    expect(await searchVault(vault, 'canario')).toEqual([
      { kind: 'person', id: person.id },
      { kind: 'case', id: record.id },
      { kind: 'place', id: place.id },
    ]);
    expect(await searchVault(vault, 'canario', 1)).toHaveLength(1);
    expect(await searchVault(vault, '')).toEqual([]);
    const searches = it.audited.filter(({ verb }) => verb === 'vault-searched');
    expect(searches[2]?.records).toEqual([person.id, record.id, place.id]);
    expect(JSON.stringify(searches)).not.toMatch(/nandu|canario/i);
    await it.close();
  });

  test('what is written and erased afterwards is found, and no longer', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordPerson(vault, person);
    await recordCase(vault, record);
    expect(await searchVault(vault, 'xiomara')).toHaveLength(1);
    const late = somebody('Xiomara Tardía');
    await recordPerson(vault, late);
    expect(await searchVault(vault, 'xiomara')).toHaveLength(2);
    await recordPerson(vault, { ...late, names: [] });
    expect(await searchVault(vault, 'tardia')).toEqual([]);
    await changeCase(vault, record.id, (is) => ({ ...is, title: 'El caso del puente' }));
    expect(await searchVault(vault, 'puente')).toEqual([{ kind: 'case', id: record.id }]);
    expect(await searchVault(vault, 'canario')).toEqual([{ kind: 'person', id: person.id }]);
    const told = { by: account, audit: it.audit };
    await eraseRecord(it.zones, 'people', person.id, told);
    await eraseCase(
      it.zones,
      { folder: join(mkdtempSync(join(tmpdir(), 'alzavoz-')), 'none') },
      { case: record.id, ...told },
    );
    expect(await searchVault(vault, 'canario')).toEqual([]);
    expect(await searchVault(vault, 'puente')).toEqual([]);
    await it.close();
  });

  test('while many search and write at once, none is lost', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    for (let at = 0; at < 5; at++) await recordPerson(vault, somebody(`Persona ${at}`));
    const writing = Array.from({ length: 10 }, (_, at) => recordPerson(vault, somebody(`Persona Nueva ${at}`)));
    await Promise.all([...writing, ...Array.from({ length: 5 }, () => searchVault(vault, 'persona'))]);
    expect(await searchVault(vault, 'persona')).toHaveLength(15);
    await it.close();
  });

  test('a locked vault finds nothing; another that is open still does, and its search does not depend on the first', async () => {
    const it = await founded(await scratch());
    const first = await it.opened();
    const second = await it.opened();
    await recordPerson(first, person);
    const searching = searchVault(first, 'xiomara').catch((error: unknown) => error);
    const other = searchVault(second, 'xiomara');
    await Promise.resolve();
    lockVault(first);
    expect(await searching).toBeInstanceOf(VaultLocked);
    expect(await other).toHaveLength(1);
    await expect(searchVault(first, 'xiomara')).rejects.toThrow(VaultLocked);
    lockVault(second);
    // Nobody was told of this; whoever opens the vault next reads it all again.
    await it.zones.keyring.db.deleteFrom('record_keys').where('record', '=', person.id).execute();
    expect(await searchVault(await it.opened(), 'xiomara')).toEqual([]);
    await it.close();
  });

  test('a holder who was removed while signed in finds nothing', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordPerson(vault, person);
    const theirs = { passphrase: 'cuatro perros miran el mar' };
    const added = await addHolder(vault, colleague, theirs, now);
    if (typeof added !== 'string') throw new Error(added.refused);
    const leaving = await it.opened(theirs, colleague);
    expect(await searchVault(leaving, 'xiomara')).toHaveLength(1);
    await removeHolder(vault, added, now);
    await expect(searchVault(leaving, 'xiomara')).rejects.toThrow(VaultLocked);
    expect(await searchVault(await it.opened({ passphrase }), 'xiomara')).toHaveLength(1);
    await it.close();
  });
});

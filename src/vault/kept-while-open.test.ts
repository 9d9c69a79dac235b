import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { CaseId } from '../domain/id.ts';
import type { Case } from '../domain/case.ts';
import { openZone } from '../platform/database/zone.ts';
import { addHolder } from './add-holder.ts';
import { changeCase, recordCase } from './record-case.ts';
import { everyKept } from './every-kept.ts';
import { everyone } from './everyone.ts';
import { eraseCase } from './erase-case.ts';
import { countKept } from './kept-while-open.ts';
import { lockVault, openVault, VaultLocked, type VaultZones } from './open-vault.ts';
import { recordConsent } from './record-consent.ts';
import { recordPerson } from './record-person.ts';
import { removeHolder } from './remove-holder.ts';
import { basis, colleague, founded, now, passphrase, person, record } from './scratch-vault.ts';

onEachEngine((_engine, scratch) => {
  test('the same as long as nothing is written, and whatever is written by whomever is there at once', async () => {
    const databases = await scratch();
    const it = await founded(databases);
    // As another process has them.
    const zones: VaultZones = { vault: openZone(databases, 'vault'), keyring: openZone(databases, 'keyring') };
    const elsewhere = await openVault(zones, { passphrase }, { audit: it.audit });
    if ('refused' in elsewhere) throw new Error(elsewhere.refused);
    const [mine, theirs] = [await it.opened(), await it.opened()];
    await recordPerson(mine, person, [basis('first', 1)]);
    const before = await everyone(mine);
    expect(before.get(person.id)?.bases).toHaveLength(1);
    expect(await everyone(mine)).toBe(before);
    expect(await everyone(theirs)).toBe(before);
    await recordConsent(theirs, person.id, { bases: [basis('second', 2)] });
    const after = await everyone(mine);
    expect(after.get(person.id)?.bases).toHaveLength(2);
    expect(before.get(person.id)?.bases).toHaveLength(1);
    await recordConsent(elsewhere, person.id, { bases: [basis('third', 3)] });
    expect((await everyone(mine)).get(person.id)?.bases).toHaveLength(3);
    await zones.vault.close();
    await zones.keyring.close();
    await it.close();
  });

  test('of a table only what was written is read anew, and what was erased is gone', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordCase(vault, record);
    const all = () => everyKept<CaseId, Case>(vault, 'cases');
    expect((await all()).get(record.id)?.title).toBe(record.title);
    await changeCase(vault, record.id, (each) => ({ ...each, title: 'Otro' }));
    expect((await all()).get(record.id)?.title).toBe('Otro');
    await eraseCase(
      it.zones,
      { folder: join(tmpdir(), 'alzavoz-none') },
      { case: record.id, by: null, audit: it.audit },
    );
    expect((await all()).size).toBe(0);
    await it.close();
  });

  test('it is there while anybody has the vault open, and for nobody whose key was taken away', async () => {
    const it = await founded(await scratch());
    const [vault, again] = [await it.opened(), await it.opened()];
    await recordPerson(vault, person);
    await everyone(vault);
    await everyone(again);
    lockVault(vault);
    await expect(everyone(vault)).rejects.toThrow(VaultLocked);
    expect(countKept(it.zones.vault)).toBe(1);
    const added = await addHolder(again, colleague, { passphrase: 'cuatro perros miran el mar' }, now);
    if (typeof added !== 'string') throw new Error(added.refused);
    const leaving = await it.opened({ passphrase: 'cuatro perros miran el mar' }, colleague);
    expect((await everyone(leaving)).size).toBe(1);
    const removed = await removeHolder(again, added, now);
    expect(removed).not.toHaveProperty('refused');
    await expect(everyone(leaving)).rejects.toThrow(VaultLocked);
    expect((await everyone(again)).size).toBe(1);
    lockVault(leaving);
    lockVault(again);
    expect(countKept(it.zones.vault)).toBe(0);
    await it.close();
  });
});

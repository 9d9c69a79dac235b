import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { publicHalfOf } from '../platform/keys/key-pair.ts';
import { addHolder } from './add-holder.ts';
import { holdersOf } from './holders.ts';
import { changePassphrase } from './change-passphrase.ts';
import { makeKeyring } from './make-keyring.ts';
import { lockVault, sealingKeyPair, VaultLocked } from './open-vault.ts';
import { peopleById } from './people.ts';
import { placesById } from './places.ts';
import { recordPerson } from './record-person.ts';
import { recordPlace } from './record-place.ts';
import { removeHolder } from './remove-holder.ts';
import { basis, colleague, founded, now, passphrase, person, place } from './scratch-vault.ts';

onEachEngine((_engine, scratch) => {
  test('nobody else opens it', async () => {
    const it = await founded(await scratch());
    expect(await it.open({ passphrase: 'tres gatos leen en la azotea.' })).toEqual({ refused: 'wrong-passphrase' });
    expect(await it.open({ recoveryKey: randomBytes(32) })).toEqual({ refused: 'wrong-passphrase' });
    expect(await it.open({ passphrase }, colleague)).toEqual({ refused: 'no-key-holder' });
    expect(await makeKeyring(it.zones.keyring, { passphrase, account: colleague }, now)).toEqual({
      refused: 'keys-exist',
    });
    await it.close();
  });

  test('once locked, it refuses to read and to write', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordPerson(vault, person);
    lockVault(vault);
    await expect(peopleById(vault, [person.id])).rejects.toThrow(VaultLocked);
    await expect(recordPerson(vault, person)).rejects.toThrow(VaultLocked);
    await expect(recordPlace(vault, place)).rejects.toThrow(VaultLocked);
    await expect(sealingKeyPair(vault, it.sealing.keyId)).rejects.toThrow(VaultLocked);
    await it.close();
  });

  test('removing a holder rotates: they open nothing, those who stay need no passphrase for it', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordPerson(vault, person, [basis('first', 1)]);
    const theirs = { passphrase: 'cuatro perros miran el mar' };
    const added = await addHolder(vault, colleague, theirs, now);
    if (typeof added !== 'string') throw new Error(added.refused);
    expect(await addHolder(vault, colleague, theirs, now)).toEqual({ refused: 'holds-already' });
    const leaving = await it.opened(theirs, colleague);
    expect((await peopleById(leaving, [person.id])).size).toBe(1);

    const sealing = await removeHolder(vault, added, now);
    if ('refused' in sealing) throw new Error(sealing.refused);
    await expect(peopleById(leaving, [person.id])).rejects.toThrow(VaultLocked);
    await expect(recordPlace(leaving, place)).rejects.toThrow(VaultLocked);
    expect(await it.open(theirs, colleague)).toEqual({ refused: 'no-key-holder' });
    expect((await peopleById(vault, [person.id])).get(person.id)?.person).toEqual(person);
    for (const secret of [{ passphrase }, { recoveryKey: it.recoveryKey }]) {
      const again = await it.opened(secret);
      expect((await peopleById(again, [person.id])).get(person.id)?.bases).toHaveLength(1);
      for (const { keyId, publicKey } of [it.sealing, sealing]) {
        const pair = await sealingKeyPair(again, keyId);
        expect(publicHalfOf(pair?.privateKey ?? randomBytes(32))).toEqual(publicKey);
      }
    }
    expect(await removeHolder(vault, added, now)).toEqual({ refused: 'no-such-holder' });
    expect(await removeHolder(vault, vault.holder.id, now)).toEqual({ refused: 'last-holder' });
    const again = await addHolder(vault, colleague, theirs, now);
    if (typeof again !== 'string') throw new Error(again.refused);
    expect(await removeHolder(vault, vault.holder.id, now)).toEqual({ refused: 'own-key' });
    const [recovery] = (await holdersOf(it.zones.keyring.db)).filter(({ holder }) => holder.kind === 'recovery');
    expect(recovery?.since).toBe(now);
    await it.close();
  });

  test('a holder slipped in through the database is not handed the next key', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const added = await addHolder(vault, colleague, { passphrase: 'cuatro perros miran el mar' }, now);
    if (typeof added !== 'string') throw new Error(added.refused);
    await it.zones.keyring.db
      .updateTable('holders')
      .set({ public_key: randomBytes(32) })
      .where('kind', '=', 'recovery')
      .execute();
    expect(await removeHolder(vault, added, now)).toEqual({ refused: 'holder-not-vouched-for' });
    await it.close();
  });

  test('a new passphrase opens what the old one did', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordPlace(vault, place);
    expect(await changePassphrase(vault, 'no it is not', 'x')).toEqual({ refused: 'wrong-passphrase' });
    expect(await changePassphrase(vault, passphrase, 'cuatro perros miran el mar')).toBe('changed');
    expect(await it.open({ passphrase })).toEqual({ refused: 'wrong-passphrase' });
    const again = await it.opened({ passphrase: 'cuatro perros miran el mar' });
    expect((await placesById(again, [place.id])).size).toBe(1);
    const added = await addHolder(again, colleague, { passphrase }, now);
    if (typeof added !== 'string') throw new Error(added.refused);
    expect(await removeHolder(again, added, now)).not.toHaveProperty('refused');
    await it.close();
  });
});

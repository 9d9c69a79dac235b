import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { makeHolder } from '../platform/keys/holder.ts';
import { askForKey, changeRequestPassphrase, endKeyRequest } from './ask-for-key.ts';
import { giveKey } from './give-key.ts';
import { holderRow } from './holders.ts';
import { keyRequests } from './key-requests.ts';
import { handOn, lockVault, VaultLocked } from './open-vault.ts';
import { peopleById } from './people.ts';
import { recordPerson } from './record-person.ts';
import { removeHolder } from './remove-holder.ts';
import { account, colleague, founded, now, passphrase, person } from './scratch-vault.ts';

const theirs = { account: colleague, passphrase: 'cuatro perros miran el mar' };

onEachEngine((_engine, scratch) => {
  const asked = async () => {
    const it = await founded(await scratch());
    const { keyring } = it.zones;
    const made = await askForKey(keyring, theirs, now, it.audit);
    if ('refused' in made) throw new Error(made.refused);
    return { it, keyring, vault: await it.opened(), fingerprint: made.fingerprint };
  };

  test('whoever asks opens nothing until somebody who holds a key has heard their fingerprint', async () => {
    const { it, vault, fingerprint } = await asked();
    await recordPerson(vault, person);
    expect(await it.open(theirs, colleague)).toEqual({ refused: 'no-key-holder' });
    const wrong = `${fingerprint.slice(0, -1)}${(Number(fingerprint.at(-1)) + 1) % 10}`;
    expect(await giveKey(vault, colleague, wrong, now)).toEqual({ refused: 'another-fingerprint' });
    expect(it.audited.at(-1)?.verb).toBe('fingerprint-refused');
    expect(await it.open(theirs, colleague)).toEqual({ refused: 'no-key-holder' });

    expect(await giveKey(vault, colleague, fingerprint, now)).toBe('given');
    const opened = await it.opened(theirs, colleague);
    expect((await peopleById(opened, [person.id])).size).toBe(1);
    expect(await keyRequests(it.zones.keyring.db)).toEqual([]);
    expect(await giveKey(vault, colleague, fingerprint, now)).toEqual({ refused: 'no-request' });
    expect(await askForKey(it.zones.keyring, theirs, now, it.audit)).toEqual({ refused: 'holds-already' });
    // They can give and take now, as everyone who holds a key; the one who gave it too.
    expect(await removeHolder(opened, vault.holder.id, now)).not.toHaveProperty('refused');
    expect(await it.open({ passphrase }, account)).toEqual({ refused: 'no-key-holder' });
    await it.close();
  });

  test('asked again, the same fingerprint comes, for the passphrase that made it alone', async () => {
    const { it, keyring, fingerprint } = await asked();
    expect(await askForKey(keyring, theirs, now, it.audit)).toEqual({ fingerprint, new: false });
    expect(await askForKey(keyring, { account: colleague, passphrase }, now, it.audit)).toEqual({
      refused: 'another-passphrase',
    });
    await it.close();
  });

  test('a pair that somebody slipped in shows no fingerprint to its owner, and has another one for the giver', async () => {
    const { it, keyring, vault, fingerprint } = await asked();
    const { public_key: publicKey, ...slipped } = holderRow(
      await makeHolder({ passphrase: 'x'.repeat(20) }, colleague),
    );
    await keyring.db.updateTable('key_requests').set({ public_key: publicKey }).execute();
    expect(await askForKey(keyring, theirs, now, it.audit)).toEqual({ refused: 'another-passphrase' });
    expect(await giveKey(vault, colleague, fingerprint, now)).toEqual({ refused: 'another-fingerprint' });
    const { salt, sealed_private: sealed } = slipped;
    await keyring.db.updateTable('key_requests').set({ salt, sealed_private: sealed }).execute();
    expect(await giveKey(vault, colleague, fingerprint, now)).toEqual({ refused: 'another-fingerprint' });
    await it.close();
  });

  test('a passphrase that is changed while one waits opens the key that comes of it', async () => {
    const { it, keyring, vault, fingerprint } = await asked();
    const change = { old: theirs.passphrase, fresh: 'seis lunas sobre el río' };
    const wrong = { ...change, old: 'no it is not' };
    expect(await changeRequestPassphrase(keyring, colleague, wrong, it.audit)).toEqual({ refused: 'wrong-passphrase' });
    expect(await changeRequestPassphrase(keyring, colleague, change, it.audit)).toBe('changed');
    expect(await giveKey(vault, colleague, fingerprint, now)).toBe('given');
    expect(await it.open(theirs, colleague)).toEqual({ refused: 'wrong-passphrase' });
    expect(await it.open({ passphrase: change.fresh }, colleague)).not.toHaveProperty('refused');
    await it.close();
  });

  test('a request that ended gives nothing', async () => {
    const { it, keyring, vault, fingerprint } = await asked();
    const told = { by: colleague, verb: 'key-request-withdrawn', audit: it.audit } as const;
    expect(await endKeyRequest(keyring, colleague, told)).toBe(true);
    expect(await endKeyRequest(keyring, colleague, told)).toBe(false);
    expect(await giveKey(vault, colleague, fingerprint, now)).toEqual({ refused: 'no-request' });
    await it.close();
  });

  test('whoever stays goes on with the keys that another one changed, and so can lock them alone', async () => {
    const { it, vault, fingerprint } = await asked();
    await recordPerson(vault, person);
    await giveKey(vault, colleague, fingerprint, now);
    const [leaving, other] = [await it.opened(theirs, colleague), await it.opened()];
    await removeHolder(vault, leaving.holder.id, now);
    await expect(peopleById(other, [person.id])).rejects.toThrow(VaultLocked);
    handOn(vault, other);
    expect((await peopleById(other, [person.id])).size).toBe(1);
    lockVault(vault);
    expect((await peopleById(other, [person.id])).size).toBe(1);
    await expect(peopleById(leaving, [person.id])).rejects.toThrow(VaultLocked);
    await it.close();
  });

  test('a vault whose locks were changed elsewhere gives no key', async () => {
    const { it, keyring, vault, fingerprint } = await asked();
    await giveKey(vault, colleague, fingerprint, now);
    const third = { account: person.id as unknown as typeof colleague, passphrase: 'siete ríos bajan sin prisa' };
    const more = await askForKey(keyring, third, now, it.audit);
    if ('refused' in more) throw new Error(more.refused);
    const [other, theirsOpen] = [await it.opened(), await it.opened(theirs, colleague)];
    await removeHolder(vault, theirsOpen.holder.id, now);
    await expect(giveKey(other, third.account, more.fingerprint, now)).rejects.toThrow(VaultLocked);
    expect((await keyRequests(keyring.db)).length).toBe(1);
    await it.close();
  });
});

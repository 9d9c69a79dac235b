import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { changeSecret, makeHolder, unlockHolder, type Holder } from './holder.ts';
import { isVouchedFor, makeSealingKey, makeVaultKey, unwrap, vouchFor, wrapFor } from './held-key.ts';
import { publicHalfOf } from './key-pair.ts';

const passphrase = 'tres gatos leen en la azotea';

describe('a holder', () => {
  test('opens with the passphrase, and with no other', async () => {
    const holder = await makeHolder({ passphrase }, null);
    const privateKey = await unlockHolder(holder, { passphrase });
    if ('refused' in privateKey) throw new Error('refused');
    expect(publicHalfOf(privateKey)).toEqual(holder.publicKey);
    expect(await unlockHolder(holder, { passphrase: `${passphrase} ` })).toEqual({ refused: 'wrong-passphrase' });
    expect(await unlockHolder(holder, { recoveryKey: randomBytes(32) })).toEqual({ refused: 'wrong-passphrase' });
  });

  test('of the recovery kind opens with the recovery key alone', async () => {
    const recoveryKey = randomBytes(32);
    const holder = await makeHolder({ recoveryKey }, null);
    expect(holder.kind).toBe('recovery');
    expect('refused' in (await unlockHolder(holder, { recoveryKey }))).toBe(false);
    expect(await unlockHolder(holder, { recoveryKey: randomBytes(32) })).toEqual({ refused: 'wrong-passphrase' });
    expect(await unlockHolder(holder, { passphrase })).toEqual({ refused: 'wrong-passphrase' });
  });

  test('refuses when anything kept beside its private half was changed', async () => {
    const holder = await makeHolder({ passphrase }, null);
    const other: Holder = { ...holder, publicKey: randomBytes(32) };
    expect(await unlockHolder(other, { passphrase })).toEqual({ refused: 'wrong-passphrase' });
    const weak: Holder = { ...holder, derivation: { by: 'argon2id', memoryKib: 8, passes: 1, lanes: 1 } };
    await expect(unlockHolder(weak, { passphrase })).rejects.toThrow(/out of bounds/);
  });

  test('keeps its keys when its passphrase changes', async () => {
    const holder = await makeHolder({ passphrase }, null);
    const fresh = { passphrase: 'cuatro perros miran el mar' };
    const changed = await changeSecret(holder, { passphrase }, fresh);
    if ('refused' in changed) throw new Error('refused');
    expect(changed.publicKey).toEqual(holder.publicKey);
    expect(changed.salt).not.toEqual(holder.salt);
    expect('refused' in (await unlockHolder(changed, fresh))).toBe(false);
    expect(await unlockHolder(changed, { passphrase })).toEqual({ refused: 'wrong-passphrase' });
    expect(await changeSecret(holder, fresh, { passphrase })).toEqual({ refused: 'wrong-passphrase' });
  });
});

describe('a held key', () => {
  test('is opened by the holder it was wrapped for', async () => {
    const recoveryKey = randomBytes(32);
    const holder = await makeHolder({ recoveryKey }, null);
    const other = await makeHolder({ recoveryKey }, null);
    const privateKey = await unlockHolder(holder, { recoveryKey });
    if ('refused' in privateKey) throw new Error('refused');
    for (const key of [makeVaultKey(1), makeSealingKey(1)]) {
      const wrap = await wrapFor(holder, key);
      expect((await unwrap(holder.id, privateKey, key, wrap))?.bytes).toEqual(new Uint8Array(key.bytes));
      expect(await unwrap(other.id, privateKey, key, wrap)).toBeNull();
      expect(await unwrap(holder.id, privateKey, { ...key, version: 2 }, wrap)).toBeNull();
      expect(await unwrap(holder.id, privateKey, key, await wrapFor(other, key))).toBeNull();
    }
  });

  test('vouches for a holder as it is, and for no look-alike', async () => {
    const vaultKey = makeVaultKey(1);
    const holder = await makeHolder({ recoveryKey: randomBytes(32) }, null);
    const voucher = vouchFor(holder, vaultKey);
    expect(isVouchedFor(holder, voucher, vaultKey)).toBe(true);
    expect(isVouchedFor({ ...holder, publicKey: randomBytes(32) }, voucher, vaultKey)).toBe(false);
    expect(isVouchedFor(holder, voucher, makeVaultKey(1))).toBe(false);
    expect(isVouchedFor(holder, voucher.subarray(1), vaultKey)).toBe(false);
  });
});

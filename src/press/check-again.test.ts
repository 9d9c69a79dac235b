import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { idFrom, type PersonId } from '../domain/id.ts';
import { personWith } from '../domain/person.ts';
import { countKept } from '../vault/kept-while-open.ts';
import { eraseRecord } from '../vault/erase-record.ts';
import { lockVault, VaultLocked } from '../vault/open-vault.ts';
import { recordConsent } from '../vault/record-consent.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { recordWithdrawal } from '../vault/withdrawals.ts';
import { changePerson } from '../vault/change-person.ts';
import { checkWorks } from './check-works.ts';
import type { Press } from './press.ts';
import { basis, en, fileStory, now, scratchPress, story, textOf, town, woman, words } from './scratch-press.ts';

vi.setConfig({ testTimeout: 120_000 });

const other = personWith({
  id: idFrom<PersonId>(new Uint8Array(16).fill(9)),
  gender: 'man',
  group: false,
  names: [{ kind: 'used', full: 'Nayeli Quetzal Itzamara', short: null, given: null, lang: 'es' }],
});

/** Whom the gate finds in the story now. */
async function found(press: Press): Promise<string[]> {
  const { blocking } = await checkWorks(press, [story], { at: now, how: 'glance' });
  return [...new Set(blocking.flatMap(({ records }) => records))].toSorted();
}

onEachEngine((_engine, scratch) => {
  test('what was kept for a check is not what changed since: the very next one sees it', async () => {
    const press = await scratchPress(await scratch());
    const { vault } = press;
    await recordPlace(vault, town);
    await recordPerson(vault, woman, [basis()]);
    const text = { ...textOf(en, [words('Xiomara Canario. Nayeli Quetzal Itzamara. Citlali Tonantzin.')]) };
    await fileStory(press, [{ ...text, title: [words('A story')], standfirst: [] }], { place: null });
    expect(await found(press)).toEqual([]);
    // A new record.
    await recordPerson(vault, other, []);
    expect(await found(press)).toEqual([other.id]);
    // What somebody said.
    await recordConsent(vault, other.id, { bases: [basis()] });
    expect(await found(press)).toEqual([]);
    await recordConsent(vault, woman.id, { bases: [basis({ identity: 'anonymous' })] });
    expect(await found(press)).toEqual([woman.id]);
    // A name that changed.
    await recordConsent(vault, woman.id, { bases: [basis()] });
    expect(await found(press)).toEqual([]);
    const names = [{ kind: 'former', full: 'Citlali Tonantzin', short: null, given: null, lang: 'es' }] as const;
    await changePerson(vault, woman.id, (record) => Promise.resolve({ ...record, names: [...record.names, ...names] }));
    expect(await found(press)).toEqual([woman.id]);
    // Who takes everything back asks nobody for a key.
    await recordWithdrawal(vault.vault, other.id, now);
    expect(await found(press)).toEqual([woman.id, other.id].toSorted());
    // Who is erased is nobody any more.
    await eraseRecord(vault, 'people', woman.id, { by: null, audit: vault.audit });
    expect(await found(press)).toEqual([other.id]);
    await press.close();
  });

  test('nothing of it outlives the open vault', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis({ identity: 'anonymous' })]);
    await fileStory(press, [textOf(en, [words('With Xiomara Canario.')])]);
    expect(await found(press)).toEqual([woman.id]);
    expect(countKept(press.vault.vault)).toBeGreaterThan(0);
    lockVault(press.vault);
    expect(countKept(press.vault.vault)).toBe(0);
    await expect(found(press)).rejects.toThrow(VaultLocked);
    expect(countKept(press.vault.vault)).toBe(0);
    await press.close();
  });
});

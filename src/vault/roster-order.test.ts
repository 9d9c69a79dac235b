import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { idFrom, type PersonId } from '../domain/id.ts';
import { personWith } from '../domain/person.ts';
import { eraseRecord } from './erase-record.ts';
import { openRoster } from './open-roster.ts';
import { lockVault, VaultLocked, type OpenVault } from './open-vault.ts';
import { recordConsent } from './record-consent.ts';
import { recordPerson } from './record-person.ts';
import { inOrder } from './roster-order.ts';
import { personIn } from './roster.ts';
import { account, basis, founded } from './scratch-vault.ts';

const somebody = (full: string) =>
  personWith({
    id: idFrom<PersonId>(randomBytes(16)),
    gender: 'woman',
    group: false,
    names: [{ kind: 'used', full, short: null, given: null, lang: 'es' }],
  });

onEachEngine((_engine, scratch) => {
  test('a list stays in order while people are recorded, renamed and erased', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const names = async (): Promise<string[]> => {
      const roster = await openRoster(vault);
      const { compare } = new Intl.Collator('es');
      const ids = await inOrder(roster, 'people', 'name es', ({ person }) => person.names[0]?.full ?? '', compare);
      return ids.map((id) => roster.people.get(id)?.person.names[0]?.full ?? '');
    };
    const [zoe, ana] = [somebody('Zoé'), somebody('Ana')];
    for (const each of [zoe, ana, somebody('Ñandú'), somebody('Nora')]) await recordPerson(vault, each);
    expect(await names()).toEqual(['Ana', 'Nora', 'Ñandú', 'Zoé']);
    await recordPerson(vault, { ...ana, names: somebody('Óscar').names });
    await recordPerson(vault, somebody('Abel'));
    expect(await names()).toEqual(['Abel', 'Nora', 'Ñandú', 'Óscar', 'Zoé']);
    await eraseRecord(it.zones, 'people', zoe.id, { by: account, audit: it.audit });
    expect(await names()).toEqual(['Abel', 'Nora', 'Ñandú', 'Óscar']);
    await it.close();
  });

  test('what somebody says is in memory as soon as it is recorded, also of a group they are in', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const her = somebody('Xiomara');
    const group = { ...somebody('Las estudiantes'), group: true, relations: [{ to: her.id, is: 'member' as const }] };
    for (const each of [her, group]) await recordPerson(vault, each);
    const said = basis('La Jornada', 1_400_000_000_000);
    const bases = async (id: PersonId, of: OpenVault = vault) => personIn(await openRoster(of), id);
    expect((await bases(her.id))?.bases).toEqual([]);
    await recordConsent(vault, her.id, { bases: [said] });
    expect((await bases(her.id))?.bases).toEqual([said]);
    expect((await bases(group.id))?.members).toEqual([{ person: her.id, bases: [said] }]);
    lockVault(vault);
    await expect(openRoster(vault)).rejects.toThrow(VaultLocked);
    await it.close();
  });
});

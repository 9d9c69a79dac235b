import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { isRefusal, refusalFrom } from '../domain/basis.ts';
import { consentInForce } from '../domain/consent-in-force.ts';
import { aConsent, aRepresentation, termsOf } from '../domain/consent.fixture.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type PersonId } from '../domain/id.ts';
import type { LifeEvent } from '../domain/life-event.ts';
import { personWith } from '../domain/person.ts';
import { consentsToAskAgain } from './consents-to-ask-again.ts';
import { eraseRecord } from './erase-record.ts';
import { peopleById } from './people.ts';
import { recordConsent } from './record-consent.ts';
import { recordPerson } from './record-person.ts';
import { account, basis, founded, now, person } from './scratch-vault.ts';
import { foldWithdrawals, recordWithdrawal, withdrawnPeople } from './withdrawals.ts';

const before = (ms: number): Instant => (now - ms) as Instant;
const life = (what: LifeEvent['what'], from: Instant) => {
  return { entry: 'life', event: { what, from, source: 'Fuente Canaria' } } as const;
};
const someone = () => personWith({ ...person, id: idFrom<PersonId>(randomBytes(16)) });

onEachEngine((engine, scratch) => {
  test('what a person said and lived decides what is in force, in the order in which it was recorded', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    await recordPerson(vault, person, [aConsent(termsOf(), { from: before(9) })]);
    const inForce = async () => {
      const known = (await peopleById(vault, [person.id])).get(person.id);
      return known === undefined ? null : consentInForce(known, now).why;
    };
    expect(await inForce()).toBe('in-force');
    await recordConsent(vault, person.id, { entries: [life('arrested', before(5))] });
    expect(await inForce()).toBe('hidden-without-instruction');
    const instruction = { circumstance: 'arrested', decider: null, by: 'person', from: before(9) } as const;
    await recordConsent(vault, person.id, {
      entries: [
        { entry: 'instruction', instruction: { ...instruction, wish: { do: 'hide' } } },
        { entry: 'instruction', instruction: { ...instruction, wish: { do: 'keep' } } },
      ],
    });
    expect(await inForce()).toBe('kept-by-instruction');
    await recordConsent(vault, person.id, { bases: [refusalFrom(now)] });
    expect(await inForce()).toBe('refused');
    expect(it.audited.map(({ verb }) => verb)).toContain('consent-recorded');
    await it.close();
  });

  test('nothing is recorded of somebody who is unknown or was erased', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const refused = { refused: 'person-unknown' };
    expect(await recordConsent(vault, person.id, { bases: [refusalFrom(now)] })).toEqual(refused);
    await recordPerson(vault, person);
    await recordConsent(vault, person.id, { entries: [life('arrested', now)], bases: [refusalFrom(now)] });
    await eraseRecord(it.zones, 'people', person.id, { by: account, audit: it.audit });
    expect(await recordConsent(vault, person.id, { bases: [refusalFrom(now)] })).toEqual(refused);
    for (const table of ['bases', 'person_entries'] as const)
      expect(await it.zones.vault.db.selectFrom(table).selectAll().execute()).toEqual([]);
    await it.close();
  });

  test('two who record at once are both heard, and a failure in the middle leaves nothing', async () => {
    const databases = await scratch();
    const it = await founded(databases);
    const vault = await it.opened();
    await recordPerson(vault, person);
    const at = (ms: number) => ({
      bases: [aConsent(termsOf(), { from: before(ms) })],
      entries: [life('reached', now)],
    });
    await Promise.all([1, 2, 3, 4, 5].map((ms) => recordConsent(vault, person.id, at(ms))));
    const known = (await peopleById(vault, [person.id])).get(person.id);
    expect(known?.bases.map(({ from }) => from).toSorted()).toEqual([5, 4, 3, 2, 1].map(before));
    expect(known?.life).toHaveLength(5);

    const crashing = {
      entry: 'life',
      get event(): never {
        throw new Error('a crash');
      },
    } as const;
    const half = { bases: [refusalFrom(now)], entries: [life('arrested', now), crashing] };
    await expect(recordConsent(vault, person.id, half)).rejects.toThrow('a crash');
    const after = (await peopleById(vault, [person.id])).get(person.id);
    expect(after).toEqual(known);
    await it.close();
  });

  test('of a group it is known what its members said, also when only the group is read', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const [one, two] = [someone(), someone()];
    await recordPerson(vault, one, [refusalFrom(now)]);
    await recordPerson(vault, two, []);
    const relations = [one.id, two.id].map((to) => ({ to, is: 'member' }) as const);
    const decision = { body: 'Asamblea Canaria', act: 'Acta', dissent: [] };
    const yes = aConsent(termsOf(), { from: before(9), decision });
    await recordPerson(vault, personWith({ ...person, group: true, relations }), [yes]);
    it.audited.length = 0;
    const group = (await peopleById(vault, [person.id])).get(person.id);
    expect(group?.members.map((member) => member.bases.length)).toEqual([1, 0]);
    expect(group === undefined ? null : consentInForce(group, now).why).toBe('member-refuses');
    expect(it.audited.map(({ records }) => records)).toEqual([[person.id], [one.id, two.id]]);
    await it.close();
  });

  test('a no that was taken with no key comes before whatever is recorded next, and only the person lifts it', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const inForce = async () => {
      const known = (await peopleById(vault, [person.id])).get(person.id);
      return known === undefined ? null : consentInForce(known, now).why;
    };
    // Nothing is known of her yet: it waits.
    await recordWithdrawal(it.zones.vault, person.id, before(9));
    expect(await foldWithdrawals(vault)).toBe(0);
    await recordPerson(vault, person, [basis('a newspaper', before(8))]);
    expect(await inForce()).toBe('refused');
    await recordConsent(vault, person.id, { bases: [aConsent(termsOf(), { from: before(7) })] });
    expect(await inForce()).toBe('in-force');

    await recordWithdrawal(it.zones.vault, person.id, before(6));
    expect([...(await withdrawnPeople(it.zones.vault)).keys()]).toEqual([person.id]);
    await recordConsent(vault, person.id, { bases: [aRepresentation(termsOf(), { from: before(5) })] });
    expect(await inForce()).toBe('refused');

    await recordWithdrawal(it.zones.vault, person.id, before(4));
    expect(await foldWithdrawals(vault)).toBe(1);
    expect(await foldWithdrawals(vault)).toBe(0);
    expect([...(await withdrawnPeople(it.zones.vault)).keys()]).toEqual([person.id]);
    const known = (await peopleById(vault, [person.id])).get(person.id);
    expect(known?.bases.filter(isRefusal).map(({ from }) => from)).toEqual([4, 6, 9].map(before));
    await it.close();
  });

  test('who is to be asked again comes in the order of urgency, those who said no not at all', async () => {
    const it = await founded(await scratch());
    const vault = await it.opened();
    const day = 86_400_000;
    const [soon, late, overdue, no, free] = [someone(), someone(), someone(), someone(), someone()];
    const until = (ms: number) => aConsent(termsOf(), { from: before(99 * day), until: (now + ms) as Instant });
    await recordPerson(vault, soon, [until(5 * day)]);
    await recordPerson(vault, late, [until(60 * day)]);
    await recordPerson(vault, overdue, [until(-day)]);
    await recordPerson(vault, no, [until(5 * day), refusalFrom(before(1))]);
    await recordPerson(vault, free, [
      aConsent(termsOf(), { from: before(50 * day), conversation: { inCustody: true } }),
    ]);
    await recordConsent(vault, free.id, { entries: [life('released', before(2 * day))] });
    const everybody = [soon, late, overdue, no, free].map(({ id }) => id);
    const asked = await consentsToAskAgain(vault, everybody, (now + 30 * day) as Instant, now);
    expect(asked).toEqual([
      { person: free.id, by: now - 2 * day, why: 'released' },
      { person: overdue.id, by: now - day, why: 'expiry' },
      { person: soon.id, by: now + 5 * day, why: 'expiry' },
    ]);
    await it.close();
  });

  test.runIf(engine === 'sqlite')('nothing of it is on the disk in the clear', async () => {
    const databases = await scratch();
    const it = await founded(databases);
    const vault = await it.opened();
    const documents = [{ kind: 'Pasaporte Canario', number: 'CANARIO-4471', country: 'MX' }];
    await recordPerson(vault, personWith({ ...person, aliases: [{ text: 'Golondrina', released: false }], documents }));
    await recordConsent(vault, person.id, { bases: [aConsent(termsOf())], entries: [life('arrested', now)] });
    const folder = databases.engine === 'sqlite' ? databases.folder : '';
    const bytes = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));
    expect(bytes.includes(person.id)).toBe(true);
    for (const word of ['Canari', 'CANARIO', 'Golondrina', 'arrested', 'delegate', 'named', 'conversation'])
      expect(bytes.includes(word), word).toBe(false);
    await it.close();
  });
});

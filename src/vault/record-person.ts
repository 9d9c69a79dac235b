import type { Basis } from '../domain/basis.ts';
import type { Person } from '../domain/person.ts';
import type { OpenVault } from './open-vault.ts';
import { sealPayload, writeRecord } from './protected-records.ts';
import { recordKeyFor } from './record-keys.ts';

/**
 * Records a person, or what changed about one, and appends these bases to their history, in this order: the last
 * is the newest decision. Nothing of the history is ever changed. One transaction.
 */
export async function recordPerson(vault: OpenVault, person: Person, bases: readonly Basis[] = []): Promise<void> {
  await vault.audit({ by: vault.holder.account, verb: 'person-recorded', records: [person.id] });
  const key = await recordKeyFor(vault, person.id);
  await vault.vault.db.transaction().execute(async (db) => {
    await writeRecord(vault, db, 'people', person);
    const last = await db
      .selectFrom('bases')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('person', '=', person.id)
      .executeTakeFirst();
    let number = last?.number ?? 0;
    for (const basis of bases) {
      number += 1;
      const payload = sealPayload(key, basis, ['bases', person.id, String(number)]);
      await db.insertInto('bases').values({ person: person.id, number, payload }).execute();
    }
  });
  key.fill(0);
}

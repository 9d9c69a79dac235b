import { randomBytes } from 'node:crypto';
import type { Basis } from '../domain/basis.ts';
import type { Case } from '../domain/case.ts';
import type { Person } from '../domain/person.ts';
import { sealBytes } from '../platform/keys/aes-gcm.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { openInbox } from './case-inbox.ts';
import { vaultKeyOf, type OpenVault } from './open-vault.ts';
import { padded, sealPayload } from './protected-records.ts';
import { chunksOf, wrapRecordKey } from './record-keys.ts';

/** Somebody new, with what they said. */
export interface NewPerson {
  readonly person: Person;
  readonly bases: readonly Basis[];
}

/**
 * Records people or cases that are nobody's yet, a thousand in a transaction: for a vault that is being filled and has
 * no reader. What is in memory of it does not learn of them.
 */
export async function recordMany(
  vault: OpenVault,
  added: { readonly people?: readonly NewPerson[]; readonly cases?: readonly Case[] },
): Promise<void> {
  const { people = [], cases = [] } = added;
  const records = [...people.map(({ person }) => person.id), ...cases.map(({ id }) => id)];
  await vault.audit({ by: vault.holder.account, verb: 'records-loaded', records });
  for (const some of chunksOf(people)) {
    const rows = some.map(({ person, bases }) => ({ ...sealed(vault, 'people', person), bases }));
    await keep(vault, 'people', rows);
    const said = rows.flatMap(({ key, row: { id }, bases }) =>
      bases.map((basis, at) => {
        const number = at + 1;
        return { person: id, number, payload: sealPayload(key, basis, ['bases', id, String(number)]) };
      }),
    );
    if (said.length > 0) await vault.vault.db.insertInto('bases').values(said).execute();
    for (const { key } of rows) key.fill(0);
  }
  for (const some of chunksOf(cases)) {
    const rows = some.map((record) => sealed(vault, 'cases', record));
    await keep(vault, 'cases', rows);
    await inWriteTransaction(vault.vault, async (db) => {
      for (const [at, { key }] of rows.entries()) {
        const record = some[at];
        if (record !== undefined) await openInbox(db, record.id, key);
      }
    });
    for (const { key } of rows) key.fill(0);
  }
}

function sealed(vault: OpenVault, table: 'people' | 'cases', record: Person | Case) {
  const vaultKey = vaultKeyOf(vault);
  const { id } = record;
  const key = new Uint8Array(randomBytes(32));
  const payload = sealBytes(key, padded(record), [table, id, '1']);
  const wrapped = { record: id, vault_key: vaultKey.id, sealed: wrapRecordKey(vaultKey, id, key) };
  return { key, wrapped, row: { id, version: 1, payload } };
}

/** Keys first: a row without its key is nothing, a key without its row can be given again. */
async function keep(
  { vault, keyring }: OpenVault,
  table: 'people' | 'cases',
  rows: readonly ReturnType<typeof sealed>[],
): Promise<void> {
  await keyring.db
    .insertInto('record_keys')
    .values(rows.map(({ wrapped }) => wrapped))
    .execute();
  await vault.db
    .insertInto(table)
    .values(rows.map(({ row }) => row))
    .execute();
}

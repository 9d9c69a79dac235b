import { createSecretKey } from 'node:crypto';
import type { PetitionId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { sealGroup } from '../platform/sealing/row-seal.ts';
import { prepareRow, type AttemptFields } from './prepared-row.ts';
import { rebuildCounts } from './rebuild-counts.ts';
import type { ActionsTables } from './schema.ts';

/** A signature as it is loaded: sealed like any other, confirmed on its day, with no letter to anybody. */
export interface LoadedSignature extends Omit<AttemptFields, 'petition' | 'channel'> {
  readonly day: string;
}

const AT_ONCE = 2000;

/**
 * Loads signatures into a petition that nobody signs yet, and counts them: for a demonstration. Each is sealed to the
 * organisation's key and has a tag and a token of its own; nobody holds the tokens. `told`: how many are there by now.
 */
export async function loadSignatures(
  zone: Zone<ActionsTables>,
  petition: PetitionId,
  signatures: Iterable<LoadedSignature>,
  told: (loaded: number) => void,
): Promise<void> {
  const known = await zone.db
    .selectFrom('petition_keys')
    .selectAll()
    .where('petition', '=', petition)
    .executeTakeFirst();
  const sealing = await zone.db.selectFrom('sealing_keys').selectAll().where('retired', '=', 0).executeTakeFirst();
  if (known === undefined || sealing === undefined) throw new Error(`petition ${petition} takes no signatures`);
  const duplicateKey = createSecretKey(known.duplicate_key);
  let loaded = 0;
  const keep = async (some: readonly LoadedSignature[]): Promise<void> => {
    const sealer = await sealGroup(sealing.public_key, sealing.key_id);
    const rows = some.map(({ day, ...fields }) => {
      const row = prepareRow({ ...fields, channel: null, petition }, duplicateKey, sealer);
      const { id, tokenHash, sealed, duplicateTag, country, locale, news } = row;
      const bytes = { token_hash: tokenHash, sealed, duplicate_tag: duplicateTag };
      return { id, petition, state: 'validated' as const, ...bytes, country, locale, news, day };
    });
    await inWriteTransaction(zone, (db) => db.insertInto('signatures').values(rows).execute());
    told((loaded += rows.length));
  };
  let some: LoadedSignature[] = [];
  for (const each of signatures) {
    some.push(each);
    if (some.length < AT_ONCE) continue;
    await keep(some);
    some = [];
  }
  if (some.length > 0) await keep(some);
  await rebuildCounts(zone, { repair: true });
}

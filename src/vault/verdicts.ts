import type { CaseId } from '../domain/id.ts';
import type { Verdict } from '../domain/say.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { checked } from './checked.ts';
import { holdRows } from './hold-rows.ts';
import type { OpenVault } from './open-vault.ts';
import { openPayload, sealPayload } from './protected-records.ts';
import { recordKeys } from './record-keys.ts';
import { verdictShape } from '../domain/case-shape.ts';

/** Writes down that someone with a say was shown a text, or what they answered. Nothing written before changes. */
export async function recordVerdict(
  vault: OpenVault,
  id: CaseId,
  verdict: Verdict,
): Promise<'recorded' | { refused: 'no-such-case' }> {
  const fit = checked(verdictShape, verdict);
  await vault.audit({ by: vault.holder.account, verb: 'verdict-recorded', records: [id, fit.text.work, fit.of] });
  const key = (await recordKeys(vault, [id])).get(id);
  if (key === undefined) return { refused: 'no-such-case' };
  await inWriteTransaction(vault.vault, async (db) => {
    // One after the other: each takes the next number.
    await holdRows(vault.vault.engine, db.selectFrom('cases').select('id').where('id', '=', id));
    const last = await db
      .selectFrom('verdicts')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('case', '=', id)
      .executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    const payload = sealPayload(key, fit, ['verdicts', id, String(number)]);
    await db.insertInto('verdicts').values({ case: id, number, payload }).execute();
  });
  key.fill(0);
  return 'recorded';
}

/** Everything that was answered in a case, in the order in which it was written down (`textWait`). */
export async function verdictsOf(vault: OpenVault, id: CaseId): Promise<Verdict[]> {
  await vault.audit({ by: vault.holder.account, verb: 'verdicts-read', records: [id] });
  const key = (await recordKeys(vault, [id])).get(id);
  if (key === undefined) return [];
  const rows = await vault.vault.db
    .selectFrom('verdicts')
    .selectAll()
    .where('case', '=', id)
    .orderBy('number')
    .execute();
  const verdicts = rows.map(({ number, payload }) =>
    openPayload<Verdict>(key, payload, ['verdicts', id, String(number)]),
  );
  key.fill(0);
  return verdicts;
}

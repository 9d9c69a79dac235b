import type { Basis } from '../domain/basis.ts';
import type { PersonId } from '../domain/id.ts';
import type { PersonEntry } from '../domain/person-history.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { noteChanged } from './changed-records.ts';
import type { LifeEvent } from '../domain/life-event.ts';
import { foldWithdrawalsOf } from './fold-withdrawals.ts';
import type { OpenVault } from './open-vault.ts';
import { appendRows } from './person-rows.ts';
import { recordKeys } from './record-keys.ts';
import { keepNews, type NewsToKeep } from './untold-news.ts';

/** What is added to a person's history. */
export interface Said {
  readonly bases?: readonly Basis[];
  readonly entries?: readonly PersonEntry[];
}

/** What happened to the person, of what is added. */
export function eventsIn({ entries = [] }: Said): readonly LifeEvent[] {
  return entries.flatMap((each) => (each.entry === 'life' ? [each.event] : []));
}

/**
 * Adds what a person said, or what happened to them, to their history: consents and refusals; advance instructions,
 * events of their life, approvals. All of it or nothing; the last of each is the newest. What others add at the same
 * time comes before or after, never between. `news`: what happened is kept as news for the person's cases. What rests on it in public is the press's (`change-consent.ts`).
 */
export async function recordConsent(
  vault: OpenVault,
  person: PersonId,
  said: Said,
  news: NewsToKeep | null = null,
): Promise<'recorded' | { refused: 'person-unknown' }> {
  await vault.audit({ by: vault.holder.account, verb: 'consent-recorded', records: [person] });
  const key = (await recordKeys(vault, [person])).get(person);
  if (key === undefined) return { refused: 'person-unknown' };
  const done = await inWriteTransaction(vault.vault, async (db) => {
    // The row is held, so that two at once are numbered one after the other. On SQLite the whole file is.
    const row = await db
      .selectFrom('people')
      .select('id')
      .where('id', '=', person)
      .$if(vault.vault.engine === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
    if (row === undefined) return { refused: 'person-unknown' } as const;
    await foldWithdrawalsOf(db, key, person);
    await appendRows(db, 'bases', key, person, said.bases ?? []);
    await appendRows(db, 'person_entries', key, person, said.entries ?? []);
    const events = eventsIn(said);
    if (news !== null && events.length > 0)
      await keepNews(db, key, { id: news.id, record: person, news: { of: 'person', events, at: news.at } });
    return 'recorded';
  });
  key.fill(0);
  noteChanged(vault.vault, { table: 'people', id: person, version: 0 });
  return done;
}

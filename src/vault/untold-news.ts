import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { CaseId, PersonId } from '../domain/id.ts';
import type { LifeEvent } from '../domain/life-event.ts';
import type { PersonSituation } from '../domain/situation.ts';
import type { OpenVault, VaultZones } from './open-vault.ts';
import { openPayload, sealPayload } from './protected-records.ts';
import { recordKeys } from './record-keys.ts';
import type { VaultTables } from './schema.ts';

/**
 * News that was recorded in one place and is still to be recorded in the others: situations of a case, events of somebody's
 * life. It is kept in the transaction that records it, sealed to the same record, and forgotten when it has been told: a desk
 * that ends between the two tells it when the case files are next opened (`press/tell-news.ts`).
 */
export type News =
  | { readonly of: 'case'; readonly situations: readonly PersonSituation[]; readonly at: Instant }
  | { readonly of: 'person'; readonly events: readonly LifeEvent[]; readonly at: Instant };

export interface UntoldNews {
  readonly id: string;
  readonly record: CaseId | PersonId;
  readonly news: News;
}

/** Under which id what is about to be recorded is kept as news, and when it was. */
export interface NewsToKeep {
  readonly id: string;
  readonly at: Instant;
}

const contextOf = (record: string, id: string) => ['untold_news', record, id];

/** Call it in the transaction that records the news. */
export async function keepNews(
  db: Kysely<VaultTables>,
  key: Uint8Array,
  { id, record, news }: UntoldNews,
): Promise<void> {
  const payload = sealPayload(key, news, contextOf(record, id));
  await db.insertInto('untold_news').values({ id, record, payload }).execute();
}

/** Whether there is any but these; with no key. */
export async function hasUntoldNews({ vault }: Pick<VaultZones, 'vault'>, but: ReadonlySet<string>): Promise<boolean> {
  return (await vault.db.selectFrom('untold_news').select('id').execute()).some(({ id }) => !but.has(id));
}

/** All that waits. What belonged to a record that was erased is dropped. */
export async function untoldNews(vault: OpenVault): Promise<UntoldNews[]> {
  const rows = await vault.vault.db.selectFrom('untold_news').selectAll().orderBy('id').execute();
  const records = [...new Set(rows.map(({ record }) => record as CaseId | PersonId))];
  await vault.audit({ by: vault.holder.account, verb: 'news-read', records });
  const keys = await recordKeys(vault, records);
  const waiting: UntoldNews[] = [];
  for (const { id, record, payload } of rows) {
    const key = keys.get(record);
    if (key === undefined) await forgetNews(vault, id);
    else
      waiting.push({
        id,
        record: record as CaseId | PersonId,
        news: openPayload<News>(key, payload, contextOf(record, id)),
      });
  }
  for (const key of keys.values()) key.fill(0);
  return waiting;
}

/** It was told everywhere. */
export async function forgetNews({ vault }: Pick<VaultZones, 'vault'>, id: string): Promise<void> {
  await vault.db.deleteFrom('untold_news').where('id', '=', id).execute();
}

import { join } from 'node:path';
import type { ActionsTables } from '../actions/schema.ts';
import type { Instant } from '../domain/date.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { NewsroomTables } from '../newsroom/schema.ts';
import type { Config } from '../platform/config.ts';
import { openZone } from '../platform/database/zone.ts';
import { applyWithdrawals } from '../press/apply-withdrawals.ts';
import { holdAgain } from '../press/hold-again.ts';
import { inTurn } from '../press/in-turn.ts';
import { settleWithdrawals } from '../press/settle-withdrawals.ts';
import type { PublishedTables } from '../published/schema.ts';
import type { VaultTables } from '../vault/schema.ts';

/**
 * Before anything is shown: finishes or undoes publications that were stopped, and obeys the journal of withdrawals, so
 * that a database which came back from an older backup brings nobody back, and nothing that is held. Needs no key. Gives
 * the number of works that went because of it.
 */
export async function obeyJournal(config: Config, identity: SiteIdentity, now: Instant): Promise<number> {
  const { deskDatabases: databases, dataFolder } = config;
  const press = {
    newsroom: openZone<NewsroomTables>(databases, 'newsroom'),
    published: openZone<PublishedTables>(databases, 'published'),
    actions: openZone<ActionsTables>(databases, 'actions'),
    mediaFolder: join(dataFolder, 'media'),
    originalsFolder: join(dataFolder, 'originals'),
    journalFolder: join(dataFolder, 'journal'),
    identity,
    vault: { vault: openZone<VaultTables>(databases, 'vault') },
  };
  try {
    await inTurn(press, () => Promise.resolve());
    const works = await applyWithdrawals(press, [], now);
    await holdAgain(press, now);
    if (works.length > 0) await settleWithdrawals(press, null, now);
    return works.length;
  } finally {
    for (const zone of [press.newsroom, press.published, press.actions, press.vault.vault]) await zone.close();
  }
}

import type { Kysely } from 'kysely';
import type { Channel } from '../domain/channel.ts';
import type { PlainDate } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import type { ActionsTables, SignaturesTable } from './schema.ts';

/** By petition and country. */
export async function raiseCounts(
  db: Kysely<ActionsTables>,
  rows: readonly Pick<SignaturesTable, 'petition' | 'country'>[],
): Promise<void> {
  const values = counted(rows.map(({ petition, country }) => ({ petition, country })));
  if (values.length === 0) return;
  await db
    .insertInto('counts')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['petition', 'country']).doUpdateSet((build) => ({
        signatures: build('counts.signatures', '+', build.ref('excluded.signatures')),
      })),
    )
    .execute();
}

/** By petition and the day on which they were given. */
export async function raiseDayCounts(
  db: Kysely<ActionsTables>,
  rows: readonly Pick<SignaturesTable, 'petition' | 'day'>[],
): Promise<void> {
  const values = counted(rows.map(({ petition, day }) => ({ petition, day })));
  if (values.length === 0) return;
  await db
    .insertInto('day_counts')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['petition', 'day']).doUpdateSet((build) => ({
        signatures: build('day_counts.signatures', '+', build.ref('excluded.signatures')),
      })),
    )
    .execute();
}

/** By petition, the link that led to them, and the day on which they are confirmed. Those that came by none are not counted. */
export async function raiseChannelCounts(
  db: Kysely<ActionsTables>,
  rows: readonly { readonly petition: PetitionId; readonly channel: Channel | null }[],
  day: PlainDate,
): Promise<void> {
  const led = rows.flatMap(({ petition, channel }) => (channel === null ? [] : [{ petition, channel, day }]));
  if (led.length === 0) return;
  await db
    .insertInto('channel_counts')
    .values(counted(led))
    .onConflict((conflict) =>
      conflict.columns(['petition', 'channel', 'day']).doUpdateSet((build) => ({
        signatures: build('channel_counts.signatures', '+', build.ref('excluded.signatures')),
      })),
    )
    .execute();
}

/** How many there are of each, in one order everywhere, so that two processes never wait for each other. */
function counted<Of extends Readonly<Record<string, string>>>(rows: readonly Of[]): (Of & { signatures: number })[] {
  const counts = new Map<string, Of & { signatures: number }>();
  for (const row of rows) {
    const key = Object.values(row).join(' ');
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { ...row, signatures: 1 });
    else known.signatures += 1;
  }
  return [...counts.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

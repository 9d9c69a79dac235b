import { join } from 'node:path';
import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import { dependents } from '../newsroom/dependents.ts';
import { noteWithdrawn } from '../newsroom/record-work.ts';
import { awaitRendering } from '../newsroom/render-again.ts';
import { withExclusiveLock } from '../platform/database/exclusive-lock.ts';
import { linesKnown, noteLinesKnown } from '../platform/database/journal-position.ts';
import { recordWithdrawal } from '../vault/withdrawals.ts';
import { revokeKitsOf } from './close-kit.ts';
import { hideNow } from './hide-now.ts';
import type { LockedPress } from './press.ts';
import { withholdPicturesOf } from './withhold-pictures.ts';
import { appendWithdrawals, readWithdrawals, type Withdrawn } from './withdrawal-journal.ts';

/**
 * Writes withdrawals into the journal and obeys them, and every other line of it that one of the databases does not know
 * yet: because the press was stopped, or because an older backup came back. What they touch is hidden, the withdrawal is
 * in force in the vault, and the works wait to be rendered again or taken down (`settle-withdrawals.ts`). Needs no key.
 * One at a time, across processes, so that a database that knows a line knows all lines before it.
 *
 * @returns the works that are hidden because of it.
 */
export function applyWithdrawals(
  press: LockedPress,
  fresh: readonly Withdrawn[],
  now: Instant,
): Promise<readonly WorkId[]> {
  const turn = last.then(() =>
    withExclusiveLock(join(press.journalFolder, 'withdrawals.lock'), async () => {
      await appendWithdrawals(press.journalFolder, fresh);
      const lines = await readWithdrawals(press.journalFolder);
      const zones = [press.published, press.newsroom, press.vault.vault, press.actions] as const;
      const known = await Promise.all(zones.map((zone) => linesKnown(zone as { db: typeof press.newsroom.db })));
      // What is written here now is obeyed in any case, also after a loss of the journal.
      const from = Math.max(0, Math.min(...known, lines.length - fresh.length));
      const unknown = lines.slice(from);
      if (unknown.length === 0) return [];
      const works = await obey(press, unknown, now);
      for (const zone of zones) await noteLinesKnown(zone as { db: typeof press.newsroom.db }, lines.length);
      return works;
    }),
  );
  last = turn.catch(() => undefined);
  return turn;
}

let last: Promise<unknown> = Promise.resolve();

async function obey(press: LockedPress, lines: readonly Withdrawn[], now: Instant): Promise<readonly WorkId[]> {
  const people = lines.filter((line) => 'person' in line);
  const works = lines.flatMap((line) => ('work' in line ? [line.work] : []));
  await revokeKitsOf(press, new Set(people.map((line) => line.person)), now);
  for (const { person, at } of people) await recordWithdrawal(press.vault.vault, person, at);
  // After that: a publication under way is refused from here on, or has noted before whom it shows.
  const touched = new Set(works);
  for (const person of new Set(people.map((line) => line.person)))
    for (const work of await dependents(press.newsroom, person)) touched.add(work);
  const all = [...touched];
  await noteWithdrawn(press.newsroom, works, now);
  await awaitRendering(press.newsroom, all, now);
  // Last: whoever shows works asks afterwards whether any of them waits.
  await hideNow(press, all, now);
  // What nobody sees yet of pictures with them in it, after what readers see.
  await withholdPicturesOf(press, new Set(people.map((line) => line.person)));
  return all;
}

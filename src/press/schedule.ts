import { randomBytes } from 'node:crypto';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type PersonId, type WorkId } from '../domain/id.ts';
import { addScheduled } from '../newsroom/scheduled.ts';
import { readObject } from '../platform/object-storage.ts';
import { recordMarks } from '../vault/record-marks.ts';
import { sealBundle } from './bundle.ts';
import { inTurn } from './in-turn.ts';
import { preparePublication, type Prepared } from './prepare-publication.ts';
import type { Press } from './press.ts';
import type { Finding, PublishingRefusal } from './refusals.ts';

/** Where and how a publication waits. */
export interface Waiting {
  readonly scheduled: string;
  readonly warnings: readonly Finding[];
}

/**
 * Makes works ready to go out at an instant ahead: as they may be told then, past the gate now, sealed in a bundle that
 * the desk opens at that instant without anyone's key (`release-scheduled.ts`). Until then nothing of them is in
 * `published` or among the public files. `key`: the desk's.
 */
export function schedule(
  press: Press,
  works: readonly WorkId[],
  at: Instant,
  told: { readonly by: AccountId | null; readonly now: Instant; readonly audit: Audit; readonly key: Uint8Array },
): Promise<Waiting | PublishingRefusal> {
  return inTurn(press, () =>
    preparePublication(press, { works, at, manner: { again: false } }, async (prepared) => {
      const id = idFrom(randomBytes(16));
      const people = [...new Set([...prepared.people.values()].flatMap((some) => [...some]))];
      // Before the bundle: what is recorded from here on changes them.
      const marks = await recordMarks(press.vault.vault, people);
      await sealBundle(press, id, told.key, await bundleOf(press, prepared));
      await addScheduled(press.newsroom, { id, at, works, marks }, told);
      await told.audit({ by: told.by, verb: 'publication-scheduled', records: works });
      return { scheduled: id, warnings: prepared.warnings };
    }),
  );
}

async function bundleOf(press: Press, prepared: Prepared) {
  const { works, published, people, withdrawn } = prepared;
  const files = [...new Map(prepared.files.map((file) => [file.file, file])).values()];
  const storage = { folder: press.mediaFolder };
  return {
    v: 1,
    works,
    published,
    files: await Promise.all(
      files.map(async (file) => ({
        file,
        bytes: Buffer.from(await readObject(storage, file.file)).toString('base64'),
      })),
    ),
    people: [...people].map(([work, some]): readonly [WorkId, PersonId[]] => [work, [...some]]),
    withdrawn: [...withdrawn],
  } as const;
}

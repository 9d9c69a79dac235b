import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant, PlainDate } from '../domain/date.ts';
import { idFrom, type AccountId, type CertificateId } from '../domain/id.ts';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { keepCertificate, listCertificates } from './certificates.ts';
import { newsroomMigrations } from './migrations.ts';
import { addRecallNote, recallNotesOf } from './recall-notes.ts';
import type { NewsroomTables } from './schema.ts';

const idOf = (byte: number) => idFrom<CertificateId>(new Uint8Array(16).fill(byte));
const by = idFrom<AccountId>(new Uint8Array(16).fill(9));

onEachEngine((_engine, scratch) => {
  test('certificates are listed a page at a time, the newest first, none twice and none left out', async () => {
    const zone = openZone<NewsroomTables>(await scratch(), 'newsroom');
    await migrateZone(zone, newsroomMigrations);
    // Three of one instant, and the page ends between them.
    for (const [byte, at] of [5, 1, 1, 1, 7].entries())
      await keepCertificate(zone, { id: idOf(byte), at: at as Instant, content: {} });
    const note = {
      about: 'feeds',
      kit: null,
      state: 'told',
      on: '2026-11-26' as PlainDate,
      by,
      at: 8 as Instant,
    } as const;
    await addRecallNote(zone, idOf(2), note);
    await addRecallNote(zone, idOf(2), { ...note, state: 'deleted' });
    const first = await listCertificates(zone, { after: null, most: 3 });
    const rest = await listCertificates(zone, { after: first.at(-1)?.id ?? null, most: 3 });
    expect(first.map(({ id }) => id)).toEqual([idOf(4), idOf(0), idOf(3)]);
    expect(rest).toEqual([
      { id: idOf(2), madeAt: 1, notes: 2 },
      { id: idOf(1), madeAt: 1, notes: 0 },
    ]);
    expect((await recallNotesOf(zone, idOf(2))).map(({ state }) => state)).toEqual(['told', 'deleted']);
    expect(await recallNotesOf(zone, idOf(1))).toEqual([]);
    await zone.close();
  });
});

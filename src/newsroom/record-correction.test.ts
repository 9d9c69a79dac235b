import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant, PlainDate } from '../domain/date.ts';
import type { Inline } from '../domain/document.ts';
import { idFrom, type WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkText } from '../domain/work.ts';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { correctionsIn, correctionsOf } from './corrections.ts';
import { newsroomMigrations } from './migrations.ts';
import { recordCorrection } from './record-correction.ts';
import { recordWork } from './record-work.ts';
import type { NewsroomTables } from './schema.ts';
import { writeText } from './write-text.ts';

const EN = 'en' as Locale;
const ES = 'es' as Locale;
const NOW = 1_790_000_000_000 as Instant;
const ON = '2026-09-21' as PlainDate;
const line = (text: string): Inline[] => [{ type: 'text', text, marks: [] }];

onEachEngine((_engine, scratch) => {
  async function newsroomWith(publishedAt: Instant | null) {
    const zone = openZone<NewsroomTables>(await scratch(), 'newsroom');
    await migrateZone(zone, newsroomMigrations);
    const id = idFrom<WorkId>(new Uint8Array(16).fill(7));
    const facts = { kind: 'page', mission: null, campaign: null, cases: [], subjects: [], firstPerson: [] } as const;
    await recordWork(zone, { id, ...facts, date: null, place: null, picture: null }, publishedAt);
    const text: WorkText = {
      locale: EN,
      slug: 'a',
      title: line('A'),
      standfirst: [],
      body: { v: 1, blocks: [] },
      bylines: [],
      details: { kind: 'page' },
    };
    await writeText(zone, { work: id, text, author: null, now: NOW });
    return { zone, id };
  }
  const said = (wrong: string | null, right: string) => ({
    wrong: wrong === null ? null : line(wrong),
    right: line(right),
  });

  test('entries are kept in their languages, newest first; a removal stands in all of them and says nothing', async () => {
    const { zone, id } = await newsroomWith(NOW);
    const given = { work: id, on: ON, by: null };
    const record = (more: Pick<Parameters<typeof recordCorrection>[1], 'kind' | 'words'>, at: number) =>
      recordCorrection(zone, { ...given, ...more }, (NOW + at) as Instant);
    expect(await record({ kind: 'correction', words: new Map([[EN, said('In May', 'In June')]]) }, 1)).toBe('recorded');
    expect(await record({ kind: 'removal', words: new Map() }, 2)).toBe('recorded');
    const recorded = await correctionsOf(zone, [id]);
    expect(correctionsIn(recorded, EN)).toEqual({
      corrections: [
        { kind: 'removal', on: ON, wrong: null, right: null },
        { kind: 'correction', on: ON, wrong: line('In May'), right: line('In June') },
      ],
      lastAt: NOW + 2,
    });
    expect(correctionsIn(recorded, ES).corrections).toEqual([{ kind: 'removal', on: ON, wrong: null, right: null }]);
    await zone.close();
  });

  test('what does not fit is refused, and nothing is written', async () => {
    const { zone, id } = await newsroomWith(null);
    const update = {
      work: id,
      kind: 'update',
      on: ON,
      words: new Map([[EN, said(null, 'It is so')]]),
      by: null,
    } as const;
    expect(await recordCorrection(zone, update, NOW)).toEqual({ refused: 'not-published' });
    const other = idFrom<WorkId>(new Uint8Array(16).fill(8));
    expect(await recordCorrection(zone, { ...update, work: other }, NOW)).toEqual({ refused: 'work-unknown' });
    await zone.db.updateTable('work').set({ published_at: NOW }).execute();
    const spanish = new Map([[ES, said(null, 'Es así')]]);
    expect(await recordCorrection(zone, { ...update, words: spanish }, NOW)).toEqual({
      refused: 'language-without-text',
    });
    expect(await recordCorrection(zone, { ...update, kind: 'correction' }, NOW)).toEqual({ refused: 'wrong-missing' });
    expect(await recordCorrection(zone, { ...update, kind: 'removal' }, NOW)).toEqual({ refused: 'words-in-removal' });
    expect(await correctionsOf(zone, [id])).toEqual([]);
    await zone.close();
  });

  test('two who record at once both stand in the log', async () => {
    const { zone, id } = await newsroomWith(NOW);
    const given = { work: id, kind: 'removal', on: ON, words: new Map(), by: null } as const;
    await Promise.all([recordCorrection(zone, given, NOW), recordCorrection(zone, given, NOW)]);
    expect(await correctionsOf(zone, [id])).toHaveLength(2);
    await zone.close();
  });
});

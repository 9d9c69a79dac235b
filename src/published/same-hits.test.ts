import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Locale } from '../domain/locale.ts';
import { migrateZone, openZone, type Databases, type Zone } from '../platform/database/zone.ts';
import { publishedMigrations } from './migrations.ts';
import { putWorks } from './put-works.ts';
import type { PublishedTables } from './schema.ts';
import { search } from './search.ts';
import { line, NOW, story, workId } from './story.fixture.ts';
import { takeDown } from './take-down.ts';

const WORDS = [
  'derechos',
  'Derecho',
  'humanos',
  'México',
  'mexico',
  'niñas',
  'l’enfant',
  'enfants',
  '東京',
  'الحقوق',
  '43',
  'O’Brien',
  'día',
];
const LOCALES = ['en', 'es', 'fr', 'ar'] as Locale[];

async function open(databases: Databases): Promise<Zone<PublishedTables>> {
  const zone = openZone<PublishedTables>(databases, 'published');
  await migrateZone(zone, publishedMigrations);
  return zone;
}

onEachEngine((engine, scratch) => {
  test.runIf(engine === 'postgres')(
    'both engines find the same, in the same order',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
      const zones = await Promise.all([open({ engine: 'sqlite', folder }), open(await scratch())]);
      const words = fc.sample(fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }), { numRuns: 600, seed: 1 });
      const works = Array.from({ length: 200 }, (_, i) =>
        story(i, {
          locale: LOCALES[i % LOCALES.length] ?? ('en' as Locale),
          title: line((words[i] ?? []).slice(0, 2).join(' ')),
          body: [200, 400].map((more) => ({ type: 'paragraph', content: line((words[i + more] ?? []).join(' ')) })),
        }),
      );
      for (const zone of zones) {
        await putWorks(zone, works, NOW);
        await putWorks(
          zone,
          works.slice(0, 40).map((work) => ({ ...work, title: line('Otra México') })),
          NOW,
        );
        await takeDown(zone, [1, 5, 9].map(workId), NOW);
      }
      const word = fc.oneof(
        fc.constantFrom(...WORDS),
        fc.constantFrom('mexi', 'derecos', 'enf', 'hum', '"derechos humanos"', '"mexico'),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(word, { minLength: 1, maxLength: 3 }),
          fc.constantFrom(...LOCALES),
          fc.integer({ min: 0, max: 3 }),
          async (texts, locale, page) => {
            const query = {
              locale,
              text: texts.join(' '),
              kind: null,
              from: null,
              to: null,
              limit: 7,
              offset: page * 7,
            };
            const [sqlite, postgres] = await Promise.all(zones.map((zone) => search(zone, query, NOW)));
            expect(postgres).toEqual(sqlite);
          },
        ),
        { numRuns: 300 },
      );
      for (const zone of zones) await zone.close();
    },
    120_000,
  );
});

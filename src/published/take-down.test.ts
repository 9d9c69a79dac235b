import { readdirSync, readFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { publishedMigrations } from './migrations.ts';
import { forgetOrphans, orphanFiles, putMedia } from './media.ts';
import { putWorks } from './put-works.ts';
import type { PublishedTables } from './schema.ts';
import { search } from './search.ts';
import { EN, line, NOW, story, workId } from './story.fixture.ts';
import { sweep } from './sweep.ts';
import { takeDown } from './take-down.ts';

const SECRETS = ['Xochiquetzalina', 'xochiquetzalin', 'Nezahualpilli', 'tlacotecolotl', 'qwertysecret'];

function secretStory(n: number) {
  return story(n, {
    slug: `tlacotecolotl-${n}`,
    title: line('Xochiquetzalina speaks'),
    body: [{ type: 'paragraph', content: line(`Nezahualpilli said so. ${'Nothing else. '.repeat(200)}`) }],
    pdf: { file: `qwertysecret${n}.pdf`, type: 'application/pdf', bytes: 1 },
  });
}

/** Which of the secrets are in any of the files of a folder, in upper or lower case, or in a cut form. */
function foundIn(folder: string): string[] {
  const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1').toLowerCase());
  return SECRETS.filter((secret) => bytes.some((text) => text.includes(secret.toLowerCase().slice(0, 10))));
}

test('of a work that was withdrawn no byte is left in the files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  const zone = openZone<PublishedTables>({ engine: 'sqlite', folder }, 'published');
  await migrateZone(zone, publishedMigrations);
  // In several transactions, so that the index lies in several pieces, some of them merged.
  for (let i = 0; i < 40; i++)
    await putWorks(zone, [story(i), i % 10 === 0 ? secretStory(1000 + i) : story(100 + i)], NOW);
  await putWorks(zone, [{ ...secretStory(1000), slug: 'tlacotecolotl-again' }, story(1020)], NOW);
  await putMedia(zone.db, [{ file: 'qwertysecret1000.pdf', type: 'application/pdf', bytes: 1 }]);
  expect(foundIn(folder)).toEqual(SECRETS);
  const taken = await takeDown(zone, [1000, 1010, 1020, 1030].map(workId), NOW);
  expect(taken.orphans).toContain('qwertysecret1000.pdf');
  // The name of a file whose bytes are still to be deleted is the last thing that is known of it.
  expect(await orphanFiles(zone)).toEqual(expect.arrayContaining([...taken.orphans]));
  await forgetOrphans(zone, await orphanFiles(zone));
  expect(await sweep(zone)).toBe(true);
  expect(foundIn(folder)).toEqual([]);
  const query = { locale: EN, text: 'Nothing', kind: null, from: null, to: null, limit: 10, offset: 0 };
  expect((await search(zone, query, NOW)).total).toBe(0);
  expect((await search(zone, { ...query, text: 'story' }, NOW)).total).toBeGreaterThan(20);
  await zone.close();
});

test.each(['taken down', 'replaced'])('of many works that are %s at once no byte is left either', async (how) => {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  const zone = openZone<PublishedTables>({ engine: 'sqlite', folder }, 'published');
  await migrateZone(zone, publishedMigrations);
  const many = Array.from({ length: 120 }, (_, i) => 1000 + i);
  for (let i = 0; i < 120; i += 20)
    await putWorks(
      zone,
      [...many.slice(i, i + 20).map(secretStory), ...many.slice(i, i + 20).map((n) => story(n + 500))],
      NOW,
    );
  expect(foundIn(folder)).toEqual(SECRETS);
  if (how === 'taken down') await takeDown(zone, many.map(workId), NOW);
  else {
    const publication = { id: 'again', files: [], buriesFormer: true };
    await putWorks(
      zone,
      many.map((n) => story(n)),
      NOW,
      publication,
    );
  }
  await forgetOrphans(zone, await orphanFiles(zone));
  expect(await sweep(zone)).toBe(true);
  expect(foundIn(folder)).toEqual([]);
  const query = { locale: EN, text: 'Nezahualpilli', kind: null, from: null, to: null, limit: 10, offset: 0 };
  expect((await search(zone, query, NOW)).total).toBe(0);
  const stays = await search(zone, { ...query, text: 'story' }, NOW);
  expect(stays.total).toBe(how === 'taken down' ? 120 : 240);
  // Few that go afterwards leave nothing either: the index is not left in the other mode.
  await putWorks(zone, [secretStory(3000)], NOW);
  await takeDown(zone, [workId(3000)], NOW);
  await forgetOrphans(zone, await orphanFiles(zone));
  expect(await sweep(zone)).toBe(true);
  expect(foundIn(folder)).toEqual([]);
  await zone.close();
});

test('a reader that looks at an older state is told of, and sweeping again when it is done cleans up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  const zone = openZone<PublishedTables>({ engine: 'sqlite', folder }, 'published');
  await migrateZone(zone, publishedMigrations);
  await putWorks(zone, [secretStory(1)], NOW);
  const reader = openZone<PublishedTables>({ engine: 'sqlite', folder }, 'published', { readOnly: true });
  await reader.db.transaction().execute(async (db) => {
    await db.selectFrom('work').select('entry').execute();
    await takeDown(zone, [workId(1)], NOW);
    expect(await sweep(zone)).toBe(false);
  });
  await forgetOrphans(zone, ['qwertysecret1.pdf']);
  expect(await sweep(zone)).toBe(true);
  expect(foundIn(folder)).toEqual([]);
  await reader.close();
  await zone.close();
});

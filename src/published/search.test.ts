import { expect, test, vi } from 'vitest';
import fc from 'fast-check';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant, PartialDate } from '../domain/date.ts';
import type { PublishedWork } from '../domain/published-work.ts';
import type { Passage } from '../domain/search-hit.ts';
import { migrateZone, openZone, type Databases, type Zone } from '../platform/database/zone.ts';
import { publishedMigrations } from './migrations.ts';
import { putWorks } from './put-works.ts';
import type { PublishedTables } from './schema.ts';
import { search, type SearchQuery, type SearchResult } from './search.ts';
import { EN, ES, FR, line, NOW, story, workId } from './story.fixture.ts';
import { takeDown } from './take-down.ts';

/** Each engine's tests share a busy machine with those of the other rooms. */
vi.setConfig({ testTimeout: 60_000 });

async function open(databases: Databases): Promise<Zone<PublishedTables>> {
  const zone = openZone<PublishedTables>(databases, 'published');
  await migrateZone(zone, publishedMigrations);
  return zone;
}

const text = (
  n: number,
  locale: typeof EN,
  title: string,
  body = '',
  change: Partial<PublishedWork> = {},
): PublishedWork =>
  story(n, {
    locale,
    title: line(title),
    standfirst: line(''),
    body: body.split('\n').map((paragraph) => ({ type: 'paragraph', content: line(paragraph) })),
    ...change,
  });

const ask = (zone: Zone<PublishedTables>, query: string, change: Partial<SearchQuery> = {}): Promise<SearchResult> =>
  search(zone, { locale: ES, text: query, kind: null, from: null, to: null, limit: 10, offset: 0, ...change }, NOW);

const slugs = (result: SearchResult): string[] => result.hits.map((hit) => hit.work.slug.replace('story-', ''));
const marked = (passages: readonly Passage[]): string =>
  passages.map((passage) => (passage.hit ? `[${passage.text}]` : passage.text)).join('');

onEachEngine((engine, scratch) => {
  test('exact before folded before stemmed, the title before the text', async () => {
    const zone = await open(await scratch());
    await putWorks(
      zone,
      [
        text(1, ES, 'Uno', 'las desapariciones'),
        text(2, ES, 'Las desapariciones'),
        text(3, ES, 'Dos', 'la desaparicion'),
        text(4, ES, 'La desaparicion'),
        text(5, ES, 'Tres', 'la Desaparición'),
        text(6, ES, 'La desaparición'),
        text(7, ES, 'Nada', 'otra cosa'),
        text(8, FR, 'La desaparición'),
      ],
      NOW,
    );
    expect(slugs(await ask(zone, 'desaparición'))).toEqual(['6', '5', '4', '3', '2', '1']);
    expect(slugs(await ask(zone, 'desaparicion'))).toEqual(['4', '3', '6', '5', '2', '1']);
    expect(slugs(await ask(zone, 'DESAPARICIÓN', { limit: 2, offset: 3 }))).toEqual(['3', '2']);
    expect((await ask(zone, 'desaparición')).total).toBe(6);
    expect((await ask(zone, 'desaparición', { limit: 2, offset: 2 })).total).toBe(6);
    // Many hits are ranked by the index, few by their texts: in the same order.
    const old = { date: '1999' as PartialDate };
    await putWorks(
      zone,
      Array.from({ length: 30 }, (_, i) => text(100 + i, ES, `Otra ${i}`, 'desapariciones', old)),
      NOW,
    );
    expect(slugs(await ask(zone, 'desaparición', { limit: 6 }))).toEqual(['6', '5', '4', '3', '2', '1']);
    expect(slugs(await ask(zone, 'desaparicion', { limit: 4 }))).toEqual(['4', '3', '6', '5']);
    expect(slugs(await ask(zone, 'desaparicion', { limit: 3, offset: 4 }))).toEqual(['2', '1', '129']);
    expect((await ask(zone, 'desaparición', { limit: 2, offset: 34 })).hits).toHaveLength(2);
    expect((await ask(zone, 'desaparición', { limit: 2 })).total).toBe(36);
    await zone.close();
  });

  test('all words are required, quoted ones in a row and not across paragraphs', async () => {
    const zone = await open(await scratch());
    await putWorks(
      zone,
      [
        text(1, ES, 'Derechos', 'los humanos tienen derechos'),
        text(2, ES, 'Uno', 'los derechos humanos de Ángel'),
        text(3, ES, 'Dos', 'sus derechos\nhumanos todos'),
        text(4, ES, 'Otros derechos'),
        text(5, ES, 'Derechos humanos', 'en Guerrero'),
      ],
      NOW,
    );
    expect(slugs(await ask(zone, 'derechos humanos')).toSorted()).toEqual(['1', '2', '3', '5']);
    expect(slugs(await ask(zone, '"DERECHOS humanos"'))).toEqual(['5', '2']);
    expect(slugs(await ask(zone, '«derechos humanos» angel'))).toEqual(['2']);
    expect(slugs(await ask(zone, '"derecho humano"'))).toEqual([]);
    expect(slugs(await ask(zone, 'derecho humano Ángeles'))).toEqual(engine === 'sqlite' ? ['2'] : ['2']);
    await zone.close();
  });

  test('the last word may be a beginning, when nothing has it in full', async () => {
    const zone = await open(await scratch());
    await putWorks(zone, [text(1, ES, 'Ayotzinapa', 'los estudiantes'), text(2, ES, 'Otra')], NOW);
    const { hits } = await ask(zone, 'estudiantes Ayotz');
    expect(hits.map((hit) => marked(hit.title))).toEqual(['[Ayotzinapa]']);
    expect(hits.map((hit) => marked(hit.excerpt))).toEqual(['los [estudiantes]']);
    expect(slugs(await ask(zone, 'Ay'))).toEqual([]);
    await zone.close();
  });

  test('what was found is marked in the text as it was written', async () => {
    const zone = await open(await scratch());
    const body = `${'Antes hubo otra cosa. '.repeat(30)}Su desaparición no se investigó. ${'Después nada. '.repeat(30)}`;
    await putWorks(zone, [text(1, ES, 'Sin título', body)], NOW);
    const [hit] = (await ask(zone, 'desapariciones')).hits;
    expect(marked(hit?.excerpt ?? [])).toMatch(/^….*Su \[desaparición\] no se investigó\..*…$/);
    expect(marked(hit?.title ?? [])).toBe('Sin título');
    await zone.close();
  });

  test('kinds and dates narrow', async () => {
    const zone = await open(await scratch());
    const video = { details: { kind: 'story', story: 'video', film: null, transcript: null } } as const;
    await putWorks(
      zone,
      [
        text(1, ES, 'Tortura', '', { date: '2014-02' as PartialDate }),
        text(2, ES, 'Tortura', '', { date: '2014-11-30' as PartialDate, ...video }),
        text(3, ES, 'Tortura', '', { kind: 'page', details: { kind: 'page' } }),
      ],
      NOW,
    );
    expect(slugs(await ask(zone, 'tortura', { kind: 'story' }))).toEqual(['2', '1']);
    expect(slugs(await ask(zone, 'tortura', { kind: 'video' }))).toEqual(['2']);
    expect(slugs(await ask(zone, 'tortura', { kind: 'page' }))).toEqual(['3']);
    expect(slugs(await ask(zone, 'tortura', { to: '2014-11' as PartialDate }))).toEqual(['2', '1']);
    expect(slugs(await ask(zone, 'tortura', { from: '2014-11-30' as PartialDate, to: '2014' as PartialDate }))).toEqual(
      ['2'],
    );
    await zone.close();
  });

  test('only what is public now is found, counted or proposed', async () => {
    const zone = await open(await scratch());
    await putWorks(
      zone,
      [
        text(1, ES, 'Tortura'),
        text(2, ES, 'Tortura secretísima', '', { publishedAt: (NOW + 1) as Instant }),
        text(3, ES, 'Tortura vencida', '', { validUntil: NOW }),
        text(4, ES, 'Tortura retirada'),
      ],
      NOW,
    );
    await takeDown(zone, [workId(4)], NOW);
    const result = await ask(zone, 'tortura');
    expect([slugs(result), result.total]).toEqual([['1'], 1]);
    expect((await ask(zone, 'secretisimo')).didYouMean).toBeNull();
    expect((await ask(zone, 'retirado')).didYouMean).toBeNull();
    expect((await ask(zone, 'tortrua')).didYouMean).toBe('tortura');
    const { rows } = await zone.db
      .selectFrom('word')
      .selectAll()
      .where('word', '=', 'retirada')
      .execute()
      .then((r) => ({ rows: r }));
    expect(rows).toEqual([]);
    await zone.close();
  });

  test('a nearby word is proposed as works write it, the rest kept as typed', async () => {
    const zone = await open(await scratch());
    await putWorks(
      zone,
      [
        text(1, ES, 'La desaparición en México', 'de los desaparecidos'),
        text(2, ES, 'Mexico', 'sol'),
        text(3, EN, 'Disappeared'),
      ],
      NOW,
    );
    expect((await ask(zone, 'desaparizion')).didYouMean).toBe('desaparición');
    expect((await ask(zone, 'en «México» dezaparezidos')).didYouMean).toBe('en «México» desaparecidos');
    expect((await ask(zone, 'Mejico')).didYouMean).toBe('Mexico');
    expect((await ask(zone, 'sil')).didYouMean).toBe('sol');
    expect((await ask(zone, 'disapeared')).didYouMean).toBeNull();
    expect((await ask(zone, 'desaparizion', { kind: 'report' })).didYouMean).toBeNull();
    await zone.close();
  });

  test('any text is a query, none an error', async () => {
    const zone = await open(await scratch());
    await putWorks(zone, [text(1, EN, "it's *the* (AND) NEAR title", 'x:y 🙂 שלום "quoted"')], NOW);
    const hostile = [
      '"',
      "'",
      'a*',
      '(',
      'AND',
      'NEAR(a b)',
      'terms:x',
      '^a',
      '-a',
      'a OR b',
      '\0',
      '\uD800',
      '🙂',
      '\u202Eabc',
      "x'; drop table work; --",
      '%',
      '_',
      '\\',
      '&|!<->:*',
      `${'a'.repeat(10_000)}`,
      'a '.repeat(5000),
      '"'.repeat(300),
      'שלום',
      '½ ⑴ ﷺ',
      'constructor',
      '__proto__',
    ];
    for (const query of hostile) await expect(ask(zone, query, { locale: EN })).resolves.toHaveProperty('total');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
        await ask(zone, query, { locale: EN });
      }),
      { numRuns: 60 },
    );
    expect(slugs(await ask(zone, 'שלום', { locale: EN }))).toEqual(['1']);
    expect((await ask(zone, 'title', { locale: EN, offset: 5000, limit: 1e9 })).hits).toEqual([]);
    await zone.close();
  });
});

import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { unaudited } from '../domain/audit.ts';
import type { CorrectionWords } from '../domain/correction.ts';
import type { Instant, PlainDate } from '../domain/date.ts';
import type { Inline } from '../domain/document.ts';
import { idFrom, type AccountId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { plainText } from '../domain/published-work.ts';
import { recordCorrection } from '../newsroom/record-correction.ts';
import { correctedWorks, countCorrectedWorks } from '../published/corrected-works.ts';
import { hideWorks } from '../published/hide-works.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import type { Press } from './press.ts';
import { publish } from './publish.ts';
import {
  basis,
  en,
  es,
  fileStory,
  her,
  now,
  scratchPress,
  story,
  textOf,
  town,
  woman,
  words,
} from './scratch-press.ts';
import { withdrawConsent } from './withdraw-consent.ts';

vi.setConfig({ testTimeout: 120_000 });

const LATER = (now + 3_600_000) as Instant;
const ON = '2026-09-22' as PlainDate;
type Said = ReadonlyMap<Locale, CorrectionWords<readonly Inline[]>>;

const correct = (press: Press, said: Said) =>
  recordCorrection(press.newsroom, { work: story, kind: 'correction', on: ON, words: said, by: null }, LATER);
const listed = (press: Press, locale: Locale) =>
  correctedWorks(press.published, { locale, limit: 20, offset: 0 }, LATER);

onEachEngine((_engine, scratch) => {
  async function pressWith(body: readonly Inline[], ...bases: Parameters<typeof basis>[]) {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(
      press.vault,
      woman,
      bases.map((given) => basis(...given)),
    );
    const texts = [en, es].map((locale) => ({ ...textOf(locale, body), title: [words('A day')], standfirst: [] }));
    await fileStory(press, texts, { place: null });
    expect(await publish(press, [story], now)).toHaveProperty('published');
    return press;
  }

  test('a correction is told as its text is: with the names that may be told, in its languages, and dated', async () => {
    const press = await pressWith([words('Plain.')], [{}, (now + 9_000_000) as Instant]);
    expect(await listed(press, en)).toEqual([]);
    await correct(press, new Map([[en, { wrong: [words('In May '), her], right: [words('In June '), her] }]]));
    const done = await publish(press, [story], LATER);
    if ('refused' in done) throw new Error(done.refused);
    const [english, spanish] = done.published;
    expect(english?.corrections.map(({ wrong, right }) => [plainText(wrong ?? []), plainText(right ?? [])])).toEqual([
      ['In May Xiomara Quetzalli Canario', 'In June Xiomara Quetzalli Canario'],
    ]);
    expect(english?.modifiedAt).toBe(LATER);
    // The page rests on her consent from now on, for no more than its log.
    expect(english?.validUntil).toBe(now + 9_000_000);
    expect([spanish?.corrections, spanish?.modifiedAt]).toEqual([[], now]);
    expect((await listed(press, en)).map((work) => work.work)).toEqual([story]);
    expect(await countCorrectedWorks(press.published, es, LATER)).toBe(0);
    // What is hidden or has run out is in no list.
    expect(
      await correctedWorks(press.published, { locale: en, limit: 20, offset: 0 }, (now + 9_000_000) as Instant),
    ).toEqual([]);
    await hideWorks(press.published, [story]);
    expect(await listed(press, en)).toEqual([]);
    await press.close();
  });

  test('a protected name in a correction blocks, and nothing of it goes out', async () => {
    const press = await pressWith([words('Plain.')]);
    const leak = [words('It was Xiomara '), { ...words('Canario'), marks: [{ type: 'strong' }] } as const];
    await correct(press, new Map([[en, { wrong: leak, right: [words('It was somebody else.')] }]]));
    const refused = await publish(press, [story], LATER);
    expect(refused).toMatchObject({ refused: 'protected-name', locale: en, output: 'page' });
    expect(JSON.stringify(refused)).not.toMatch(/xiomara|canario/i);
    expect(await listed(press, en)).toEqual([]);
    await press.close();
  });

  test('who withdraws is gone from the log too', async () => {
    const press = await pressWith([words('Plain.')], [{}]);
    await correct(press, new Map([[en, { wrong: [words('By '), her], right: [words('By others')] }]]));
    await publish(press, [story], LATER);
    expect(JSON.stringify(await listed(press, en))).toContain('Canario');
    await withdrawConsent(press, woman.id, { by: idFrom<AccountId>(new Uint8Array(16)), now: LATER, audit: unaudited });
    expect(JSON.stringify(await listed(press, en))).not.toContain('Canario');
    await press.close();
  });
});

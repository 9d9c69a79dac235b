import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { unaudited } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type WorkId } from '../domain/id.ts';
import { bringForward, heldBackSince, scheduledById, scheduledUntil } from '../newsroom/scheduled.ts';
import { publicLanguages } from '../published/public-languages.ts';
import { findBySlug, summaries } from '../published/works.ts';
import { recordConsent } from '../vault/record-consent.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { changeConsent } from './change-consent.ts';
import type { Press } from './press.ts';
import { publish } from './publish.ts';
import { releaseScheduled } from './release-scheduled.ts';
import { schedule } from './schedule.ts';
import {
  basis,
  en,
  es,
  fileStory,
  her,
  now,
  scratchPress,
  textOf,
  there,
  town,
  woman,
  words,
  locked,
} from './scratch-press.ts';
import { takeBackScheduled } from './take-back-scheduled.ts';
import { withdrawConsent } from './withdraw-consent.ts';
import { withdrawWork } from './withdraw-work.ts';

vi.setConfig({ testTimeout: 120_000 });

const by = idFrom<AccountId>(new Uint8Array(16).fill(9));
const work = idFrom<WorkId>(new Uint8Array(16).fill(31));
const key = new Uint8Array(32).fill(7);
const at = (now + 3_600_000) as Instant;
const told = { by, now, audit: unaudited, key };

async function withAStory(press: Press, until: Instant | null = null): Promise<void> {
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis({}, until)]);
  await fileStory(press, [textOf(en, [her, words(' was met in '), there, words('.')], 'about-her')], { id: work });
}

const seen = async (press: Press, when: Instant): Promise<string> =>
  (await findBySlug(press.published, { kind: 'story', locale: en, slug: 'about-her' }, when)).found;
const files = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
const release = (press: Press, open: Press | null, when: Instant) =>
  releaseScheduled(locked(press), open, { key, now: when, audit: unaudited });

onEachEngine((_engine, scratch) => {
  test('what is scheduled lies nowhere in the clear, and goes out at its instant while nobody holds a key', async () => {
    const press = await scratchPress(await scratch());
    await withAStory(press);
    expect(await schedule(press, [work], at, told)).toHaveProperty('scheduled');
    expect(await summaries(press.published, { locale: en }, (at + 1) as Instant)).toEqual([]);
    expect(files(press.mediaFolder)).toEqual([]);
    const [bundle = ''] = files(press.journalFolder).filter((name) => name.startsWith('scheduled-'));
    expect(readFileSync(join(press.journalFolder, bundle), 'latin1').toLowerCase()).not.toMatch(/xiomara|about-her/);

    await release(press, null, (at - 1) as Instant);
    expect(await seen(press, at)).toBe('nothing');
    await release(press, null, at);
    expect(await seen(press, at)).toBe('work');
    const [card] = await summaries(press.published, { locale: en }, at);
    expect(card?.publishedAt).toBe(at);
    expect(files(press.mediaFolder).filter((name) => name.endsWith('.png'))).toHaveLength(1);
    expect(files(press.journalFolder).filter((name) => /^(scheduled|publication)-/.test(name))).toEqual([]);
    expect(await scheduledUntil(press.newsroom, null)).toEqual([]);
    // Whom it shows is known: she can take it back.
    expect((await withdrawConsent(locked(press), woman.id, { by, now: at, audit: unaudited })).works).toEqual([work]);
    await press.close();
  });

  test('with a key at hand it is made and gated anew', async () => {
    const press = await scratchPress(await scratch());
    await withAStory(press);
    expect(await schedule(press, [work], at, told)).toHaveProperty('scheduled');
    await recordConsent(press.vault, woman.id, { bases: [basis({ identity: 'anonymous' }, null, 2)] });
    await release(press, press, at);
    const [story] = await summaries(press.published, { locale: en }, at);
    expect(JSON.stringify(story)).not.toContain('Xiomara');
    expect(await seen(press, at)).toBe('work');
    await press.close();
  });

  test('nothing of someone who withdrew waits in a bundle, nor what a stop has left behind', async () => {
    const press = await scratchPress(await scratch());
    await withAStory(press);
    expect(await schedule(press, [work], at, told)).toHaveProperty('scheduled');
    const left = join(press.journalFolder, `scheduled-${'a'.repeat(26)}`);
    appendFileSync(left, 'x');
    const bundles = () => files(press.journalFolder).filter((name) => name.startsWith('scheduled-'));
    await release(press, null, now);
    expect(existsSync(left)).toBe(false);
    expect(bundles()).toHaveLength(1);
    await withdrawConsent(locked(press), woman.id, { by, now, audit: unaudited });
    await release(press, null, now);
    expect(bundles()).toEqual([]);
    expect(await scheduledUntil(press.newsroom, null)).toHaveLength(1);
    await release(press, null, at);
    expect(await heldBackSince(press.newsroom, now)).toBe(1);
    await press.close();
  });

  const changes: Record<string, (press: Press) => Promise<unknown>> = {
    'said something': (press) => recordConsent(press.vault, woman.id, { bases: [basis({}, null, 2)] }),
    'is known by another name': (press) => recordPerson(press.vault, { ...woman, pronoun: 'ella' }),
    withdrew: (press) => withdrawConsent(locked(press), woman.id, { by, now, audit: unaudited }),
    'was withdrawn as a work': (press) => withdrawWork(locked(press), [work], now),
    'lies in a bundle that was changed': async ({ journalFolder }) => {
      const [bundle = ''] = files(journalFolder).filter((name) => name.startsWith('scheduled-'));
      appendFileSync(join(journalFolder, bundle), 'x');
    },
  };
  test.each(Object.keys(changes))('it is held back when she %s', async (what) => {
    const press = await scratchPress(await scratch());
    await withAStory(press);
    expect(await schedule(press, [work], at, told)).toHaveProperty('scheduled');
    await changes[what]?.(press);
    await release(press, null, at);
    expect(['nothing', 'gone']).toContain(await seen(press, at));
    expect(files(press.mediaFolder)).toEqual([]);
    expect(await heldBackSince(press.newsroom, now)).toBe(1);
    await press.close();
  });

  test('a consent that ends before the instant keeps it from being scheduled, and one that ends later closes it', async () => {
    const press = await scratchPress(await scratch());
    await withAStory(press, (at + 10) as Instant);
    expect(await schedule(press, [work], (at + 20) as Instant, told)).toHaveProperty('scheduled');
    const [waiting] = await scheduledUntil(press.newsroom, null);
    await release(press, null, (at + 20) as Instant);
    const [story] = await summaries(press.published, { locale: en }, (at + 20) as Instant);
    expect(waiting?.works).toEqual([work]);
    expect(JSON.stringify(story)).not.toContain('Xiomara');
    await press.close();
  });

  test('who is stopped after it is out, and before it is written down, lets it out once', async () => {
    const press = await scratchPress(await scratch());
    await withAStory(press);
    await schedule(press, [work], at, told);
    const broken = () => Promise.reject(new Error('stopped'));
    await expect(releaseScheduled(locked(press), null, { key, now: at, audit: broken })).rejects.toThrow('stopped');
    expect(await seen(press, at)).toBe('work');
    await release(press, null, at);
    expect(await summaries(press.published, { locale: en }, at)).toHaveLength(1);
    expect(await publish(press, [work], at)).toHaveProperty('published');
    await press.close();
  });
});

onEachEngine((_engine, scratch) => {
  const later = (at + 60_000) as Instant;
  const inBoth = () => [textOf(en, [words('Said.')], 'about-her'), textOf(es, [words('Dicho.')], 'sobre-ella')];
  const languagesSeen = async (press: Press, when: Instant) =>
    (await publicLanguages(press.published, [work], when)).map(({ locale }) => locale).toSorted();

  async function withBoth(): Promise<Press & { close(): Promise<void> }> {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis()]);
    await fileStory(press, inBoth(), { id: work });
    return press;
  }

  test('a language that is kept back comes out neither with the others nor when they are rendered again', async () => {
    const press = await withBoth();
    expect(await publish(press, [work], now, [en])).toHaveProperty('published');
    expect(await languagesSeen(press, now)).toEqual([en]);
    // Her words are shown less from now on: the page is rendered again, with a key.
    const less = { bases: [basis({ identity: 'anonymous' }, null, 2)] };
    expect(await changeConsent(press, woman.id, less, now)).toMatchObject({ rendered: [work] });
    expect(await languagesSeen(press, now)).toEqual([en]);
    const more = { bases: [basis({}, null, 3)] };
    expect(await changeConsent(press, woman.id, more, now)).toMatchObject({ rendered: [work] });
    expect(await languagesSeen(press, now)).toEqual([en]);
    expect(await publish(press, [work], now, [es])).toHaveProperty('published');
    expect(await languagesSeen(press, now)).toEqual([en, es]);
    await press.close();
  });

  test('a language that is kept back does not come out at the instant either, with a key or without', async () => {
    for (const open of [true, false]) {
      const press = await withBoth();
      expect(await schedule(press, [work], at, { ...told, languages: [es] })).toHaveProperty('scheduled');
      await release(press, open ? press : null, at);
      expect(await languagesSeen(press, at), String(open)).toEqual([es]);
      await press.close();
    }
  });

  test('what waits is planned once, at another instant instead, or taken back', async () => {
    const press = await withBoth();
    const first = await schedule(press, [work], at, told);
    if ('refused' in first) throw new Error(first.refused);
    expect(await schedule(press, [work], later, told)).toEqual({ refused: 'scheduled-already', work });
    const moved = await schedule(press, [work], later, { ...told, replaces: first.scheduled });
    if ('refused' in moved) throw new Error(moved.refused);
    expect(await schedule(press, [work], later, { ...told, replaces: first.scheduled })).toEqual({
      refused: 'not-waiting',
    });
    await release(press, null, at);
    expect(await seen(press, at)).toBe('nothing');
    expect(await scheduledUntil(press.newsroom, null)).toMatchObject([{ id: moved.scheduled, zone: 'UTC' }]);
    expect(await takeBackScheduled(locked(press), moved.scheduled, told)).toBe('taken-back');
    expect(await takeBackScheduled(locked(press), moved.scheduled, told)).toEqual({ refused: 'not-waiting' });
    await release(press, null, later);
    expect(await seen(press, later)).toBe('nothing');
    expect(files(press.journalFolder).filter((name) => name.startsWith('scheduled-'))).toEqual([]);
    await press.close();
  });

  test('of taking back and letting out at once, one happens, and is told', async () => {
    const press = await withBoth();
    const first = await schedule(press, [work], at, told);
    if ('refused' in first) throw new Error(first.refused);
    const [back] = await Promise.all([
      takeBackScheduled(locked(press), first.scheduled, told),
      release(press, press, at),
    ]);
    expect(await seen(press, at)).toBe(back === 'taken-back' ? 'nothing' : 'work');
    const state = (await scheduledById(press.newsroom, first.scheduled))?.state;
    expect(state).toBe(back === 'taken-back' ? 'put-away' : 'released');
    await press.close();
  });

  test('an embargo that is broken lets out at once what could have gone out when it was made', async () => {
    const press = await withBoth();
    const first = await schedule(press, [work], at, { ...told, embargo: { contact: 'Ana, +52 55' } });
    if ('refused' in first) throw new Error(first.refused);
    const early = (now + 1000) as Instant;
    await bringForward(press.newsroom, [first.scheduled], early);
    await release(press, null, early);
    expect(await seen(press, early)).toBe('work');
    const [card] = await summaries(press.published, { locale: en }, early);
    expect(card?.publishedAt).toBe(early);
    await press.close();
  });

  test('and without a key it holds back what may be told only from its instant on', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis({}, null, at - 1)]);
    await fileStory(press, inBoth(), { id: work });
    const first = await schedule(press, [work], at, { ...told, embargo: { contact: 'Ana' } });
    if ('refused' in first) throw new Error(first.refused);
    const early = (now + 1000) as Instant;
    await bringForward(press.newsroom, [first.scheduled], early);
    await release(press, null, early);
    expect(await seen(press, early)).toBe('nothing');
    expect(await scheduledById(press.newsroom, first.scheduled)).toMatchObject({
      state: 'held-back',
      why: '{"refused":"not-before"}',
    });
    await press.close();
  });
});

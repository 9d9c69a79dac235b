import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { unaudited } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type WorkId } from '../domain/id.ts';
import { heldBackSince, scheduledUntil } from '../newsroom/scheduled.ts';
import { findBySlug, summaries } from '../published/works.ts';
import { recordConsent } from '../vault/record-consent.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import type { Press } from './press.ts';
import { publish } from './publish.ts';
import { releaseScheduled } from './release-scheduled.ts';
import { schedule } from './schedule.ts';
import {
  basis,
  en,
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

import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../databases.ts';
import { scratchSite } from '../scratch-site.ts';
import { unaudited } from '../../src/domain/audit.ts';
import type { Terms } from '../../src/domain/basis.ts';
import type { Instant } from '../../src/domain/date.ts';
import { idFrom, type AccountId, type PersonId, type WorkId } from '../../src/domain/id.ts';
import type { Locale } from '../../src/domain/locale.ts';
import type { Databases } from '../../src/platform/database/zone.ts';
import { changeConsent } from '../../src/press/change-consent.ts';
import { publish } from '../../src/press/publish.ts';
import { now as START, scratchPress } from '../../src/press/scratch-press.ts';
import { settleWithdrawals } from '../../src/press/settle-withdrawals.ts';
import { withdrawConsent } from '../../src/press/withdraw-consent.ts';
import { sweep } from '../../src/published/sweep.ts';
import { watchFreshness } from '../../src/site/freshness.ts';
import { isAllowed } from './allowed.ts';
import { CAMERA, cage, type Canary } from './canaries.ts';
import { chanceOf } from './chance.ts';
import { bytesIn, crawl, fetchOne, type Fetched } from './crawl.ts';
import { planForPress, readKits } from './kits.ts';
import { consentOf, recordSomebody, recordWorkOfChance, termsOfChance, type Somebody } from './organisation.ts';

vi.setConfig({ testTimeout: 600_000 });

/** More of both to look longer: `CANARY_RUNS=50 npm test -- canary`. */
const RUNS = Number(process.env['CANARY_RUNS'] ?? 1);
const STEPS = Number(process.env['CANARY_STEPS'] ?? 8);
const PEOPLE = 6;
const WORKS = 14;
const BY = idFrom<AccountId>(new Uint8Array(16).fill(9));
const identity = { locales: ['en' as Locale, 'es' as Locale] } as const;

/** An organisation of chance, its site, and what may be known of its people. */
async function openWorld(databases: Databases, seed: number) {
  const chance = chanceOf(seed);
  const press = await scratchPress(databases);
  const site = await scratchSite(databases, identity, press.mediaFolder);
  site.clock = START;
  const stop = watchFreshness(site.published, () => site.cache.clear());
  const canaries: Canary[] = [];
  const terms = new Map<PersonId, { terms: Terms; until: Instant | null }>();
  const works = Array.from({ length: WORKS }, () => idFrom<WorkId>(randomBytes(16)));
  const people: Somebody[] = [];
  for (let i = 0; i < PEOPLE; i++) {
    const given = termsOfChance(chance);
    const until = chance.is(0.2) ? ((START + 1000 * (1 + chance.below(STEPS))) as Instant) : null;
    const bases = [consentOf(given, 1 as Instant, until)];
    const somebody = await recordSomebody(press, chance, bases, works, canaries);
    terms.set(somebody.person.id, { terms: given, until });
    people.push(somebody);
  }
  const known = new Set<string>();
  const find = cage(canaries);
  const inForce = (person: PersonId): Terms | null => {
    const held = terms.get(person);
    return held === undefined || (held.until !== null && held.until <= site.clock) ? null : held.terms;
  };
  /** Everything that may not be where it was found. */
  const leaksIn = ({ path, text, locale }: Pick<Fetched, 'path' | 'text' | 'locale'>): string[] =>
    find(text)
      .filter((canary) => !isAllowed(canary, inForce(canary.of), locale))
      .map((canary) => `${path}: ${JSON.stringify(canary)}`);
  async function close(): Promise<void> {
    stop();
    await site.close();
    await press.close();
  }
  return { chance, press, site, canaries, people, works, terms, known, leaksIn, close };
}
type World = Awaited<ReturnType<typeof openWorld>>;

/** The site drops what it keeps a fifth of a second after a change. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));

/** Fetches everything that there is, was, or may be found, and says what should not be in it. */
async function look(world: World): Promise<string[]> {
  const { site, press, known, canaries, chance, leaksIn } = world;
  await settled();
  for (const name of readdirSync(press.mediaFolder)) known.add(`/media/${name}`);
  const fetched = await crawl(site.app, known);
  for (const { path } of fetched) known.add(path);
  const broken = fetched.filter(({ status }) => status >= 500).map(({ path, status }) => `${path} answered ${status}`);
  const asked: Fetched[] = [];
  for (const { text } of chance.some(canaries, 0.25)) {
    // Not the whole word: what was asked for is said again on the page.
    const parts = [text.slice(0, 6), text.slice(2), `${text.slice(0, 4)}${text.slice(5)}`];
    for (const part of parts)
      for (const locale of ['en', 'es'])
        asked.push(await fetchOne(site.app, `/${locale}/search?q=${encodeURIComponent(part)}`));
  }
  return [...broken, ...[...fetched, ...asked, ...(await readKits(world))].flatMap(leaksIn)];
}

/** A fact that somebody writes down as plain words, alone or among others. A lone given name is as often another's. */
function typedByAnEditor({ chance, people, canaries }: World): string {
  const { person } = chance.one(people as [Somebody, ...Somebody[]]);
  const never = canaries
    .filter(({ of, fact }) => of === person.id && fact.what === 'never' && fact.which !== CAMERA)
    .map(({ text }) => text);
  const names = [...person.names.map(({ full }) => full), ...person.pseudonyms.map(({ text }) => text), ...never];
  return `So said ${chance.is(0.6) ? (person.names[0]?.full ?? '') : chance.one(names as [string, ...string[]])}, they say.`;
}

async function step(world: World, at: number): Promise<string> {
  const { chance, press, site, people, works, terms } = world;
  site.clock = (START + 1000 * at) as Instant;
  const now = site.clock;
  const somebody = chance.one(people as [Somebody, ...Somebody[]]);
  const { id } = somebody.person;
  switch (chance.below(6)) {
    case 0: {
      await withdrawConsent(press, id, { by: BY, now, audit: unaudited });
      terms.delete(id);
      // Hidden at once; the rest may wait.
      if (chance.is(0.5)) await settleWithdrawals(press, chance.is(0.5) ? press : null, now);
      return 'withdrawn';
    }
    case 1:
    case 2: {
      const given = termsOfChance(chance);
      await changeConsent(press, id, { bases: [consentOf(given, now)] }, now);
      terms.set(id, { terms: given, until: null });
      return 'changed';
    }
    case 3: {
      const work = chance.one(works as [WorkId, ...WorkId[]]);
      const typed = chance.is(0.5) ? typedByAnEditor(world) : null;
      await recordWorkOfChance(press, chance, work, people, now, typed);
      await publish(press, [work], now);
      return 'published';
    }
    case 4:
      return (await planForPress(world, chance.one(works as [WorkId, ...WorkId[]]), now)) ? 'planned' : 'not planned';
    default:
      await settleWithdrawals(press, press, now);
      return 'settled';
  }
}

onEachEngine((_engine, scratch) => {
  test.each(Array.from({ length: RUNS }, (_, run) => 2014 + run))('no canary leaves the cage, run %i', async (seed) => {
    const databases = await scratch();
    const world = await openWorld(databases, seed);
    const { chance, press, people, works } = world;
    let published = 0;
    for (const work of works) {
      await recordWorkOfChance(press, chance, work, people, START);
      if ('published' in (await publish(press, [work], START))) published += 1;
    }
    let planned = 0;
    for (const work of chance.some(works, 0.4)) if (await planForPress(world, work, START)) planned += 1;
    expect(await look(world)).toEqual([]);
    // A suite that publishes nothing finds nothing.
    expect(published).toBeGreaterThan(1);
    expect(planned).toBeGreaterThan(0);
    for (let at = 1; at <= STEPS; at++) {
      const done = await step(world, at);
      expect({ seed, at, done, leaks: await look(world) }).toEqual({ seed, at, done, leaks: [] });
    }
    await settleWithdrawals(press, press, world.site.clock);
    expect(await look(world)).toEqual([]);
    if (databases.engine === 'sqlite') {
      const { folder } = databases;
      // Readers hold on to older states for an instant: the desk sweeps again, too.
      while (!(await sweep(press.published))) await settled();
      const backup = mkdtempSync(join(tmpdir(), 'alzavoz-'));
      cpSync(folder, backup, { recursive: true });
      for (const place of [folder, backup])
        expect(world.leaksIn({ path: 'published.db', text: bytesIn(place, 'published.db'), locale: null })).toEqual([]);
    }
    await world.close();
  });
});

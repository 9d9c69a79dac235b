import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../databases.ts';
import { scratchSite, type ScratchSite } from '../scratch-site.ts';
import { unaudited } from '../../src/domain/audit.ts';
import type { Instant } from '../../src/domain/date.ts';
import { idFrom, type AccountId, type PersonId, type WorkId } from '../../src/domain/id.ts';
import { personWith, type Person } from '../../src/domain/person.ts';
import { hideByHand } from '../../src/press/hide-by-hand.ts';
import { publish } from '../../src/press/publish.ts';
import { basis, en, es, fileStory, now, scratchPress, town, words } from '../../src/press/scratch-press.ts';
import { settleWithdrawals } from '../../src/press/settle-withdrawals.ts';
import { withdrawConsent } from '../../src/press/withdraw-consent.ts';
import { withdrawWork } from '../../src/press/withdraw-work.ts';
import { watchFreshness } from '../../src/site/freshness.ts';
import { recordPerson } from '../../src/vault/record-person.ts';
import { recordPlace } from '../../src/vault/record-place.ts';

vi.setConfig({ testTimeout: 120_000 });

const by = idFrom<AccountId>(new Uint8Array(16).fill(9));
const workId = (n: number) => idFrom<WorkId>(new Uint8Array(16).fill(n));
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));
const END = (now + 60_000) as Instant;

function somebody(n: number, given: string): Person {
  const full = `${given} Quexavi`;
  const names = [{ kind: 'used', full, short: null, given, lang: 'es' } as const];
  return personWith({ id: idFrom<PersonId>(new Uint8Array(16).fill(100 + n)), gender: 'woman', group: false, names });
}

/** Everything of an answer but the time of day. */
async function answerOf(site: ScratchSite, path: string): Promise<string> {
  const response = await site.app.request(path);
  const headers = [...response.headers].filter(([name]) => name !== 'date').toSorted();
  // A page says its own address: for the language menu, and to be shared.
  const body = (await response.text()).replaceAll(path.split('/').at(-1) ?? '', 'SLUG');
  return JSON.stringify([response.status, headers, body]);
}

onEachEngine((_engine, scratch) => {
  test('what is gone looks alike, whatever the cause, and no side door tells', async () => {
    const databases = await scratch();
    const site = await scratchSite(databases, { locales: [en, es] });
    const press = { ...(await scratchPress(databases)), mediaFolder: site.mediaFolder };
    site.clock = now;
    const stop = watchFreshness(site.published, () => site.cache.clear());
    await recordPlace(press.vault, town);
    const causes = ['withdrawn', 'hidden', 'ended', 'taken-down', 'mentioned'] as const;
    const people = new Map(causes.map((cause, n) => [cause, somebody(n, `Zoqui${'abcde'.charAt(n)}tl`)]));
    for (const [n, cause] of causes.entries()) {
      const person = people.get(cause);
      if (person === undefined) continue;
      await recordPerson(press.vault, person, [basis({}, cause === 'ended' ? END : null)]);
      const text = {
        locale: en,
        slug: `story-${cause}`,
        title: [words('A long day')],
        standfirst: [words('Of meetings')],
        body: {
          v: 1,
          blocks: [
            { type: 'paragraph', content: [{ type: 'person', person: person.id, form: 'full' }, words(' spoke.')] },
          ],
        },
        bylines: [],
        details: { kind: 'story', story: 'diary', film: null, transcript: null },
      } as const;
      await fileStory(press, [text], {
        id: workId(n + 1),
        place: null,
        subjects: cause === 'mentioned' ? [] : [person.id],
      });
      expect(await publish(press, [workId(n + 1)], now)).toHaveProperty('published');
    }
    const dates = async () => [
      ...(await (await site.app.request('/sitemap.xml')).text()).matchAll(/<loc>([^<]*)<\/loc>\s*<lastmod>([^<]*)/g),
    ];
    const datesBefore = new Map((await dates()).map(([, path, date]) => [path, date]));
    const gone = causes.slice(0, 4);
    for (const cause of gone) expect((await site.app.request(`/en/stories/story-${cause}`)).status).toBe(200);

    site.clock = (END + 1000) as Instant;
    const later = site.clock;
    for (const cause of ['withdrawn', 'mentioned'] as const) {
      const person = people.get(cause);
      if (person !== undefined) await withdrawConsent(press, person.id, { by, now: later, audit: unaudited });
    }
    await hideByHand(press, { work: workId(2), scope: 'work' }, { by, now: later, audit: unaudited });
    await withdrawWork(press, [workId(4)], later);
    await settled();
    // Before anything was taken down or rendered again, and after: never is one gone otherwise than another.
    for (const settle of [false, true]) {
      if (settle) await settleWithdrawals(press, press, later);
      await settled();
      // Whoever is mentioned in passing is left out in a moment; until then the page is as gone as any.
      const asked = settle ? gone : [...gone, 'mentioned'];
      const answers = await Promise.all(asked.map((cause) => answerOf(site, `/en/stories/story-${cause}`)));
      expect(answers[0], 'for how long it does not say').not.toMatch(/coming back|for good|taken down|for ever/);
      expect(JSON.parse(answers[0] ?? '[]')).toHaveProperty('0', 410);
      expect(new Set(answers).size).toBe(1);
    }
    // In a language that it never had, and under an address that nothing ever had, nothing is said either.
    const elsewhere = await Promise.all(
      [...gone, 'nobody'].map((cause) => answerOf(site, `/es/stories/story-${cause}`)),
    );
    expect(new Set(elsewhere).size).toBe(1);

    const searched = async (text: string): Promise<string> =>
      (await (await site.app.request(`/en/search?q=${text}`)).text()).replaceAll(text, 'WORD');
    const nothing = await searched('zoquixxtl');
    for (const cause of causes) expect(await searched(`zoqui${'abcde'.charAt(causes.indexOf(cause))}tl`)).toBe(nothing);

    // What was rendered again does not say when.
    const after = await dates();
    expect(after.length).toBeGreaterThan(0);
    for (const [, path, date] of after) expect(date).toBe(datesBefore.get(path));
    expect((await site.app.request('/en/stories/story-mentioned')).status).toBe(200);
    stop();
    await site.close();
    await press.close();
  });
});

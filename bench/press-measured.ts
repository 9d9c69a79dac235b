import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unaudited } from '../src/domain/audit.ts';
import type { Instant } from '../src/domain/date.ts';
import type { Inline } from '../src/domain/document.ts';
import { idFrom, type AccountId, type PersonId, type WorkId } from '../src/domain/id.ts';
import type { Locale } from '../src/domain/locale.ts';
import { madeNames } from '../src/domain/protected-term-names.fixture.ts';
import { catalogueFor } from '../src/platform/catalogue/catalogue.ts';
import { cardWords } from '../src/press/make-card.ts';
import { outputsOf } from '../src/press/gate-outputs.ts';
import { gate } from '../src/press/gate.ts';
import { gather } from '../src/press/gather.ts';
import type { Press } from '../src/press/press.ts';
import { publish } from '../src/press/publish.ts';
import { renderForGate } from '../src/press/render-for-gate.ts';
import { resolve, socialTitle } from '../src/press/resolve.ts';
import {
  basis,
  filePicture,
  fileStory,
  her,
  now,
  picture,
  scratchPress,
  story,
  textOf,
  town,
  woman,
  words,
} from '../src/press/scratch-press.ts';
import { settleWithdrawals } from '../src/press/settle-withdrawals.ts';
import { purposesFor } from '../src/press/telling.ts';
import { withdrawConsent } from '../src/press/withdraw-consent.ts';
import { recordPerson } from '../src/vault/record-person.ts';
import { recordPlace } from '../src/vault/record-place.ts';

/**
 * Measures the press, in a process of its own and as it is built (`press.ts`), and writes what it found as one line of
 * JSON: milliseconds of publishing one story, of hiding 1,000 pages, of rendering them again and of its yardstick.
 */
const LOCALES = ['en', 'es', 'fr'] as [Locale, Locale, Locale];
const WORKS = 500;
const PAGES_IN = LOCALES.slice(0, 2);
const AT_ONCE = 100;
const compress = promisify(brotliCompress);

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'alzavoz-bench-press-'));
const scratch = await scratchPress({ engine: 'sqlite', folder });
const press: Press = { ...scratch, identity: { ...scratch.identity, locales: LOCALES } };
await recordPlace(press.vault, town);
await recordPerson(press.vault, woman, [basis()]);
for (const [i, name] of [...madeNames(300)].entries())
  await recordPerson(press.vault, { ...woman, id: idOf<PersonId>(i, 7), names: [nameFrom(name)] });
const one = await publishOne();
const thousand = await withdrawThousand();
await scratch.close();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ one, thousand }));

function nameFrom(name: { readonly full: string; readonly given: string }) {
  return { kind: 'used', full: name.full, short: null, given: name.given, lang: 'es' } as const;
}

function idOf<Id extends PersonId | WorkId>(n: number, kind: number): Id {
  return idFrom<Id>(Uint8Array.from({ length: 16 }, (_, i) => (i === 15 ? kind : (n >> (8 * i)) & 255)));
}

/** Some six hundred words with her in three places, different in each work. */
function body(n: number): Inline[] {
  const filler = (part: number): Inline =>
    words(` In the ${n + part}th hour they asked for what had been promised, and nobody answered. `.repeat(15));
  return [filler(1), her, filler(2), her, filler(3), her, words('.')];
}

/** A new text of a story in three languages whose two pictures are made already. */
async function publishOne(): Promise<{ text: number[]; title: number[] }> {
  const alt = { en: 'A cloth', es: 'Una tela', fr: 'Un drap' };
  await filePicture(press, alt);
  const second = idFrom<typeof picture>(new Uint8Array(16).fill(44));
  await filePicture(press, alt, { id: second });
  const file = async (title: string, n: number): Promise<void> => {
    const texts = LOCALES.map((locale) => ({
      ...textOf(locale, [], 'measured'),
      title: [words(title)],
      body: {
        v: 1,
        blocks: [
          { type: 'paragraph', content: body(n) },
          { type: 'picture', media: second },
        ],
      } as const,
    }));
    await fileStory(press, texts, { place: null, picture });
  };
  await file('A measured day', 0);
  await out(publish(press, [story], now));
  const measured = { text: [] as number[], title: [] as number[] };
  for (let round = 1; round <= rounds * 3; round++) {
    await file('A measured day', round);
    measured.text.push(await timeOf(() => out(publish(press, [story], now))));
  }
  for (let round = 1; round <= rounds; round++) {
    await file(`Another day, the ${round}th`, round);
    measured.title.push(await timeOf(() => out(publish(press, [story], now))));
  }
  return measured;
}

async function withdrawThousand(): Promise<{ hidden: number[]; again: number[]; yardstick: number[] }> {
  const works = Array.from({ length: WORKS }, (_, n) => idOf<WorkId>(n, 5));
  for (const [n, work] of works.entries()) {
    const texts = PAGES_IN.map((locale) => ({
      ...textOf(locale, body(n), `of-many-${n}`),
      title: [words('One of many')],
      standfirst: [words('A day like others')],
    }));
    await fileStory(press, texts, { id: work, place: null });
  }
  const measured = { hidden: [] as number[], again: [] as number[], yardstick: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < WORKS; at += AT_ONCE) await out(publish(press, works.slice(at, at + AT_ONCE), now));
    const at = (now + 1000 * (round + 1)) as Instant;
    const told = { by: idFrom<AccountId>(new Uint8Array(16)), now: at, audit: unaudited };
    measured.hidden.push(await timeOf(() => withdrawConsent(press, woman.id, told)));
    measured.again.push(
      await timeOf(async () => {
        const settled = await settleWithdrawals(press, press, at);
        // The story of the other figure mentions her too.
        if (settled.rendered.length < WORKS) throw new Error(`only ${settled.rendered.length} were rendered again`);
      }),
    );
    measured.yardstick.push(await timeOf(() => renderGateAndCompress(works, at)));
    await recordPerson(press.vault, woman, [basis({}, null, at + 1)]);
  }
  return measured;
}

/** What cannot be left out of making these pages: nothing is kept. */
async function renderGateAndCompress(works: readonly WorkId[], at: Instant): Promise<void> {
  const { identity } = press;
  for (let from = 0; from < works.length; from += AT_ONCE) {
    const gathered = await gather(press, works.slice(from, from + AT_ONCE), at, { leavesOut: true });
    if ('refused' in gathered) throw new Error(gathered.refused);
    const { people, places } = gathered;
    const outputs = [];
    for (const { writings } of gathered.manuscripts)
      for (const writing of writings) {
        const { locale } = writing.text;
        const say = catalogueFor(locale);
        const purposes = purposesFor(writing.work.kind, locale, identity);
        const telling = { locale, say, now: at, purposes, publication: writing.work.id, people, places };
        const work = resolve(writing, telling, { picture: none, film: none });
        const onCard = cardWords(work, socialTitle(writing.text.title, telling), identity, say);
        outputs.push(...(await outputsOf({ work, identity, read: none, onCard, inReport: null, inPictures: [] })));
        await compress(Buffer.from(renderForGate(work, identity)), {
          params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16 },
        });
      }
    const watch = { vault: press.vault, people, hidden: () => [], identity, now: at, overrides: [] };
    const passed = gate(outputs, watch);
    if ('refused' in passed) throw new Error(JSON.stringify(passed).slice(0, 900));
  }
}

function none(): never {
  throw new Error('these pages have no media');
}

async function out(done: ReturnType<typeof publish>): Promise<void> {
  const outcome = await done;
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome));
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

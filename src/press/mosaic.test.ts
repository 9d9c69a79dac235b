import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Basis, Terms } from '../domain/basis.ts';
import type { PartialDate, PlainDate } from '../domain/date.ts';
import type { Inline } from '../domain/document.ts';
import { idFrom, type PersonId, type WorkId } from '../domain/id.ts';
import { personWith, type Person } from '../domain/person.ts';
import type { Work, WorkText } from '../domain/work.ts';
import { INTERFACE_LANGUAGES, catalogueFor } from '../platform/catalogue/catalogue.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import type { MosaicWarning } from './mosaic.ts';
import type { Press } from './press.ts';
import { publish } from './publish.ts';
import { sayMosaic } from './say-mosaic.ts';
import {
  basis,
  en,
  es,
  filePicture,
  fileStory,
  now,
  picture,
  scratchPress,
  story,
  textOf,
  town,
  words,
} from './scratch-press.ts';

vi.setConfig({ testTimeout: 120_000 });

const work = (n: number): WorkId => idFrom<WorkId>(new Uint8Array(16).fill(n));
const aPerson = (n: number, full: string, more: Partial<Person> = {}): Person =>
  personWith({
    id: idFrom<PersonId>(new Uint8Array(16).fill(n)),
    gender: 'woman',
    group: false,
    names: [{ kind: 'used', full, short: null, given: full.split(' ', 1)[0] ?? null, lang: 'es' }],
    ...more,
  });
const survivor = aPerson(30, 'Xiomara Canario', { birth: '1999' as PartialDate });
const daughter = aPerson(31, 'Yaretzi Quetzal');
const unnamed: Partial<Terms> = { identity: 'anonymous', place: 'town', date: 'day' };
/** Given as a grown woman. */
const lately = (terms: Partial<Terms>): Basis => basis(terms, null, now - 1);
const of = ({ id }: Person): Inline => ({ type: 'person', person: id, form: 'full' });
const townOf = ({ id }: Person): Inline => ({ type: 'place', place: town.id, of: id });

async function pressWith(press: Press, bases: readonly (readonly [Person, readonly Basis[]])[]): Promise<void> {
  await recordPlace(press.vault, town);
  for (const [person, own] of bases) await recordPerson(press.vault, person, own);
}

async function warningsOf(
  press: Press,
  text: WorkText,
  facts: Partial<Work> = {},
  texts = [text],
): Promise<readonly MosaicWarning[]> {
  await fileStory(press, texts, { place: null, ...facts });
  const done = await publish(press, [facts.id ?? story], now);
  if ('refused' in done) throw new Error(done.refused);
  return done.mosaic;
}
const plain = (body: readonly Inline[], slug = 'a-story'): WorkText => {
  return { ...textOf(en, body, slug), title: [words('A day')], standfirst: [] };
};

onEachEngine((_engine, scratch) => {
  test('two pages that tell a little each tell who it is together', async () => {
    const press = await scratchPress(await scratch());
    await pressWith(press, [[survivor, [lately(unnamed)]]]);
    expect(
      await warningsOf(press, plain([words('We met '), of(survivor), words(' in '), townOf(survivor), words('.')])),
    ).toEqual([]);
    const second = plain([of(survivor), words(' is 15 years old.')], 'another');
    const found = await warningsOf(press, second, { id: work(40), date: '2014' as PartialDate });
    expect(found).toEqual([
      { rule: 'combination', work: work(40), locale: en, person: survivor.id, kinds: ['place', 'born'], shared: 1 },
    ]);
    // Hidden among others who fit, she is not told apart.
    for (const n of [50, 51, 52, 53])
      await recordPerson(press.vault, aPerson(n, `Otra ${n}`, { birth: '1999' as PartialDate }), [lately(unnamed)]);
    const others = [50, 51, 52, 53].map((n) => aPerson(n, ''));
    await warningsOf(
      press,
      plain(
        others.flatMap((each) => [words(' In '), townOf(each), words(' '), of(each), words('.')]),
        'third',
      ),
      { id: work(41) },
    );
    const again = plain([of(survivor), words(' is 15 years old, in '), townOf(survivor), words('.')], 'fourth');
    expect(await warningsOf(press, again, { id: work(42), date: '2014' as PartialDate })).toEqual([]);
    await press.close();
  });

  test('pages that go out together are read together', async () => {
    const press = await scratchPress(await scratch());
    await pressWith(press, [[survivor, [lately(unnamed)]]]);
    await fileStory(press, [plain([of(survivor), words(' was in '), townOf(survivor), words('.')])], { place: null });
    const second = plain([of(survivor), words(' is 15 years old.')], 'another');
    await fileStory(press, [second], { id: work(40), place: null, date: '2014' as PartialDate });
    const done = await publish(press, [story, work(40)], now);
    expect(done).toMatchObject({ mosaic: [{ rule: 'combination', work: work(40), kinds: ['place', 'born'] }] });
    await press.close();
  });

  test('a relation to somebody named, in words or by a mention, and not to somebody unnamed', async () => {
    const press = await scratchPress(await scratch());
    await pressWith(press, [
      [survivor, [lately(unnamed)]],
      [daughter, [basis()]],
    ]);
    const body = (...parts: readonly Inline[]) => plain(parts);
    const relation = { rule: 'relation', work: story, locale: en, to: daughter.id };
    expect(
      await warningsOf(press, body(of(survivor), words(' looks for her daughter '), of(daughter), words('.'))),
    ).toEqual([{ ...relation, person: survivor.id }]);
    expect(await warningsOf(press, body(words('The mother of '), of(daughter), words(' spoke.')))).toEqual([
      { ...relation, person: null },
    ]);
    expect(
      await warningsOf(press, body(of(survivor), words(' has a daughter. We also met '), of(daughter), words('.'))),
    ).toEqual([]);
    expect(await warningsOf(press, body(words('The mother of '), of(survivor), words(' spoke.')))).toEqual([]);
    // Her given name is told; whose mother she is tells the rest of it.
    const mother = aPerson(32, 'Itzel Quetzal');
    await recordPerson(press.vault, mother, [basis({ identity: 'given-name' })]);
    expect(await warningsOf(press, body(of(mother), words(' is the mother of '), of(daughter), words('.')))).toEqual([
      { ...relation, person: mother.id },
    ]);
    await press.close();
  });

  test('the same picture on a page that names her, and a text that may name her in one language only', async () => {
    const press = await scratchPress(await scratch());
    await pressWith(press, [[survivor, [lately({ purposes: ['publish', 'social'] })]]]);
    await filePicture(press, { en: 'A cloth', es: 'Una tela' });
    const body = [words('With '), of(survivor), words('.')];
    const texts = [plain(body), { ...plain(body), locale: es }];
    expect(await warningsOf(press, plain(body), { picture }, texts)).toEqual([
      { rule: 'linked', work: story, locale: es, person: survivor.id, other: story },
    ]);
    await press.close();
  });

  test('where a delegation will be, until it has been there', async () => {
    const press = await scratchPress(await scratch());
    await pressWith(press, []);
    const event = {
      on: '2027-01-05' as PartialDate,
      title: [words('Talks')],
      where: [words('at the ministry')],
      kind: 'meeting' as const,
    };
    const details = {
      kind: 'mission' as const,
      from: '2027-01-01' as PlainDate,
      to: '2027-01-09' as PlainDate,
      where: [words('Far away')],
      purposes: [],
      highlights: [],
      report: null,
      petition: null,
    };
    const mission = (events: (typeof event)[], to = details.to) => ({
      ...plain([]),
      details: { ...details, events, to },
    });
    const facts = { kind: 'mission' as const };
    const ahead = { rule: 'delegation', work: story, locale: en };
    expect(await warningsOf(press, mission([event]), facts)).toEqual([{ ...ahead, on: '2027-01-05' }]);
    expect(await warningsOf(press, mission([]), facts)).toEqual([{ ...ahead, on: '2027-01-09' }]);
    const place = { place: town.id, of: null };
    const ahead2027 = await warningsOf(press, plain([]), { place, date: '2027-01' as PartialDate });
    expect(ahead2027).toEqual([{ ...ahead, on: '2027-01' }]);
    expect(await warningsOf(press, plain([]), { place, date: '2026' as PartialDate })).toEqual([]);
    const over = mission([{ ...event, on: '2014-01-05' as PartialDate }], '2014-01-09' as PlainDate);
    expect(await warningsOf(press, over, facts)).toEqual([]);
    await press.close();
  });
});

test('every warning is a sentence in every language, and names nobody', () => {
  const where = { work: story, locale: en };
  const all: MosaicWarning[] = [
    { ...where, rule: 'combination', person: survivor.id, kinds: ['case', 'place', 'date', 'born', 'role'], shared: 1 },
    { ...where, rule: 'combination', person: survivor.id, kinds: ['case', 'place'], shared: 4 },
    { ...where, rule: 'relation', person: null, to: daughter.id },
    { ...where, rule: 'linked', person: survivor.id, other: work(9) },
    { ...where, rule: 'delegation', on: '2027-01-05' as PartialDate },
  ];
  for (const language of INTERFACE_LANGUAGES) {
    const locale = language as typeof en;
    for (const each of all) {
      const sentence = sayMosaic(each, catalogueFor(locale), locale);
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toContain(survivor.id);
    }
  }
  expect(
    sayMosaic(
      { ...where, rule: 'combination', person: survivor.id, kinds: ['place', 'born'], shared: 1 },
      catalogueFor(en),
      en,
    ),
  ).toBe(
    'Together with what is public already, this tells of someone who is not named: the place and the age. Nobody else on record fits.',
  );
});

import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import {
  DATE_LEVELS,
  IDENTITY_LEVELS,
  PLACE_LEVELS,
  PURPOSES,
  type Basis,
  type Terms,
} from '../../src/domain/basis.ts';
import { aConsent, termsOf } from '../../src/domain/consent.fixture.ts';
import type { Instant } from '../../src/domain/date.ts';
import type { Block, Inline } from '../../src/domain/document.ts';
import { idFrom, type MediaId, type PersonId, type PlaceId, type WorkId } from '../../src/domain/id.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { personWith, type Person } from '../../src/domain/person.ts';
import type { Place } from '../../src/domain/place.ts';
import type { Work, WorkText } from '../../src/domain/work.ts';
import { keepOriginal } from '../../src/newsroom/originals.ts';
import { recordMedia } from '../../src/newsroom/record-media.ts';
import { recordWork } from '../../src/newsroom/record-work.ts';
import { approveText, writeText } from '../../src/newsroom/write-text.ts';
import type { Press } from '../../src/press/press.ts';
import { recordKeyFor } from '../../src/vault/record-keys.ts';
import { recordPerson } from '../../src/vault/record-person.ts';
import { recordPlace } from '../../src/vault/record-place.ts';
import { CAMERA, canaryWord, type Canary, type Fact, type Script } from './canaries.ts';
import type { Chance } from './chance.ts';

/** A person with a place of theirs and a picture of them. Every fact is a canary. */
export interface Somebody {
  readonly person: Person;
  readonly place: PlaceId;
  readonly picture: MediaId;
}

const SCRIPTS: readonly [Script, ...Script[]] = ['latin', 'latin', 'latin', 'cyrillic', 'arabic', 'georgian'];
const LANG: Readonly<Record<Script, string>> = { latin: 'es', cyrillic: 'ru', arabic: 'ar', georgian: 'ka' };
const freshId = <Id extends PersonId | PlaceId | MediaId | WorkId>(): Id => idFrom<Id>(randomBytes(16));

/** Terms of chance: anything from nothing at all to everything for every purpose. */
export function termsOfChance(chance: Chance): Terms {
  return termsOf({
    identity: chance.one(IDENTITY_LEVELS),
    image: chance.one(['none', 'full']),
    place: chance.one(PLACE_LEVELS),
    date: chance.one(DATE_LEVELS),
    purposes: chance.is(0.6) ? [...PURPOSES] : chance.some(PURPOSES, 0.7),
  });
}

export const consentOf = (terms: Terms, from: Instant, until: Instant | null = null): Basis =>
  aConsent(terms, { from, until });

/** Records somebody new, whose every fact goes into `canaries`. */
export async function recordSomebody(
  press: Press,
  chance: Chance,
  bases: readonly Basis[],
  works: readonly WorkId[],
  canaries: Canary[],
): Promise<Somebody> {
  const id = freshId<PersonId>();
  const put = (fact: Fact, text: string): string => {
    canaries.push({ text, of: id, fact });
    return text;
  };
  const script = chance.one(SCRIPTS);
  const word = (): string => canaryWord(chance, script);
  const given = put({ what: 'given-name' }, word());
  const family = put({ what: 'used-name' }, word());
  const never = (which: string): string => put({ what: 'never', which }, word());
  const person = personWith({
    id,
    gender: chance.one(['woman', 'man', 'unstated']),
    group: false,
    names: [
      { kind: 'used', full: `${given} ${family}`, short: null, given, lang: LANG[script] },
      {
        kind: 'former',
        full: put({ what: 'never', which: 'former' }, `${word()} ${word()}`),
        short: null,
        given: null,
        lang: LANG[script],
      },
      {
        kind: 'imposed',
        full: put({ what: 'never', which: 'imposed' }, `${word()} ${word()}`),
        short: null,
        given: null,
        lang: LANG[script],
      },
    ],
    aliases: [{ text: never('alias'), released: false }],
    pseudonyms: works.map((work) => ({
      publication: work,
      text: put({ what: 'pseudonym', work }, `${word()} ${word()}`),
    })),
    documents: [
      { kind: 'passport', number: put({ what: 'never', which: 'document' }, documentNumber(chance)), country: 'MX' },
    ],
  });
  await recordPerson(press.vault, person, bases);
  const same = (text: string) => ({ en: text, es: text });
  const place: Place = {
    id: freshId<PlaceId>(),
    country: 'MX',
    kind: 'town',
    region: same(put({ what: 'region' }, canaryWord(chance, 'latin'))),
    town: same(put({ what: 'town' }, canaryWord(chance, 'latin'))),
    exact: same(put({ what: 'exact' }, canaryWord(chance, 'latin'))),
    tellAtMost: 'exact',
  };
  await recordPlace(press.vault, place);
  const secret = put({ what: 'never', which: CAMERA }, canaryWord(chance, 'latin'));
  return { person, place: place.id, picture: await recordPicture(press, chance, id, secret) };
}

const documentNumber = (chance: Chance): string => `K${Array.from({ length: 9 }, () => chance.below(10)).join('')}`;

/** A picture of the person, whose camera wrote down more than it should. */
async function recordPicture(press: Press, chance: Chance, person: PersonId, secret: string): Promise<MediaId> {
  const media = freshId<MediaId>();
  const background = { r: chance.below(256), g: chance.below(256), b: chance.below(256) };
  const bytes = await sharp({ create: { width: 480, height: 320, channels: 3, background } })
    .withExif({ IFD0: { Artist: secret, Copyright: secret, ImageDescription: secret } })
    .jpeg()
    .toBuffer();
  const key = await recordKeyFor(press.vault, media);
  const original = await keepOriginal({ folder: press.originalsFolder, media, key }, bytes);
  const credit = { en: 'Vela', es: 'Vela' };
  const people = [{ person, image: 'full', voice: 'none' } as const];
  await recordMedia(press.newsroom, {
    id: media,
    original,
    sealedAs: media,
    facts: {
      kind: 'picture',
      credit,
      licence: 'CC BY 4.0',
      people,
      nobody: null,
      pixels: { by: null, at: 0 as Instant },
      focus: null,
    },
    texts: new Map([
      ['en', { alt: 'Somebody at a table', caption: null }],
      ['es', { alt: 'Alguien a la mesa', caption: null }],
    ]),
  });
  return media;
}

const WORDS: Readonly<Record<'en' | 'es', readonly [string, ...string[]]>> = {
  en: ['They met ', ' near ', '. Later ', ' said that ', ' had waited in ', ' for ', ' and that the letters of '],
  es: ['Vieron a ', ' cerca de ', '. Después ', ' dijo que ', ' había esperado en ', ' a ', ' y que las cartas de '],
};

/** Writes a work in two languages, with mentions of chance, and what an editor may type besides: `typed`. */
export async function recordWorkOfChance(
  press: Press,
  chance: Chance,
  id: WorkId,
  people: readonly Somebody[],
  now: Instant,
  typed: string | null = null,
): Promise<void> {
  const about = chance.some(people, 0.3);
  const kind = chance.one<'story' | 'report'>(['story', 'story', 'story', 'report']);
  const pictured = chance.some(about, 0.3);
  const work: Work = {
    id,
    kind,
    mission: null,
    campaign: null,
    cases: [],
    firstPerson: [],
    subjects: chance.some(about, 0.2).map(({ person }) => person.id),
    date: null,
    place: null,
    picture: chance.is(0.3) ? (pictured[0]?.picture ?? null) : null,
  };
  await recordWork(press.newsroom, work);
  for (const locale of ['en', 'es'] as const) {
    const line = lineOfChance(chance, locale, about);
    const paragraph = (): Block => ({ type: 'paragraph', content: line() });
    const pictures = pictured.map(({ picture }): Block => ({ type: 'picture', media: picture }));
    const words: Inline[] = typed === null ? [] : [{ type: 'text', text: typed, marks: [] }];
    const text: WorkText = {
      locale: locale as Locale,
      slug: `w-${id.slice(0, 8)}-${locale}`,
      title: line(),
      standfirst: line(),
      body: { v: 1, blocks: [paragraph(), ...pictures, { type: 'list', ordered: false, items: [line(), words] }] },
      bylines: [],
      details:
        kind === 'report'
          ? { kind, indexNumber: 'AZ 1/2026', findings: [line()], recommendations: [{ to: line(), text: line() }] }
          : { kind, story: 'diary', film: null, transcript: null },
    };
    const version = await writeText(press.newsroom, { work: id, text, author: null, now });
    await approveText(press.newsroom, { work: id, locale: text.locale, version });
  }
}

function lineOfChance(chance: Chance, locale: 'en' | 'es', people: readonly Somebody[]): () => Inline[] {
  return () => {
    const mentions = people.flatMap(({ person, place }): Inline[] => [
      { type: 'person', person: person.id, form: chance.one(['full', 'short', 'given']) },
      { type: 'place', place, of: person.id },
    ]);
    return chance
      .some(mentions, 0.5)
      .flatMap((mention): Inline[] => [{ type: 'text', text: chance.one(WORDS[locale]), marks: [] }, mention])
      .concat([{ type: 'text', text: locale === 'en' ? ' A long day.' : ' Un día largo.', marks: [] }]);
  };
}

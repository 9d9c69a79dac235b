import { COUNTRIES } from '../domain/country.ts';
import type { MediaId, WorkId } from '../domain/id.ts';
import type { Locale, Localised } from '../domain/locale.ts';
import { mediaIn } from '../domain/media-in-text.ts';
import type { Office } from '../domain/office.ts';
import type { Place } from '../domain/place.ts';
import { commonWordsIn, keyOf, MENTION, properNamesIn, type KnownWords } from '../domain/proper-names.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { Work, WorkText } from '../domain/work.ts';
import { nameDigest } from '../newsroom/name-decisions.ts';
import type { MediaItem } from '../newsroom/media.ts';
import { messagesIn } from '../platform/catalogue/catalogue.ts';
import { linesIn } from './mentioned.ts';

/**
 * A proper name in a text that is linked to no record: "link, an official, or remove?" It is the editor's own words, for
 * those who may read the text, and goes into no refusal and no log.
 */
export interface NameQuestion {
  readonly work: WorkId;
  readonly locale: Locale;
  readonly name: string;
}

/** What nobody need be asked about. */
export interface Unasked {
  readonly identity: SiteIdentity;
  readonly places: readonly Place[];
  readonly offices: readonly Office[];
  /** Digests of names that were decided upon (`newsroom/name-decisions.ts`). */
  readonly settled: ReadonlySet<string>;
}

/** Texts about to go out, with their media. */
export interface Going {
  readonly writings: readonly { readonly work: Work; readonly text: WorkText }[];
  readonly media: ReadonlyMap<MediaId, MediaItem>;
}

/** The names in every text that is about to go out, with the descriptions and captions of its media. */
export function questionsIn({ writings, media }: Going, unasked: Unasked): NameQuestion[] {
  const texts = writings.map(({ work, text }) => ({ work: work.id, text }));
  const known = new Map<Locale, KnownWords>();
  const wordsOf = new Map(texts.map(({ text }) => [text, linesAsWords(text, media)]));
  for (const locale of new Set(texts.map(({ text }) => text.locale))) {
    const own = texts.filter(({ text }) => text.locale === locale);
    const lines = own.flatMap(({ text }) => wordsOf.get(text) ?? []);
    const bylines = own.flatMap(({ text }) => text.bylines.map(({ name }) => name));
    const common = commonWordsIn(lines, locale, languageItself(locale).common);
    known.set(locale, { locale, common, known: knownIn(locale, bylines, unasked) });
  }
  return texts.flatMap(({ work, text }) => {
    const { locale } = text;
    const words = known.get(locale);
    if (words === undefined) return [];
    const names = new Map<string, string>();
    for (const line of wordsOf.get(text) ?? [])
      for (const name of properNamesIn(line, words)) names.set(keyOf(name), names.get(keyOf(name)) ?? name);
    return [...names]
      .filter(([key]) => !unasked.settled.has(nameDigest(work, key)))
      .map(([, name]) => ({ work, locale, name }));
  });
}

/** A text's own words, line by line, with what is said of its media. A mention is no word. */
export function linesAsWords(text: WorkText, media: ReadonlyMap<MediaId, MediaItem>): string[] {
  const lines = linesIn(text).map((line) => line.map((part) => (part.type === 'text' ? part.text : MENTION)).join(''));
  const shown = mediaIn(text).flatMap((id) => {
    const said = media.get(id)?.texts.get(text.locale);
    return said === undefined ? [] : [said.alt, said.caption ?? ''];
  });
  return [...lines, ...shown];
}

function knownIn(
  locale: Locale,
  bylines: readonly string[],
  { identity, places, offices }: Unasked,
): ReadonlySet<string> {
  const texts: (Localised | null)[] = [
    ...places.flatMap(({ region, town, exact }) => [region, town, exact]),
    ...offices.flatMap(({ title, institution }) => [title, institution]),
  ];
  const names = [
    identity.organisation,
    identity.shortName,
    ...bylines,
    ...texts.flatMap((text) => (text === null ? [] : Object.values(text))),
  ];
  return languageItself(locale).known.union(new Set(names.map(keyOf)));
}

/**
 * What is known of a language whoever publishes in it: the words of our own catalogue, months, weekdays and countries. It
 * is worked out once, because an editor's page asks for it every few seconds.
 */
export function languageItself(locale: Locale): Pick<KnownWords, 'common' | 'known'> {
  let known = languages.get(locale);
  if (known === undefined) {
    const names = [...calendarIn(locale), ...countriesIn(locale)];
    known = { common: commonWordsIn(messagesIn(locale), locale), known: new Set(names.map(keyOf)) };
    languages.set(locale, known);
  }
  return known;
}
const languages = new Map<Locale, Pick<KnownWords, 'common' | 'known'>>();

const FIRST_SUNDAY = Date.UTC(2023, 0, 1);

function calendarIn(locale: Locale): string[] {
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return [
    ...Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2023, at, 5))),
    ...Array.from({ length: 7 }, (_, at) => day.format(FIRST_SUNDAY + at * 86_400_000)),
  ];
}

function countriesIn(locale: Locale): string[] {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return COUNTRIES.flatMap((country) => names.of(country) ?? []);
}

import type { Document, Inline } from '../domain/document.ts';
import type { MediaId, PersonId } from '../domain/id.ts';
import { languageOf } from '../domain/locale.ts';
import { showPerson, showPlace, type PersonShown, type PlaceShown } from '../domain/mention.ts';
import type {
  PublishedBlock,
  PublishedFilm,
  PublishedLine,
  PublishedPicture,
  PublishedSpan,
} from '../domain/published-work.ts';
import { fitFrench, startsSentence } from './fit-words.ts';
import { termsIn, type Telling } from './telling.ts';

/** The media of a text in the form that is published; they were made before. */
export interface ToldMedia {
  picture(media: MediaId): PublishedPicture;
  film(media: MediaId): PublishedFilm;
}

/** A line as readers see it. On its own, it introduces everyone it mentions; `introduced` is for lines that follow others. */
export function tellLine(line: readonly Inline[], telling: Telling, introduced = new Set<PersonId>()): PublishedLine {
  const told: PublishedSpan[] = [];
  line.forEach((inline, at) => {
    const next = line[at + 1];
    const after = next === undefined ? '' : next.type === 'text' ? next.text : ' x';
    if (inline.type === 'text') told.push({ text: inline.text, marks: inline.marks });
    else if (inline.type === 'place') addStandIn(told, wordsForPlace(inline, telling), telling);
    else addPerson(told, inline, after, telling, introduced);
  });
  return told;
}

export function tellDocument(document: Document, telling: Telling, media: ToldMedia): PublishedBlock[] {
  const introduced = new Set<PersonId>();
  return document.blocks.map((block): PublishedBlock => {
    switch (block.type) {
      case 'picture':
        return { type: 'picture', picture: media.picture(block.media) };
      case 'video':
        return { type: 'video', film: media.film(block.media) };
      case 'list':
        return { ...block, items: block.items.map((item) => tellLine(item, telling, introduced)) };
      default:
        return { ...block, content: tellLine(block.content, telling, introduced) };
    }
  });
}

function addPerson(
  told: PublishedSpan[],
  mention: Extract<Inline, { type: 'person' }>,
  after: string,
  telling: Telling,
  introduced: Set<PersonId>,
): void {
  const shown = personShown(mention, telling);
  if (shown.shown === 'stand-in') {
    addStandIn(told, { text: standInFor(shown, mention.person, after, telling, introduced), standIn: true }, telling);
    return;
  }
  const foreign = shown.lang !== null && languageOf(shown.lang) !== languageOf(telling.locale);
  told.push({ text: shown.text, marks: foreign && shown.lang !== null ? [{ type: 'lang', lang: shown.lang }] : [] });
}

/** What a reader of this telling sees of a person. An unknown person is nobody in particular. */
export function personShown(mention: Extract<Inline, { type: 'person' }>, telling: Telling): PersonShown {
  const known = telling.people.get(mention.person);
  if (known === undefined) return { shown: 'stand-in', gender: 'unstated', group: false };
  return showPerson(known.person, termsIn(telling, mention.person), mention.form, telling);
}

function standInFor(
  shown: Extract<PersonShown, { shown: 'stand-in' }>,
  person: PersonId,
  after: string,
  { say }: Telling,
  introduced: Set<PersonId>,
): string {
  const again = introduced.has(person);
  introduced.add(person);
  const who = shown.group
    ? say(again ? 'mention.group-again' : 'mention.group')
    : say(again ? 'mention.person-again' : 'mention.person', { gender: shown.gender });
  // "a woman’s letters": a note between the two would belong to nobody.
  if (again || /^['’]s?(?!\p{L})/u.test(after)) return who;
  const note = say(shown.group ? 'mention.names-withheld' : 'mention.name-withheld');
  return `${who}, ${note}${/^\s+[\p{L}\p{N}«“"¿¡]/u.test(after) ? ',' : ''}`;
}

function wordsForPlace(
  { place, of }: Extract<Inline, { type: 'place' }>,
  telling: Telling,
): { text: string; standIn: boolean } {
  const known = telling.places.get(place);
  const limit = of === null ? null : (termsIn(telling, of)?.place ?? 'withheld');
  const shown: PlaceShown = known === undefined ? { shown: 'withheld' } : showPlace(known, limit, telling.locale);
  return { text: placeInWords(shown, telling), standIn: shown.shown !== 'place' && shown.shown !== 'country' };
}

function placeInWords(shown: PlaceShown, { say, locale }: Telling): string {
  switch (shown.shown) {
    case 'place':
      return shown.text;
    case 'country':
      return countryIn(locale, shown.country);
    case 'withheld':
      return say('mention.withheld');
    case 'stand-in':
      if (shown.kind === 'town') return say('mention.town', { region: shown.region ?? 'none' });
      if (shown.kind === 'building') return say('mention.building', { region: shown.region ?? 'none' });
      return say('mention.region', { country: countryIn(locale, shown.country) });
  }
}

function countryIn(locale: string, country: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country;
}

/** Adds words that stand in for a name: with a capital where a sentence begins, and fitted to the word before. */
function addStandIn(told: PublishedSpan[], words: { text: string; standIn: boolean }, telling: Telling): void {
  const last = told.at(-1);
  if (last !== undefined && words.standIn && languageOf(telling.locale) === 'fr')
    told[told.length - 1] = { ...last, text: fitFrench(last.text, words.text) };
  const before = told.map((span) => span.text).join('');
  const text = startsSentence(before)
    ? words.text.charAt(0).toLocaleUpperCase(telling.locale) + words.text.slice(1)
    : words.text;
  told.push({ text, marks: [] });
}

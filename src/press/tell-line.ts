import type { Document, Inline } from '../domain/document.ts';
import type { MediaId, PersonId } from '../domain/id.ts';
import { languageOf } from '../domain/locale.ts';
import { showPerson, showPlace, type PersonShown, type PlaceShown } from '../domain/mention.ts';
import {
  callOf,
  type PublishedBlock,
  type PublishedFilm,
  type PublishedLine,
  type PublishedPicture,
  type PublishedSpan,
} from '../domain/published-work.ts';
import { fitAfter, fitBefore, startsSentence } from './fit-words.ts';
import { addDate } from './tell-date.ts';
import { termsIn, type Telling } from './telling.ts';

/** The media of a text in the form that is published; they were made before. */
export interface ToldMedia {
  picture(media: MediaId): PublishedPicture;
  film(media: MediaId): PublishedFilm;
}

/** What lines that follow others have of them: who was introduced, and the footnotes called so far. */
interface Before {
  readonly introduced: Set<PersonId>;
  /** `null`: this text has no place for footnotes. What one says then stands in the line, in brackets. */
  readonly notes: PublishedLine[] | null;
}

/** A line as readers see it. On its own, it introduces everyone it mentions. */
export function tellLine(line: readonly Inline[], telling: Telling): PublishedLine {
  return tellAfter({ introduced: new Set(), notes: null }, line, telling);
}

function tellAfter(before: Before, line: readonly Inline[], telling: Telling): PublishedLine {
  const { introduced } = before;
  const told: PublishedSpan[] = [];
  let drop = 0;
  line.forEach((inline, at) => {
    if (inline.type === 'text') told.push({ text: inline.text.slice(drop), marks: inline.marks });
    drop = 0;
    if (inline.type === 'place') addStandIn(told, wordsForPlace(inline, telling), telling, true);
    if (inline.type === 'date') addDate(told, inline, telling);
    if (inline.type === 'note') addNote(told, inline.content, telling, before);
    if (inline.type === 'person') drop = addPerson(told, inline, { line, at }, telling, introduced);
  });
  return told.filter(({ text }) => text !== '');
}

export function tellDocument(document: Document, telling: Telling, media: ToldMedia): PublishedBlock[] {
  const before = { introduced: new Set<PersonId>(), notes: [] as PublishedLine[] };
  const tell = (line: readonly Inline[]): PublishedLine => tellAfter(before, line, telling);
  const blocks = document.blocks.map((block): PublishedBlock => {
    switch (block.type) {
      case 'picture':
        return { type: 'picture', picture: media.picture(block.media) };
      case 'video':
        return { type: 'video', film: media.film(block.media) };
      case 'list':
        return { ...block, items: block.items.map(tell) };
      default:
        return { ...block, content: tell(block.content) };
    }
  });
  return before.notes.length === 0 ? blocks : [...blocks, { type: 'notes', items: before.notes }];
}

function addNote(told: PublishedSpan[], content: readonly Inline[], telling: Telling, { notes }: Before): void {
  // Its own introductions: it is read apart from the text.
  const words = tellLine(content, telling);
  if (notes === null) told.push({ text: ' (', marks: [] }, ...words, { text: ')', marks: [] });
  else {
    const number = notes.push(words);
    told.push({ text: callOf(number), marks: [{ type: 'note', number }] });
  }
}

/** Where a mention stands. */
interface Position {
  readonly line: readonly Inline[];
  readonly at: number;
}

/** Returns how many letters of what follows have become part of what was added. */
function addPerson(
  told: PublishedSpan[],
  mention: Extract<Inline, { type: 'person' }>,
  position: Position,
  telling: Telling,
  introduced: Set<PersonId>,
): number {
  const shown = personShown(mention, telling);
  if (shown.shown === 'stand-in') {
    const text = standInFor(shown, mention.person, position, telling, introduced);
    addStandIn(told, { text, standIn: true }, telling, false);
    const next = position.line[position.at + 1];
    const before = told.map((span) => span.text).join('');
    const fitted = next?.type === 'text' ? fitAfter(before, next.text, telling.locale) : null;
    if (fitted !== null) told.push({ text: fitted.add, marks: [] });
    return fitted?.drop ?? 0;
  }
  const foreign = shown.lang !== null && languageOf(shown.lang) !== languageOf(telling.locale);
  told.push({ text: shown.text, marks: foreign && shown.lang !== null ? [{ type: 'lang', lang: shown.lang }] : [] });
  return 0;
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
  position: Position,
  telling: Telling,
  introduced: Set<PersonId>,
): string {
  const { say } = telling;
  const again = introduced.has(person);
  introduced.add(person);
  const other = isOther(person, shown, telling, introduced) ? 'other-' : '';
  const kind = shown.group ? 'group' : 'person';
  const who = say(`mention.${other}${kind}${again ? '-again' : ''}`, { gender: shown.gender });
  const after = textAfter(position);
  // "a woman’s letters": a note between the two would belong to nobody.
  if (again || /^['’]s?(?!\p{L})/u.test(after)) return who;
  const note = say(shown.group ? 'mention.names-withheld' : 'mention.name-withheld');
  if (isInList(position)) return `${who} (${note})`;
  return `${who}, ${note}${/^\s+[\p{L}\p{N}«“"¿¡(]/u.test(after) ? ',' : ''}`;
}

const textAfter = ({ line, at }: Position): string => {
  const next = line[at + 1];
  return next === undefined ? '' : next.type === 'text' ? next.text : ' x';
};

/** Whether somebody else was introduced before in the same words: "a woman … another woman". */
function isOther(
  person: PersonId,
  { gender, group }: Extract<PersonShown, { shown: 'stand-in' }>,
  telling: Telling,
  introduced: ReadonlySet<PersonId>,
): boolean {
  for (const earlier of introduced) {
    if (earlier === person) return false;
    const shown = personShown({ type: 'person', person: earlier, form: 'full' }, telling);
    if (shown.shown === 'stand-in' && shown.gender === gender && shown.group === group) return true;
  }
  return false;
}

const BETWEEN = /^\s*(?:,|,?\s+(?:and|or|nor|y|e|o|u|ni|et|ou)|&)\s+$/iu;

/** Beside another mention with nothing but a comma or "and" between: a note with commas of its own would join the list. */
function isInList({ line, at }: Position): boolean {
  const isBeside = (between: number, next: number): boolean => {
    const glue = line[between];
    return line[next]?.type === 'person' && glue?.type === 'text' && BETWEEN.test(glue.text);
  };
  return isBeside(at + 1, at + 2) || isBeside(at - 1, at - 2);
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

/** Adds words that stand in for a name: with a capital where a sentence begins, and the word before fitted to them. */
function addStandIn(
  told: PublishedSpan[],
  words: { text: string; standIn: boolean },
  telling: Telling,
  isPlace: boolean,
): void {
  const last = told.at(-1);
  if (last !== undefined && words.standIn)
    told[told.length - 1] = { ...last, text: fitBefore(last.text, words.text, telling.locale, isPlace) };
  const before = told.map((span) => span.text).join('');
  const text = startsSentence(before)
    ? words.text.charAt(0).toLocaleUpperCase(telling.locale) + words.text.slice(1)
    : words.text;
  told.push({ text, marks: [] });
}

import { fold } from './fold.ts';
import { languageOf, scriptOf, type Locale } from './locale.ts';
import { LITTLE_WORDS, PARTICLES } from './proper-names-words.ts';
import { stem } from './stem.ts';

/** Stands in a text where a mention is: no name runs through it, and it is a word of the sentence. */
export const MENTION = '\uFFFC';

/** What is known of a language and an organisation, so as not to ask about it. */
export interface KnownWords {
  readonly locale: Locale;
  /** Words that are written small in texts of this language. */
  readonly common: CommonWords;
  /** Names that are no question (places, institutions, months, the organisation's own), as `keyOf` gives them. */
  readonly known: ReadonlySet<string>;
}

/** Words that begin small somewhere, folded, and their stems. */
export interface CommonWords {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/** The words that are written small in these texts, and `besides` them those that are known to be. */
export function commonWordsIn(texts: Iterable<string>, locale: Locale, besides?: CommonWords): CommonWords {
  const words = new Set<string>();
  for (const text of texts)
    for (const [word] of text.matchAll(/(?<![\p{L}\p{M}\p{N}])(?<!\p{L}{2}['’])\p{Ll}[\p{L}\p{M}]*/gu))
      words.add(fold(word));
  const stems = new Set([...words].map((word) => stem(word, locale)));
  return besides === undefined
    ? { words, stems }
    : { words: besides.words.union(words), stems: besides.stems.union(stems) };
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Candidates for proper names in a text, in its order, once each. Capitals within a sentence, with particles, initials,
 * hyphens and apostrophes; at the start of a sentence what is not also written small; and whatever is in a script that
 * is not the language's own. It asks too often rather than too seldom. It cannot find a name that is written small, nor
 * one in a script without case that is the language's own.
 */
export function properNamesIn(text: string, known: KnownWords): string[] {
  const found = new Map<string, string>();
  for (const name of [...capitalised(text, known), ...inOtherScripts(text, known.locale)]) {
    const key = keyOf(name);
    if (key !== '' && !found.has(key) && !isKnown(key, known)) found.set(key, name);
  }
  return [...found.values()];
}

/** A name for comparing: folded words with a space between. */
export const keyOf = (name: string): string =>
  name
    .split(/[\s\u00a0.-]+/u)
    .map(fold)
    .filter((word) => word !== '')
    .join(' ');

/** Known as it stands, or made of known names alone ("Guerrero, Mexico" without its comma). */
function isKnown(key: string, { known }: KnownWords): boolean {
  if (known.has(key)) return true;
  const words = key.split(' ').filter((word) => !PARTICLES.has(word));
  return words.every((word) => known.has(word));
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}\p{N}]*)*\.?/gu;

/** Words of a name. More than this many capitals in a row are a headline. */
const LONGEST = 12;

function* capitalised(text: string, known: KnownWords): Generator<string> {
  const words = wordsIn(text, languageOf(known.locale));
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (first === undefined || !isCapital(first)) continue;
    let last = i;
    for (let next = nextOf(words, last, text); next !== null && next - i < LONGEST; next = nextOf(words, last, text))
      last = next;
    const sequence = words.slice(i, last + 1);
    i = last;
    const name = trimmed(sequence, startsSentence(text, first.start), known);
    if (name !== null) yield text.slice(name.start, name.end).replace(/(?<=\p{L}{2})\.$/u, '');
  }
}

function wordsIn(text: string, language: string): Word[] {
  return [...text.matchAll(WORD)].map((match): Word => {
    let { 0: word, index: start } = match;
    const elided = language === 'fr' ? /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]/iu.exec(word)?.[0] : undefined;
    if (elided !== undefined) {
      word = word.slice(elided.length);
      start += elided.length;
    }
    word = word.replace(/['’]s$/iu, '');
    // A full stop belongs to an initial, and else to the sentence.
    if (!/^\p{L}\.$/u.test(word)) word = word.replace(/\.$/, '');
    return { text: word, start, end: start + word.length };
  });
}

const isCapital = ({ text }: Word): boolean => /^(?:\p{Lu}|al-\p{Lu})/u.test(text);

/** The next word of the same name: at once, or behind particles ("de la Cruz", "y Gasset"). */
function nextOf(words: readonly Word[], from: number, text: string): number | null {
  for (let at = from + 1; at < words.length && at <= from + 4; at++) {
    const before = words[at - 1];
    const word = words[at];
    if (before === undefined || word === undefined) return null;
    if (!/^[ \u00a0]$/u.test(text.slice(before.end, word.start)) || /\p{L}{2}\.$/u.test(before.text)) return null;
    if (isCapital(word)) return at;
    if (!PARTICLES.has(fold(word.text))) return null;
  }
  return null;
}

const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?…:;\n•]['"”’»)\]]*)[\s«“"'‘¿¡([—–-]*$/u.test(text.slice(Math.max(0, at - 40), at));

/** Without the common words that it begins with ("President", "The"), and `null` where nothing is left to ask about. */
function trimmed(sequence: readonly Word[], atStart: boolean, known: KnownWords): Word | null {
  if (known.known.has(keyOf(sequence.map(({ text }) => text).join(' ')))) return null;
  const [opening] = sequence;
  const isName = (word: Word): boolean =>
    !isCommon(word.text, word === opening && atStart, known) && !PARTICLES.has(fold(word.text));
  const begins = sequence.findIndex(isName);
  // Several words that are all written small elsewhere may be a name all the same ("Rosa Flores"), not where they open a
  // sentence, nor with a small word for one of them ("All Persons").
  const common = sequence.slice(sequence.findIndex(({ text }) => !LITTLE_WORDS.has(fold(text))));
  const mayBe = begins === -1 && common.length > 1 && !atStart ? common : [];
  const words = begins === -1 ? mayBe : sequence.slice(begins);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  // Letters that stand for something: "PGR", "UN". A name all in capitals has more words than one.
  if (words.length === 1 && /^[\p{Lu}\p{N}.-]{1,6}$/u.test(first.text)) return null;
  return { text: '', start: first.start, end: last.end };
}

/** At the start of a sentence also another form of a common word: its capital says nothing there. */
function isCommon(word: string, atStart: boolean, { common, locale }: KnownWords): boolean {
  const parts = word.split('-').map(fold);
  return parts.every(
    (part) => LITTLE_WORDS.has(part) || common.words.has(part) || (atStart && common.stems.has(stem(part, locale))),
  );
}

/** Runs of words in scripts that the language is not written in: names are the commonest reason. */
function inOtherScripts(text: string, locale: Locale): string[] {
  const own = scriptOf(locale);
  const runs = text.match(/[\p{L}\p{M}]+(?:[ \u00a0'’·・-][\p{L}\p{M}]+)*/gu) ?? [];
  return runs.flatMap((run) => {
    const scripts = SCRIPTS.filter(([tags]) => !tags.includes(own));
    return scripts.flatMap(([, script]) => run.match(script) ?? []);
  });
}

const runOf = (script: string): RegExp =>
  new RegExp(
    `${script}[${script.slice(1, -1)}\\p{M}]*(?:[ \\u00a0'’·・-]${script}[${script.slice(1, -1)}\\p{M}]*)*`,
    'gu',
  );

/** ISO 15924 codes of the languages that are written so, and a run of such words. */
const SCRIPTS: readonly (readonly [readonly string[], RegExp])[] = [
  [['Latn'], runOf('[\\p{sc=Latn}]')],
  [['Cyrl'], runOf('[\\p{sc=Cyrl}]')],
  [['Grek'], runOf('[\\p{sc=Grek}]')],
  [['Arab'], runOf('[\\p{sc=Arab}]')],
  [['Hebr'], runOf('[\\p{sc=Hebr}]')],
  [['Deva'], runOf('[\\p{sc=Deva}]')],
  [['Beng'], runOf('[\\p{sc=Beng}]')],
  [['Taml'], runOf('[\\p{sc=Taml}]')],
  [['Thai'], runOf('[\\p{sc=Thai}]')],
  [['Ethi'], runOf('[\\p{sc=Ethi}]')],
  [['Geor'], runOf('[\\p{sc=Geor}]')],
  [['Armn'], runOf('[\\p{sc=Armn}]')],
  [['Hans', 'Hant', 'Jpan'], runOf('[\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}]')],
  [['Kore'], runOf('[\\p{sc=Hang}]')],
  [['Mymr'], runOf('[\\p{sc=Mymr}]')],
  [['Khmr'], runOf('[\\p{sc=Khmr}]')],
];

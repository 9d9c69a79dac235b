/**
 * The disguises that the gate sees through, hostile or innocent: each is a step from the bytes that go out to the
 * letters that a person or a machine reads. The gate uses all of them; tests switch one off to see it missed.
 */
export const NORMAL_FORMS = [
  /** `&eacute;`, `&#233;`, `&#xe9;`, also of each other. */
  'entities',
  /** `%C3%A9`, also doubly. */
  'percent',
  /** `\u00e9` of JSON and scripts. */
  'escapes',
  /** Tags in the middle of a name. What is inside a tag is read apart: addresses, descriptions, comments. */
  'markup',
  /** Soft hyphens, zero-width characters, marks of direction, tatweel. */
  'invisible',
  /** Full-width, ligatures, circled and mathematical letters (Unicode's compatibility forms). */
  'compatibility',
  'case',
  /** Accents, composed or not, and vowel points. */
  'accents',
  /** Cyrillic and Greek letters that look like Latin ones; Persian ones that look like Arabic ones. */
  'look-alikes',
  /** Hyphens and underscores between names, in slugs and names of files. */
  'separators',
  /** A line that ends in the middle of a word, as calendars fold theirs. */
  'line-breaks',
  /** `Surname, Name`. */
  'inversion',
  /** `N. Surname`. */
  'initials',
  /** `NameSurname`, `namesurname`. */
  'joined',
] as const;

export type NormalForm = (typeof NORMAL_FORMS)[number];
export const ALL_FORMS: ReadonlySet<NormalForm> = new Set(NORMAL_FORMS);

/** What lies before a letter. 0: nothing. */
export const GAP = {
  /** Nothing that readers see, or a tag: the word may go on or end here. */
  soft: 1,
  /** Space or punctuation: one word ends. */
  hard: 2,
  /** A line's end: hard, or within a word. */
  line: 4,
  dot: 8,
  comma: 16,
  /** This letter or the one before is of a script without spaces: a name may begin or end anywhere. */
  unspaced: 32,
  /** Two texts that no reader reads as one. */
  barrier: 64,
} as const;

/** A text as letters, for comparing, with the place in the text where each of them stands. */
export interface Reading {
  readonly length: number;
  /** Folded letters and digits, as UTF-16 code units. */
  readonly letters: Uint16Array;
  /** What lies before each letter, bits of `GAP`. */
  readonly gaps: Uint8Array;
  /** Where each letter begins in the original text, in UTF-16 code units. */
  readonly at: Uint32Array;
}

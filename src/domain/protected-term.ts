import type { PersonId, PlaceId, WorkId } from './id.ts';
import { GAP, type NormalForm, type Reading } from './normal-forms.ts';
import type { Reader } from './normal-forms-read.ts';

/** Something that may not go out. `record`: whose it is. */
export type ProtectedTerm =
  | {
      readonly kind: 'name';
      readonly record: PersonId;
      /** Former and imposed names never go out, whoever else may be called so. */
      readonly never: boolean;
      readonly full: string;
      readonly short: string | null;
      readonly given: string | null;
    }
  | {
      /** The name of a group, or what somebody is called besides their name. */
      readonly kind: 'group' | 'alias';
      readonly record: PersonId;
      readonly text: string;
      /** It goes out where the name may. */
      readonly released: boolean;
    }
  | {
      /** It goes out in one publication, and in another would say that the two tell of the same person. */
      readonly kind: 'pseudonym';
      readonly record: PersonId;
      readonly publication: WorkId;
      readonly text: string;
    }
  | {
      /** `part-of-date`: a month, or a day without its year, which may be of another. */
      readonly kind: 'document' | 'date' | 'part-of-date';
      readonly record: PersonId;
      readonly text: string;
    }
  | { readonly kind: 'place' | 'region'; readonly record: PlaceId; readonly text: string };

/** How a term was written where it was found. A lone given name or surname is as often somebody else's. */
export const WAYS = ['whole', 'shortened', 'inverted', 'initials', 'joined', 'given', 'surname'] as const;
export type Way = (typeof WAYS)[number];
export type Severity = 'block' | 'warn';

/** A region is as often named for itself, a month is everybody's, and a pseudonym of one word is somebody's given name. */
export function severityOf(term: ProtectedTerm, way: Way): Severity {
  const { kind } = term;
  if (way === 'given' || way === 'surname' || kind === 'region' || kind === 'part-of-date') return 'warn';
  return kind === 'pseudonym' && !term.text.trim().includes(' ') ? 'warn' : 'block';
}

/**
 * A way to write a term, in the letters of a `Reading`. Between words stand a space (any gap that parts words), `.`
 * (a full stop is in the gap) or `,`; after `#` gaps do not count at all.
 */
export interface TermForm {
  readonly letters: string;
  readonly way: Way;
}

const PARTICLES = new Set(
  'de del la las los da das do dos di du des le van von der den ter ten af al el bin bint ibn abu ben abd st san y e'.split(
    ' ',
  ),
);

/** Every way in which a term is looked for. None where it has no letters. */
export function formsOf(term: ProtectedTerm, reader: Reader): TermForm[] {
  const forms = term.kind === 'name' ? formsOfName(term, reader) : formsOfText(term, reader);
  const first = new Map<string, TermForm>();
  for (const form of forms) if (form.letters !== '' && !first.has(form.letters)) first.set(form.letters, form);
  return [...first.values()];
}

function formsOfText({ kind, text }: Exclude<ProtectedTerm, { kind: 'name' }>, reader: Reader): TermForm[] {
  const { words, unspaced } = wordsOf(text, reader);
  const run = words.join('');
  if (run === '') return [];
  // The groups of a number are written in many ways.
  if (unspaced || (kind === 'document' && run.length >= 5)) return [{ letters: `#${run}`, way: 'whole' }];
  const forms: TermForm[] = [{ letters: words.join(' '), way: 'whole' }];
  const asOne = words.length > 1 && run.length >= 8 && reader.forms.has('joined');
  if (asOne && (kind === 'alias' || kind === 'group')) forms.push({ letters: run, way: 'joined' });
  return forms;
}

function formsOfName(name: Extract<ProtectedTerm, { kind: 'name' }>, reader: Reader): TermForm[] {
  const full = wordsOf(name.full, reader);
  const short = name.short === null ? null : wordsOf(name.short, reader);
  const given = name.given === null ? [] : wordsOf(name.given, reader).words;
  if (full.unspaced) {
    const forms: TermForm[] = [{ letters: `#${full.words.join('')}`, way: 'whole' }];
    if (short !== null && short.words.join('').length > 1)
      forms.push({ letters: `#${short.words.join('')}`, way: short.words.length > 1 ? 'shortened' : 'given' });
    if (given.length > 0) forms.push({ letters: `#${given.join('')}`, way: 'given' });
    return forms;
  }
  const forms: TermForm[] = [{ letters: full.words.join(' '), way: 'whole' }];
  const add = (way: Way, ...words: readonly string[]): void => void forms.push({ letters: words.join(' '), way });
  if (short !== null && short.words.length > 1) add('shortened', ...short.words);
  const parts = partsOf(full.words, given);
  if (parts !== null) forms.push(...formsOfParts(parts, reader.forms));
  if (short?.words.length === 1) add('given', ...short.words);
  if (given.length > 0) add('given', ...given);
  else if (parts !== null) add('given', ...parts.given);
  return forms;
}

interface Parts {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
}

/** Given names and surnames, whichever come first; without a record of the given name the first word is one. */
function partsOf(words: readonly string[], recorded: readonly string[]): Parts | null {
  const size = Math.max(1, recorded.length);
  const at = recorded.length === 0 ? 0 : words.findIndex((_, i) => recorded.every((word, j) => words[i + j] === word));
  const start = Math.max(0, at);
  const surnames = [...words.slice(0, start), ...words.slice(start + size)];
  return surnames.length === 0 ? null : { given: words.slice(start, start + size), surnames };
}

function formsOfParts({ given, surnames }: Parts, forms: ReadonlySet<NormalForm>): TermForm[] {
  const [firstGiven = ''] = given;
  const firstSurname = surnames.slice(0, 1 + surnames.findIndex((word) => !PARTICLES.has(word)) || 1);
  const lastSurname = surnames.slice(-1);
  const found: TermForm[] = [];
  const add = (letters: string, way: Way): void => void found.push({ letters, way });
  for (const called of [given, [firstGiven]])
    for (const surname of [firstSurname, lastSurname]) add([...called, ...surname].join(' '), 'shortened');
  // Words that come before or after these are no disguise: what is found within a longer name is found.
  for (const surname of [firstSurname, lastSurname]) {
    const written = surname.join(' ');
    if (forms.has('inversion')) add(`${written} ${firstGiven}`, 'inverted');
    if (!forms.has('initials') || written.length < 3) continue;
    const initials = given.map((word) => `${word.charAt(0)}.`);
    add(`${initials[0] ?? ''}${written}`, 'initials');
    if (initials.length > 1) add(`${initials.join('')}${written}`, 'initials');
    add(`${written},${initials[0] ?? ''}`, 'initials');
  }
  if (forms.has('initials') && surnames.length > 1)
    add(`${firstGiven} ${surnames[0]?.charAt(0) ?? ''}.${lastSurname.join(' ')}`, 'initials');
  const joined = firstGiven + firstSurname.join('');
  if (forms.has('joined') && joined.length >= 8) add(joined, 'joined');
  add(surnames.join(' '), 'surname');
  return found;
}

/** The words of a name. What may or may not part words (an apostrophe) does not. */
export function wordsOf(text: string, reader: Reader): { words: string[]; unspaced: boolean } {
  const { length, letters, gaps }: Reading = reader.read(text);
  const words: string[] = [];
  let unspaced = false;
  for (let i = 0; i < length; i++) {
    const gap = gaps[i] ?? 0;
    const letter = String.fromCharCode(letters[i] ?? 0);
    unspaced ||= (gap & GAP.unspaced) !== 0;
    if (i === 0 || (gap & GAP.hard) !== 0) words.push(letter);
    else words[words.length - 1] += letter;
  }
  return { words, unspaced };
}

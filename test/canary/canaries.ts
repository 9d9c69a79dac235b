import type { PersonId, WorkId } from '../../src/domain/id.ts';
import type { Chance } from './chance.ts';

/** A protected fact: a string that stands nowhere else in the world. */
export interface Canary {
  readonly text: string;
  readonly of: PersonId;
  readonly fact: Fact;
}

/** What a camera wrote into a picture. Nobody at the desk knows of it. */
export const CAMERA = 'in the camera';

export type Fact =
  /** `given` is part of a used name, and may be told where the name may. */
  | { readonly what: 'used-name' | 'given-name' }
  | { readonly what: 'never'; readonly which: string }
  | { readonly what: 'pseudonym'; readonly work: WorkId }
  | { readonly what: 'region' | 'town' | 'exact' };

/** Letters of a script, none of which is another in disguise. No word of a language is made of the rare ones alone. */
const SCRIPTS = {
  latin: ['q', 'x', 'z', 'v', 'k', 'j', 'w', 'ñ'],
  cyrillic: ['ж', 'ф', 'щ', 'ц', 'ю', 'э'],
  arabic: ['ظ', 'غ', 'ض', 'خ', 'ث', 'ق'],
  georgian: ['ჯ', 'ჰ', 'ღ', 'ჟ', 'ძ', 'წ'],
} as const;
const VOWELS = {
  latin: ['a', 'é', 'i', 'ó', 'u'],
  cyrillic: ['а', 'о', 'у'],
  arabic: ['ا', 'و', 'ي'],
  georgian: ['ა', 'ო', 'უ'],
} as const;

export type Script = keyof typeof SCRIPTS;

/** A word of nine letters of the script, that chance will not make twice. */
export function canaryWord(chance: Chance, script: Script): string {
  const letters = Array.from({ length: 9 }, (_, i) => chance.one(i % 2 === 0 ? SCRIPTS[script] : VOWELS[script]));
  const [first = '', ...rest] = letters;
  return first.toLocaleUpperCase() + rest.join('');
}

/** Looks for canaries in what went out: in small letters without accents, and with everything taken out between letters. */
export function cage(canaries: readonly Canary[]): (text: string) => Canary[] {
  const wanted = canaries.map((canary) => ({ canary, bare: bare(canary.text) }));
  return (text) => {
    const all = bare(text);
    return wanted.filter((each) => all.includes(each.bare)).map(({ canary }) => canary);
  };
}

/**
 * Letters and digits alone, in small letters, without accents: a name over two lines, in a slug or between marks is still
 * the name. By Unicode's own tables, not by ours, whose mistakes this is to find.
 */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

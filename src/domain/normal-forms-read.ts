import { decode } from './normal-forms-decode.ts';
import { LETTER, newLetterTable, readCharacter, SIGN, type LetterTable } from './normal-forms-letters.ts';
import { ALL_FORMS, GAP, type NormalForm, type Reading } from './normal-forms.ts';

/** Reads text as letters. Keeps what it learns of characters: make one and use it for everything. */
export interface Reader {
  readonly forms: ReadonlySet<NormalForm>;
  read(text: string): Reading;
}

export function openReader(forms: ReadonlySet<NormalForm> = ALL_FORMS): Reader {
  const table = newLetterTable(forms);
  return { forms, read: (text) => read(text, table) };
}

/**
 * One pass over a text. Tags are passed over, so that a name that runs through them is read; what is inside them is
 * read after everything else. Linear in time and memory.
 */
function read(original: string, table: LetterTable): Reading {
  const { text, at } = decode(original, table.forms);
  const written = new Written(text.length);
  const tags: number[] = [];
  readRange(text, 0, text.length, table, written, table.forms.has('markup') ? tags : null);
  for (let i = 0; i < tags.length; i += 2) {
    written.gap |= GAP.hard | GAP.barrier;
    readRange(text, tags[i] ?? 0, tags[i + 1] ?? 0, table, written, null);
  }
  return written.done(at);
}

const TAG_BEGINS = /[a-z/!?]/i;

function readRange(
  text: string,
  from: number,
  to: number,
  table: LetterTable,
  out: Written,
  tags: number[] | null,
): void {
  const { basic } = table;
  // Once there is no `>` any more, nothing looks for one again.
  let tagsEnd = tags === null ? from : to;
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i);
    if (code === 60 && i < tagsEnd && TAG_BEGINS.test(text.charAt(i + 1))) {
      const end = text.indexOf('>', i);
      if (end === -1 || end >= to) tagsEnd = i;
      else {
        tags?.push(i + 1, end);
        out.gap |= GAP.soft;
        i = end;
        continue;
      }
    }
    const start = i;
    let sign = basic[code] ?? -1;
    if (sign === -1) {
      if (code >= 0xd800 && code < 0xdc00) {
        code = text.codePointAt(i) ?? code;
        if (code > 0xffff) i++;
      }
      sign = readCharacter(table, code);
    }
    if (sign > SIGN.comma) out.letter(sign, start, table);
    else if (sign !== SIGN.dropped) out.gap |= GAP_OF_SIGN[sign] ?? GAP.hard;
  }
}

const GAP_OF_SIGN: readonly number[] = [
  GAP.hard,
  GAP.soft,
  0,
  GAP.hard | GAP.line,
  GAP.hard | GAP.dot,
  GAP.hard | GAP.comma,
];

/** What has been read so far. Grows where one character is several letters. */
class Written {
  gap: number = GAP.hard;
  #length = 0;
  #letters: Uint16Array;
  #gaps: Uint8Array;
  #at: Uint32Array;
  #last = 0;
  #wordLength = 0;

  constructor(size: number) {
    this.#letters = new Uint16Array(size + 16);
    this.#gaps = new Uint8Array(size + 16);
    this.#at = new Uint32Array(size + 16);
  }

  letter(sign: number, at: number, table: LetterTable): void {
    const last = this.#last;
    let { gap } = this;
    if (gap === 0) {
      // camelCase, and digits against letters, may part words.
      if ((last & LETTER.lower) !== 0 && (sign & LETTER.upper) !== 0) gap = GAP.soft;
      else if (last !== 0 && ((last ^ sign) & LETTER.digit) !== 0) gap = GAP.soft;
      else if (this.#wordLength === 1 && (last & LETTER.proclitic) !== 0) gap = GAP.soft;
      this.#wordLength++;
    } else {
      if (this.#wordLength === 1 && (last & LETTER.initial) !== 0 && (gap & GAP.hard) !== 0) gap |= GAP.dot;
      this.#wordLength = 1;
    }
    if (((last | sign) & LETTER.unspaced) !== 0) gap |= GAP.unspaced;
    if ((sign & LETTER.several) === 0) this.#put(sign & 0xffff, gap, at);
    else {
      const letters = table.several[sign & 0xffff] ?? '';
      for (let i = 0; i < letters.length; i++) this.#put(letters.charCodeAt(i), i === 0 ? gap : gap & GAP.unspaced, at);
    }
    this.#last = sign;
    this.gap = 0;
  }

  #put(letter: number, gap: number, at: number): void {
    if (this.#length === this.#letters.length) this.#grow();
    this.#letters[this.#length] = letter;
    this.#gaps[this.#length] = gap;
    this.#at[this.#length] = at;
    this.#length++;
  }

  #grow(): void {
    const grown = <T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const size = this.#letters.length * 2;
    this.#letters = grown(this.#letters, new Uint16Array(size));
    this.#gaps = grown(this.#gaps, new Uint8Array(size));
    this.#at = grown(this.#at, new Uint32Array(size));
  }

  /** The gap after the last letter stands behind it, as before a letter that never comes. */
  done(decodedAt: Uint32Array | null): Reading {
    const length = this.#length;
    this.#put(0, this.gap | GAP.hard, this.#at[length - 1] ?? 0);
    if (decodedAt !== null) for (let i = 0; i < length; i++) this.#at[i] = decodedAt[this.#at[i] ?? 0] ?? 0;
    return { length, letters: this.#letters, gaps: this.#gaps, at: this.#at };
  }
}

/** What a PDF is written in (ISO 32000-2, 7.3): an operator of a page is a value here too. */
export type PdfValue =
  | null
  | boolean
  | number
  | readonly PdfValue[]
  | { readonly type: 'name' | 'operator'; readonly name: string }
  | { readonly type: 'string'; readonly bytes: Buffer }
  | { readonly type: 'reference'; readonly to: number }
  | PdfDictionary;

export interface PdfDictionary {
  readonly type: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export class UnreadablePdf extends Error {
  constructor() {
    // It says nothing of what it met: that may be a name.
    super('a PDF that cannot be read');
  }
}

const SPACE = '[\\0\\t\\n\\f\\r ]';
const SKIPPED = new RegExp(`(?:${SPACE}|%[^\\r\\n]*)*`, 'y');
const REFERENCE = new RegExp(`(\\d{1,7})${SPACE}+\\d{1,5}${SPACE}+R(?![^\\0\\t\\n\\f\\r ()<>[\\]{}/%])`, 'y');
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
/** Deeper than a document's own structures ever lie in each other. */
const MOST_DEPTH = 60;

/** Reads one value after another from bytes given as Latin-1. Throws `UnreadablePdf` where it meets anything else. */
export class PdfReader {
  at: number;
  readonly text: string;
  readonly #references: boolean;

  /** `references`: pages have none, and could have three operands that look like one. */
  constructor(text: string, at: number, references: boolean) {
    this.text = text;
    this.at = at;
    this.#references = references;
  }

  ended(): boolean {
    this.#match(SKIPPED);
    return this.at >= this.text.length;
  }

  next(depth = 0): PdfValue {
    if (depth > MOST_DEPTH || this.ended()) throw new UnreadablePdf();
    const first = this.text.charAt(this.at);
    if (first === '/') return { type: 'name', name: this.#name() };
    if (first === '(') return { type: 'string', bytes: this.#literal() };
    if (this.text.startsWith('<<', this.at)) return this.#dictionary(depth);
    if (first === '<') return { type: 'string', bytes: this.#hexadecimal() };
    if (first === '[') return this.#until(']', depth);
    if (this.#references) {
      const reference = this.#match(REFERENCE);
      if (reference !== null) return { type: 'reference', to: Number(reference[1]) };
    }
    const number = this.#match(NUMBER);
    if (number !== null) return Number(number[0]);
    const word = this.#match(REGULAR)?.[0];
    if (word === undefined) throw new UnreadablePdf();
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { type: 'operator', name: word };
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match !== null) this.at = pattern.lastIndex;
    return match;
  }

  #name(): string {
    this.at++;
    const written = this.#match(REGULAR)?.[0] ?? '';
    return written.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  #until(end: string, depth: number): PdfValue[] {
    const values: PdfValue[] = [];
    this.at += end.length;
    while (!this.ended() && !this.text.startsWith(end, this.at)) values.push(this.next(depth + 1));
    if (this.ended()) throw new UnreadablePdf();
    this.at += end.length;
    return values;
  }

  #dictionary(depth: number): PdfDictionary {
    const values = this.#until('>>', depth);
    const entries = new Map<string, PdfValue>();
    for (let i = 0; i < values.length; i += 2) {
      const key = values[i];
      const value = values[i + 1];
      // The second entry of a key is read by some and not by others.
      if (!isNamed(key, 'name') || value === undefined || entries.has(key.name)) throw new UnreadablePdf();
      entries.set(key.name, value);
    }
    return { type: 'dictionary', entries };
  }

  #hexadecimal(): Buffer {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end).replaceAll(/[\0\t\n\f\r ]/g, '');
    if (end === -1 || !/^[0-9a-f]*$/i.test(digits)) throw new UnreadablePdf();
    this.at = end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  #literal(): Buffer {
    const bytes: number[] = [];
    let open = 1;
    for (this.at++; ; this.at++) {
      const character = this.text.charAt(this.at);
      if (character === '') throw new UnreadablePdf();
      if (character === '\\') {
        const [written = '', octal, other = ''] = this.#match(ESCAPE) ?? [];
        if (written === '') throw new UnreadablePdf();
        this.at--;
        if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 255);
        else if (!/[\r\n]/.test(other)) bytes.push((CONTROLS[other] ?? other).charCodeAt(0));
        continue;
      }
      if (character === '(') open++;
      else if (character === ')' && --open === 0) break;
      bytes.push(character.charCodeAt(0));
    }
    this.at++;
    return Buffer.from(bytes);
  }
}

const ESCAPE = /\\(?:([0-7]{1,3})|(\r\n|[^]))/y;
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

export function isNamed(
  value: PdfValue | undefined,
  type: 'name' | 'operator',
  name?: string,
): value is { readonly type: 'name' | 'operator'; readonly name: string } {
  if (value === null || typeof value !== 'object' || !('type' in value) || value.type !== type) return false;
  return name === undefined || ('name' in value && value.name === name);
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value !== null && typeof value === 'object' && 'type' in value && value.type === 'dictionary';
}

/** Every string in a value, at any depth. */
export function stringsIn(value: PdfValue): string[] {
  if (value === null || typeof value !== 'object') return [];
  if ('bytes' in value) return [textOf(value.bytes)];
  if (isDictionary(value)) return [...value.entries.values()].flatMap(stringsIn);
  return Array.isArray(value) ? value.flatMap((each: PdfValue) => stringsIn(each)) : [];
}

/** A string outside a font: UTF-16 or UTF-8 with a mark, else Latin-1. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0)
    return Buffer.from(bytes).swap16().toString('utf16le').slice(1);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8').slice(1);
  return bytes.toString('latin1');
}

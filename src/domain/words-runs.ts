/** A run of letters and digits, with the marks and the joints inside it. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** It has an apostrophe or an invisible character inside. */
  readonly joined: boolean;
}

/** What a UTF-16 code unit is to a word. Found out once for each; searching marks whole pages of words. */
const UNKNOWN = 0;
const OUTSIDE = 1;
const LETTER = 2;
const MARK = 3;
/** Apostrophes, soft hyphens, and joiners: inside a word when letters follow. */
const JOINT = 4;
/** Half of a character beyond the basic plane. */
const SURROGATE = 5;
const kinds = new Uint8Array(0x10000);

const IS_LETTER = /^[\p{L}\p{N}]$/u;
const IS_MARK = /^\p{M}$/u;
const IS_JOINT = /^['’＇\u00AD\u200B-\u200D\u2060]$/u;

/** The runs of a text in order: `[\p{L}\p{N}]` first, then these, `\p{M}`, and joints that do not end it. */
export function* runsIn(text: string): Generator<Run> {
  let at = 0;
  while (at < text.length) {
    if (kindAt(text, at) !== LETTER) {
      at++;
      continue;
    }
    const start = at;
    let end = at;
    let joined = false;
    let open = false;
    for (; at < text.length; at++) {
      const kind = kindAt(text, at);
      if (kind === LETTER || kind === MARK) {
        joined ||= open;
        open = false;
        end = at + 1;
      } else if (kind === JOINT && !open) open = true;
      else break;
    }
    yield { start, end, joined };
  }
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let kind = kinds[code] ?? OUTSIDE;
  if (kind === UNKNOWN) {
    kind = code >= 0xd800 && code <= 0xdfff ? SURROGATE : kindOf(String.fromCharCode(code));
    kinds[code] = kind;
  }
  if (kind !== SURROGATE) return kind;
  const first = code >= 0xdc00 ? at - 1 : at;
  const point = first < 0 ? undefined : text.codePointAt(first);
  return point === undefined || point <= 0xffff ? OUTSIDE : kindOf(String.fromCodePoint(point));
}

function kindOf(character: string): number {
  if (IS_LETTER.test(character)) return LETTER;
  if (IS_MARK.test(character)) return MARK;
  return IS_JOINT.test(character) ? JOINT : OUTSIDE;
}

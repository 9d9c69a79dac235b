import type { NormalForm } from './normal-forms.ts';

/** A text with its encodings undone. `at[i]`: where its i-th code unit stood in the original; `null`: in the same place. */
export interface Decoded {
  readonly text: string;
  readonly at: Uint32Array | null;
}

/** Encodings lie in each other (`%26eacute%3B`, `&amp;eacute;`, `%2541`): nobody nests more of them by accident. */
const MOST_ROUNDS = 8;

/** Undoes HTML entities, percent-encoding and escapes of JSON, also of each other. */
export function decode(text: string, forms: ReadonlySet<NormalForm>): Decoded {
  let decoded: Decoded = { text, at: null };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = decodeOnce(decoded, forms);
    if (next === decoded) return decoded;
    decoded = next;
  }
  throw new RangeError('a text is encoded more often than the gate decodes');
}

const ENCODED =
  /&(?:#x0*([0-9a-f]{1,6})|#0*(\d{1,7})|([a-z])(?:grave|acute|circ|tilde|uml|ring|cedil|slash)|([a-z][a-z0-9]{1,24}));?|((?:%[0-9a-f]{2})+)|\\u(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{4}))|\\x([0-9a-f]{2})|\\([nrtbf/"'\\])/gi;

function decodeOnce(before: Decoded, forms: ReadonlySet<NormalForm>): Decoded {
  const { text } = before;
  if (!/[&%\\]/.test(text)) return before;
  let out = '';
  let done = 0;
  let at: Uint32Array | null = null;
  const copy = (end: number): void => {
    if (at !== null) for (let i = done; i < end; i++) at[out.length + i - done] = before.at?.[i] ?? i;
    out += text.slice(done, end);
    done = end;
  };
  for (const match of text.matchAll(ENCODED)) {
    const plain = plainOf(match, text, forms);
    if (plain === null) continue;
    // Nothing is longer decoded than encoded: one array of the text's length is enough.
    at ??= new Uint32Array(text.length);
    copy(match.index);
    for (let i = 0; i < plain.length; i++) at[out.length + i] = before.at?.[match.index] ?? match.index;
    out += plain;
    done = match.index + match[0].length;
  }
  if (at === null) return before;
  copy(text.length);
  return { text: out, at: at.subarray(0, out.length) };
}

function plainOf(match: RegExpExecArray, text: string, forms: ReadonlySet<NormalForm>): string | null {
  const [, hex, decimal, accented, name, percent, braced, unicode, byte, control] = match;
  if (percent !== undefined) return forms.has('percent') ? fromPercent(percent, text.charAt(match.index - 1)) : null;
  // These need no semicolon, whatever follows: so browsers read them.
  if (accented !== undefined) return forms.has('entities') ? accented : null;
  if (hex !== undefined || decimal !== undefined || name !== undefined) {
    if (!forms.has('entities')) return null;
    if (name !== undefined) return fromName(name);
    return fromCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  }
  if (!forms.has('escapes')) return null;
  if (control !== undefined) return CONTROLS[control] ?? control;
  return fromCode(Number.parseInt(braced ?? unicode ?? byte ?? '', 16));
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Half of a pair stays: two escapes of JSON make one letter. */
const fromCode = (code: number): string | null => {
  if (code > 0xffff) return code <= 0x10ffff ? String.fromCodePoint(code) : null;
  return String.fromCharCode(code);
};

function fromPercent(percent: string, before: string): string | null {
  try {
    return decodeURIComponent(percent);
  } catch {
    // No UTF-8: Latin-1 where it stands inside a word, else a percent sign of prose ("20%Edelmira").
    if (!/\p{L}/u.test(before)) return null;
    return percent.replaceAll(/%(..)/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
  }
}

/** Of HTML's names: those of letters with accents by rule, and those that spell, part or hide words. */
function fromName(name: string): string | null {
  return ACCENTED.exec(name)?.[1] ?? NAMED[name] ?? NAMED[name.toLowerCase()] ?? greekOrCyrillic(name);
}

/** A letter and the name of its accent; the accent is dropped anyway. `&Aopf;`, `&Ascr;`, `&Afr;` are letters in other dress. */
const ACCENTED =
  /^([a-z])(?:grave|acute|circ|tilde|uml|ring|cedil|caron|breve|macr|ogon|dot|dblac|stroke|strok|slash|midot|opf|scr|fr)$/i;

const NAMED: Readonly<Record<string, string>> = Object.assign(
  { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", szlig: 'ss', aelig: 'ae', oelig: 'oe', ijlig: 'ij' },
  { eth: 'ð', thorn: 'þ', inodot: 'ı', imath: 'ı', eng: 'ŋ', fflig: 'ff', filig: 'fi', fllig: 'fl', ffilig: 'ffi' },
  { ordf: 'ª', ordm: 'º', shy: '\u00ad', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f' },
  { zerowidthspace: '\u200b', nobreak: '\u2060', newline: '\n', tab: '\t' },
  Object.fromEntries(
    (
      'nbsp nonbreakingspace ensp emsp emsp13 emsp14 numsp puncsp thinsp thinspace hairsp mediumspace ' +
      'hyphen dash ndash mdash horbar lowbar underbar sol bsol colon semi plus middot centerdot bull ast ' +
      'lpar rpar laquo raquo ldquo rdquo lsaquo rsaquo verbar num equals hellip excl quest iexcl iquest'
    )
      .split(' ')
      .map((each) => [each, ' ']),
  ),
  { comma: ',', period: '.', lsquo: "'", rsquo: "'", rsquor: "'" },
);

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
const CYRILLIC = 'a b v g d ie zh z i j k l m n o p r s t u f kh ts ch sh shch hard y soft e yu ya';
const LETTERS: ReadonlyMap<string, number> = new Map([
  ...GREEK.split(' ').map((name, i): [string, number] => [name, 0x3b1 + i]),
  ...CYRILLIC.split(' ').map((name, i): [string, number] => [`${name}cy`, 0x430 + i]),
]);

function greekOrCyrillic(name: string): string | null {
  const code = LETTERS.get(name.toLowerCase());
  return code === undefined ? null : String.fromCharCode(code);
}

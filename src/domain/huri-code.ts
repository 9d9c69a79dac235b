/**
 * What was done to someone, in our own words, with the code of HURIDOCS' micro-thesaurus of types of acts where we have
 * one: the same term reads in every system that speaks the events standard format.
 */
const HURI_CODES = {
  'extrajudicial-execution': '010101020000',
  torture: '020111110000',
  'death-threat': '020103020000',
  arrest: '030101000000',
  detention: '030102000000',
  disappearance: '030103000000',
  'house-arrest': '030105000000',
  'denial-of-fair-trial': '350114000000',
  'denial-of-medical-care': '360102040000',
  exile: '050102000000',
  /** Said in words alone. */
  other: null,
} as const;

export type ActKind = keyof typeof HURI_CODES;
export type HuriCode = NonNullable<(typeof HURI_CODES)[ActKind]>;

export const ACT_KINDS = Object.keys(HURI_CODES) as readonly ActKind[];

/** The code of a kind of act, twelve digits, or `null` for `other`. */
export function huriCodeOf(kind: ActKind): HuriCode | null {
  return HURI_CODES[kind];
}

/** The kind of act that a code stands for; `null` for one that we have no word for. */
export function actKindOf(code: string): ActKind | null {
  return ACT_KINDS.find((kind) => HURI_CODES[kind] === code) ?? null;
}

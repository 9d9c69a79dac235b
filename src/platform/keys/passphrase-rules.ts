import { guessesFor } from './passphrase-guesses.ts';

/** At least this many characters. Length is the rule; nobody is asked for a capital and a digit (NIST SP 800-63B). */
export const LEAST_CHARACTERS = 12;
const MOST_BYTES = 1024;
/** Fewer guesses than ten to this power, and it is one of those that are tried. */
const LEAST_GUESSES = 10;

export type PassphraseRefusal = 'passphrase-too-short' | 'passphrase-too-long' | 'passphrase-too-common';

/**
 * Why a new passphrase is refused, or `null`. `own` are words that anyone would try first: the organisation, the
 * person's name and address.
 */
export async function refusalOfPassphrase(
  passphrase: string,
  own: readonly string[] = [],
): Promise<PassphraseRefusal | null> {
  const text = passphrase.normalize('NFKC');
  if ([...text].length < LEAST_CHARACTERS) return 'passphrase-too-short';
  if (Buffer.byteLength(text) > MOST_BYTES) return 'passphrase-too-long';
  const bare = bareOf(text);
  const guesses = new Set([...COMMON, ...own.map(bareOf).filter((word) => word !== '')]);
  if (guesses.has(bare) || guesses.has(withoutEnds(bare)) || new Set(bare).size < 5 || isRun(bare)) {
    return 'passphrase-too-common';
  }
  if (isRepeated(bare)) return 'passphrase-too-common';
  return (await guessesFor(text, own)) < LEAST_GUESSES ? 'passphrase-too-common' : null;
}

const bareOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Without the digits that people put at the end or the beginning: `password20261` is `password`. */
const withoutEnds = (text: string): string => text.replace(/^\p{N}+|\p{N}+$/gu, '');

/** `abcdefghijkl`, `123456789012`, `qwertyuiopas`, and their reverse. */
function isRun(text: string): boolean {
  const backwards = [...text].toReversed().join('');
  return RUNS.some((run) => run.includes(text) || run.includes(backwards));
}

/** One short piece over and over: `secretsecret`. */
function isRepeated(text: string): boolean {
  for (let size = 1; size <= text.length / 2; size++) {
    if (text.length % size === 0 && text.slice(0, size).repeat(text.length / size) === text) return size < 12;
  }
  return false;
}

const RUNS = [
  '012345678901234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
];

/** Bare forms (letters and digits, lower case) of what is tried first, in our three languages. */
const COMMON = `
  password passwordpassword passphrase mypassphrase mypassword thisismypassword letmein letmeinplease
  trustno1trustno1 correcthorsebatterystaple iloveyou iloveyouforever welcome welcomehome administrator
  adminadmin adminpassword changeme changemenow pleasechangeme defaultpassword temporarypassword secretpassword
  masterpassword qwertyuiop qwertypassword contrasena micontrasena contrasenasegura contrasenasecreta teamomucho
  bienvenido bienvenidos administrador administradora cambiame motdepasse monmotdepasse lemotdepasse
  motdepassesecret jetaimefort bienvenue bonjourbonjour administrateur administratrice changezmoi alzavoz
  alzalavoz alzavozalzavoz alzavozdesk humanrights derechoshumanos droitshumains droitsdelhomme
  amnestyinternational amnistiainternacional amnestie superman football sunshine princess
`
  .trim()
  .split(/\s+/);

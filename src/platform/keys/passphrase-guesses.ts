import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** More of a passphrase is not looked at: the first hundred characters say enough, and time grows with length. */
const MOST_LOOKED_AT = 100;
let loading: Promise<ZxcvbnFactory> | null = null;

/**
 * How many guesses whoever knows the lists would need, as a power of ten: passwords of known breaches, words and names
 * of our three languages, dates, keyboards, and all of these with the usual disguises. Asks nobody: the lists are here.
 */
export async function guessesFor(passphrase: string, own: readonly string[]): Promise<number> {
  loading ??= load();
  const { guessesLog10 } = (await loading).check([...passphrase].slice(0, MOST_LOOKED_AT).join(''), [...own]);
  return guessesLog10;
}

/** Only when a passphrase is chosen, which is seldom: the lists take half a second and 60 MB. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, en, es, fr] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-es-es'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  return new Factory({
    dictionary: { ...common.dictionary, ...en.dictionary, ...es.dictionary, ...fr.dictionary },
    graphs: common.adjacencyGraphs,
  });
}

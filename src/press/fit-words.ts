import { languageOf, type Locale } from '../domain/locale.ts';

/** Whether what follows this text begins a sentence: at the start of a line, or after a full stop and a space. */
export function startsSentence(before: string): boolean {
  return /(?:^|[.!?…]["'”’»)\]]*\s+)[\s«“"'‘¿¡([—–-]*$/u.test(before);
}

/**
 * The words before a stand-in, which the writer chose for a name, as they go before the stand-in: « de Claudia » becomes
 * « d’une femme », "del Comité" becomes "de un grupo de personas", "the Committee" becomes "a group of people". What
 * comes after (verbs, adjectives) stays as it was written.
 */
export function fitBefore(before: string, standIn: string, locale: Locale, isPlace: boolean): string {
  switch (languageOf(locale)) {
    case 'en':
      return before.replace(/(?<!\p{L})the\s$/iu, '');
    case 'es':
      return fitSpanish(before, standIn);
    case 'fr':
      return fitFrench(before, standIn, isPlace);
    default:
      return before;
  }
}

/** No article before another; « del » and « al » taken apart; « e » and « u » only before their own sounds. */
function fitSpanish(before: string, standIn: string): string {
  const bare = before
    .replace(/(?<!\p{L})(d)el\s$/iu, '$1e ')
    .replace(/(?<!\p{L})(a)l\s$/iu, '$1 ')
    .replace(/(?<!\p{L})(?:el|la|los|las)\s$/iu, '')
    .replace(/(?<!\p{L})e\s$/u, 'y ')
    .replace(/(?<!\p{L})u\s$/u, 'o ');
  return /^o/iu.test(standIn) ? bare.replace(/(?<!\p{L})o\s$/u, 'u ') : bare;
}

const AT = /(?<!\p{L})(?:à|au|aux|en)\s$/iu;
const ELIDED = /(?<!\p{L})(d|qu|jusqu|lorsqu|puisqu|quoiqu)e\s$/iu;
const APOSTROPHE = /(?<!\p{L})(d|qu|jusqu|lorsqu|puisqu|quoiqu)['’]$/iu;

/** « Du », « au » and « des » taken apart, no article before another, and « de » and « que » elided or not. */
function fitFrench(before: string, standIn: string, isPlace: boolean): string {
  // « À Iguala » is « dans une localité »; so is « au Guerrero ».
  if (isPlace && AT.test(before)) return before.replace(AT, (word) => (/^\p{Lu}/u.test(word) ? 'Dans ' : 'dans '));
  const bare = before
    .replace(/(?<!\p{L})(d)(?:u|es)\s$/iu, '$1e ')
    .replace(/(?<!\p{L})(à|a)(?:u|ux)\s$/iu, (_, first: string) => (first === 'A' ? 'À ' : 'à '))
    .replace(/(?<!\p{L})(?:(?:le|la|les)\s|l['’])$/iu, '')
    // « De la Colonie » has lost its article, and « de » stays.
    .replace(/(?<!\p{L})(d)e\s+$/iu, '$1e ');
  if (/^[aeiouyàâéèêëîïôûüh]/iu.test(standIn)) return bare.replace(ELIDED, '$1’');
  return bare.replace(APOSTROPHE, '$1e ');
}

/**
 * The words after a stand-in: an English name that ends in "s" is written with a bare apostrophe ("Carlos’ house"), and
 * what stands in for it is not. `null`: nothing changes; else what to add, and how much of the text to leave out.
 */
export function fitAfter(before: string, after: string, locale: Locale): { add: string; drop: number } | null {
  if (languageOf(locale) !== 'en' || !/^['’](?![\p{L}\p{N}])/u.test(after)) return null;
  // It may close a quotation that opened before.
  const opened = (before.match(/(?<!\p{L})[‘'](?=\p{L})/gu) ?? []).length;
  const closed = (before.match(/(?<=[\p{L}\p{P}])['’](?!\p{L})/gu) ?? []).length;
  return opened > closed ? null : { add: '’s', drop: 1 };
}

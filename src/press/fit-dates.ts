import { languageOf, type Locale } from '../domain/locale.ts';

/** What is left of a date that is told less exactly than it was written. */
type Left = 'month' | 'year' | 'withheld';

/**
 * The words before a day, which the writer chose for it, as they go before the month, the year, or no date at all:
 * "on 12 March" becomes "in March", « desde el 12 de marzo » becomes « desde marzo », « le 12 mars » becomes « en mars »
 * and « à une date tue ».
 */
export function fitBeforeDate(before: string, left: Left, locale: Locale): string {
  switch (languageOf(locale)) {
    case 'en':
      return left === 'withheld'
        ? before
        : before.replace(/(?<!\p{L})(o)n\s$/iu, (_, o) => (o === 'O' ? 'In ' : 'in '));
    case 'es':
      return fitSpanish(before);
    case 'fr':
      return fitFrench(before, left);
    default:
      return before;
  }
}

const capitalLike = (word: string, model: string): string =>
  /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** « El 12 » is « en marzo »; after another preposition the article goes. */
function fitSpanish(before: string): string {
  return before
    .replace(/(?<!\p{L})(d)el\s$/iu, '$1e ')
    .replace(/(?<!\p{L})(a)l\s$/iu, '$1 ')
    .replace(/(?<!\p{L})(desde|hasta|para|hacia|tras|sobre|entre|contra|según|y|o)\sel\s$/iu, '$1 ')
    .replace(/(?<!\p{L})el\s$/iu, (word) => capitalLike('en ', word));
}

/** « Le 12 » is « en mars » and « à une date »; « du » and « au » are taken apart, and the article goes after a preposition. */
function fitFrench(before: string, left: Left): string {
  const on = left === 'withheld' ? 'à ' : 'en ';
  return before
    .replace(/(?<!\p{L})(d)u\s$/iu, left === 'withheld' ? '$1’' : '$1e ')
    .replace(/(?<!\p{L})(jusqu)['’]au\s$/iu, left === 'withheld' ? '$1’à ' : '$1’en ')
    .replace(/(?<!\p{L})au\s$/iu, (word) => capitalLike('à ', word))
    .replace(/(?<!\p{L})(depuis|dès|avant|après|pour|vers|entre|et|ou)\sle\s$/iu, '$1 ')
    .replace(/(?<!\p{L})le\s$/iu, (word) => capitalLike(on, word));
}

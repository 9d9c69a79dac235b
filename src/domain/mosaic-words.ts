import type { CaseRole } from './case.ts';
import { languageOf, type Locale } from './locale.ts';

const FAMILY: Readonly<Record<string, RegExp>> = {
  en: wordsOf(
    'mother father parents? mum mom dad daughter son child children brothers? sisters? siblings? wife husband widow widower partner fiancée? aunt uncle niece ' +
      'nephew cousins? grandmother grandfather grandparents? granddaughter grandson family relatives? stepmother stepfather in-laws?',
  ),
  es: wordsOf(
    'madre padre padres mamá papá hijas? hijos? hermanas? hermanos? esposa esposo mujer marido viuda viudo pareja novia novio tías? tíos? sobrinas? ' +
      'sobrinos? primas? primos? abuelas? abuelos? nietas? nietos? familia familiares suegra suegro cuñada cuñado',
  ),
  fr: wordsOf(
    'mère père parents? maman papa filles? fils enfants? frères? sœurs? épouse époux femme mari veuve veuf compagne compagnon fiancée? tantes? oncles? nièces? ' +
      'neveux? neveu cousine? cousines? cousins? grand-mère grand-père grands-parents petite-fille petit-fils famille proches belle-mère beau-père',
  ),
};

/** Whether a sentence speaks of family. Other languages than English, Spanish and French: always, so as to ask. */
export function speaksOfFamily(sentence: string, locale: Locale): boolean {
  return FAMILY[languageOf(locale)]?.test(sentence) ?? true;
}

/**
 * "The mother of N", "N’s mother", "la madre de N", « la mère de N »: what stands right beside the mention of somebody
 * says who a person is that has no mention of their own.
 */
export function isRelativeOf(before: string, after: string, locale: Locale): boolean {
  const language = languageOf(locale);
  const family = FAMILY[language];
  if (family === undefined) return false;
  const near = /(\p{L}[\p{L}-]*) (?:of|de|d['’]) ?$/u.exec(before)?.[1];
  if (near !== undefined && family.test(near)) return true;
  const own = language === 'en' ? /^['’]s? (?:\p{L}+ )?(\p{L}[\p{L}-]*)/u.exec(after)?.[1] : undefined;
  return own !== undefined && family.test(own);
}

const ROLES: readonly (readonly [CaseRole, RegExp])[] = [
  ['lawyer', wordsOf('lawyers? solicitor attorney abogad[oa]s? avocate?s?')],
  ['witness', wordsOf('witness witnesses testigos? témoins?')],
  ['delegate', wordsOf('delegates? delegad[oa]s? déléguée?s?')],
  ['partner', wordsOf('defenders? defensor(?:a|as|es)? défenseure?s? défenseuse')],
];

const ARTICLES = "(?:(?:an?|the|una?|el|la|une?|le|is|was|es|era|est|était|who|que|qui) |l['’]){0,3}";
const BESIDE = new RegExp(`^,? ${ARTICLES}(\\p{L}[\\p{L}-]*)`, 'iu');

/** The roles in a case that words right beside a mention give: "[…], a lawyer", "the witness […]"; not "her lawyer". */
export function rolesBeside(before: string, after: string): CaseRole[] {
  const words = [/(\p{L}[\p{L}-]*),? $/u.exec(before)?.[1], BESIDE.exec(after)?.[1]];
  return ROLES.filter(([, role]) => words.some((word) => word !== undefined && role.test(word))).map(([role]) => role);
}

/** The ages in a sentence, in years. In figures only: "fifteen years old" is not seen. */
export function agesIn(sentence: string): number[] {
  const found = sentence.matchAll(
    /(?:\baged?(?: of)? (\d{1,3})\b)|(?:\b(\d{1,3})[- ]years?[- ]old)|(?:\b(\d{1,3}) años\b(?! (?:de (?:prisión|cárcel)|después|antes)))|(?:\bâgée?s? de (\d{1,3}) ans\b)|(?:\bde (\d{1,3}) ans\b)/giu,
  );
  return [...found]
    .map((match) => Number(match.slice(1).find((each) => each !== undefined)))
    .filter((age) => age < 120);
}

function wordsOf(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.replaceAll(' ', '|')})(?![\\p{L}\\p{M}])`, 'iu');
}

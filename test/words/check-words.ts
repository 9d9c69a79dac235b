import { IntlMessageFormat } from 'intl-messageformat';
import {
  NEVER,
  NEVER_IN_PUBLIC,
  SAME_EVERYWHERE,
  SAME_IN,
  TERMS,
  WRONG_ADDRESS,
  WRONG_ADDRESS_OF_FAMILIES,
  type Language,
} from './rules.ts';

export type Catalogue = Readonly<Record<string, string>>;

const LANGUAGES: readonly Language[] = ['en', 'es', 'fr'];
/** Areas that only the organisation's own people read. */
const NOT_PUBLIC = /^(desk|cli|audit|access|accounts|teams)\./;
/** Areas that speak to families. */
const TO_FAMILIES = /^about-you\./;

/** What a set of catalogues does against WORDS.md, one line each. Whoever differs on purpose is in `allowed`. */
export function checkWords(catalogues: Readonly<Record<Language, Catalogue>>, allowed: ReadonlySet<string>): string[] {
  const keys = new Set(LANGUAGES.flatMap((language) => Object.keys(catalogues[language])));
  return [...keys].flatMap((key) => {
    const texts = { en: catalogues.en[key], es: catalogues.es[key], fr: catalogues.fr[key] };
    const missing = LANGUAGES.filter((language) => !texts[language]?.trim());
    const { en = '', es = '', fr = '' } = texts;
    const problems = [
      ...missing.map((language) => `${language} ${key}: missing`),
      ...LANGUAGES.flatMap((language) => spoken(language, key, texts[language] ?? '')),
      ...(missing.length > 0 ? [] : [...translated('es', key, en, es), ...translated('fr', key, en, fr)]),
    ];
    return problems.filter((problem) => !allowed.has(problem));
  });
}

function spoken(language: Language, key: string, text: string): string[] {
  const words = wordsOf(text);
  const rules = NOT_PUBLIC.test(key)
    ? [NEVER]
    : [NEVER, NEVER_IN_PUBLIC, TO_FAMILIES.test(key) ? WRONG_ADDRESS_OF_FAMILIES : WRONG_ADDRESS];
  return rules.flatMap((rule) => {
    const found = rule[language].exec(words)?.[0];
    return found === undefined ? [] : [`${language} ${key}: says "${found.toLowerCase()}"`];
  });
}

function translated(language: 'es' | 'fr', key: string, en: string, text: string): string[] {
  const problems: string[] = [];
  if (argumentsOf(en).join() !== argumentsOf(text).join()) {
    problems.push(
      `${language} ${key}: takes {${argumentsOf(text).join(', ')}} where English takes {${argumentsOf(en).join(', ')}}`,
    );
  }
  const words = wordsOf(text);
  if (
    words === wordsOf(en) &&
    !words
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.every((word) => isTheSame(word, language))
  ) {
    if (/\p{L}/u.test(words)) problems.push(`${language} ${key}: is English`);
  }
  for (const [term, own] of TERMS) {
    if (term.test(wordsOf(en)) && !own[language].test(words)) {
      problems.push(`${language} ${key}: does not say ${own[language].source}`);
    }
  }
  return problems;
}

function isTheSame(word: string, language: 'es' | 'fr'): boolean {
  return SAME_IN[language].has(word) || SAME_EVERYWHERE.has(word);
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

function parse(text: string): Elements {
  return new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
}

/** The names that a message is given, in one order, each once. */
export function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  const visit = (elements: Elements): void => {
    for (const element of elements) {
      if (element.type !== LITERAL && element.type !== POUND) names.add(element.value);
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(parse(text));
  return [...names].toSorted();
}

/** The words that people may read, whatever is chosen; alternatives stand apart. */
export function wordsOf(text: string): string {
  const visit = (elements: Elements): string =>
    elements
      .map((element) => {
        if (element.type === LITERAL) return element.value;
        if ('options' in element)
          return Object.values(element.options)
            .map((option) => visit(option.value))
            .join(' | ');
        return '…';
      })
      .join('');
  return visit(parse(text));
}

/** Kinds of elements in the syntax tree of a message. */
const LITERAL = 0;
const POUND = 7;

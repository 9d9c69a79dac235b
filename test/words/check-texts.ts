import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEVER, TERMS, type Language } from './rules.ts';

const LANGUAGES: readonly Language[] = ['en', 'es', 'fr'];
/** Where a link or a mention leads is not read. */
const LEADS_TO = /\]\([^)]*\)/g;

/** What the texts of a mission do against WORDS.md, one line each: words never said, and terms that a translation lost. */
export function checkTexts(mission: string, allowed: ReadonlySet<string>): string[] {
  const works = join(mission, 'works');
  return readdirSync(works).flatMap((work) => {
    const read = (language: Language): string =>
      readFileSync(join(works, work, `${language}.md`), 'utf8').replaceAll(LEADS_TO, '] ');
    const texts = { en: read('en'), es: read('es'), fr: read('fr') };
    const said = LANGUAGES.flatMap((language) => {
      const found = NEVER[language].exec(texts[language])?.[0];
      return found === undefined ? [] : [`${language} ${work}: says "${found.toLowerCase()}"`];
    });
    const lost = TERMS.flatMap(([english, other]) =>
      english.test(texts.en)
        ? (['es', 'fr'] as const)
            .filter((language) => !other[language].test(texts[language]))
            .map((language) => `${language} ${work}: does not say ${other[language].source}`)
        : [],
    );
    return [...said, ...lost].filter((problem) => !allowed.has(problem));
  });
}

import type { Instant, PartialDate } from '../src/domain/date.ts';
import { fractions } from '../src/domain/seeded.fixture.ts';
import type { Locale } from '../src/domain/locale.ts';
import type { PublishedWork } from '../src/domain/published-work.ts';
import { line, story } from '../src/published/story.fixture.ts';

export const LOCALES = ['en', 'es', 'fr'] as Locale[];
export const NOW = Date.UTC(2026, 0, 1) as Instant;

/** Words that each story has with this chance, besides those of its language. Made up, so that nothing else has them. */
export const PLANTED: readonly { readonly word: string; readonly chance: number }[] = [
  { word: 'zumbaraya', chance: 0.0006 },
  { word: 'tamoqueta', chance: 0.02 },
  { word: 'velindora', chance: 0.5 },
  { word: 'korbasita', chance: 0.5 },
];

const SYLLABLES: Readonly<Record<string, readonly string[]>> = {
  en: 'the re ing con tion er ment al ous pre st ight ever dis ab un or an in to ch ar'.split(' '),
  es: 'de la ción res tro mi en ña á ví ma do tu que con par ella ló cir san to'.split(' '),
  fr: 'le ou eau é ment pré tion roi ch â ai dé er qui vre ç ette on ille bra'.split(' '),
};
const VOCABULARY = 40_000;

/** Words of a language, as in Zipf's law: the second half as often as the first, and so on. */
function vocabulary(locale: string, next: () => number): string[] {
  const syllables = SYLLABLES[locale] ?? [];
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const length = 1 + Math.floor(next() * 4);
    let word = '';
    for (let i = 0; i < length; i++) word += syllables[Math.floor(next() * syllables.length)] ?? '';
    words.add(words.has(word) ? `${word}${words.size.toString(36).replace(/\d/g, 'x')}` : word);
  }
  return [...words];
}

/** Stories in three languages, about 180 words each. */
export function* stories(count: number): Generator<PublishedWork> {
  const next = fractions(2014);
  const words = new Map(LOCALES.map((locale) => [locale, vocabulary(locale, next)]));
  for (let i = 0; i < count; i++) {
    const locale = LOCALES[i % LOCALES.length] ?? ('en' as Locale);
    const known = words.get(locale) ?? [];
    const word = (): string => known[Math.floor(Math.exp(next() * Math.log(VOCABULARY))) - 1] ?? '';
    const sentence = (length: number): string => Array.from({ length }, word).join(' ');
    const paragraphs = Array.from({ length: 3 }, () => sentence(30 + Math.floor(next() * 50)));
    for (const { word: planted, chance } of PLANTED) {
      if (next() < chance) paragraphs[1] = `${planted} ${paragraphs[1] ?? ''} ${planted}`;
    }
    yield storyOf(i, locale, sentence(6), paragraphs, next);
  }
}

function storyOf(i: number, locale: Locale, title: string, paragraphs: string[], next: () => number): PublishedWork {
  const at = (NOW - Math.floor(next() * 10 * 365 * 86_400_000)) as Instant;
  return story(i, {
    locale,
    title: line(title),
    standfirst: line(paragraphs[0]?.slice(0, 150) ?? ''),
    body: paragraphs.map((text) => ({ type: 'paragraph', content: line(`${text}.`) })),
    bylines: [{ name: 'Someone', role: null, credit: 'author' }],
    date: new Date(at).toISOString().slice(0, 10) as PartialDate,
    details: { kind: 'story', story: i % 5 === 0 ? 'diary' : 'news-release', film: null, transcript: null },
    publishedAt: at,
    modifiedAt: at,
  });
}

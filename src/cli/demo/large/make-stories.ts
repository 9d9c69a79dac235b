import { randomBytes } from 'node:crypto';
import { utcDayOf, type Instant, type PartialDate } from '../../../domain/date.ts';
import { idFrom, type WorkId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { PublishedWork } from '../../../domain/published-work.ts';
import type { LoadedWork } from '../../../newsroom/load-works.ts';
import { chanceBy, oneOf } from './chance.ts';
import { someWords } from './made-up.ts';

/** A story as the newsroom has it, and as the world reads it. It mentions nobody, so that the two say the same. */
export interface MadeStory {
  readonly loaded: LoadedWork;
  readonly published: PublishedWork;
}

/** Stories of ten years in these languages, of words that say nothing. */
export function* makeStories(count: number, locales: readonly Locale[], now: Instant): Generator<MadeStory> {
  const chance = chanceBy(10_000);
  for (let at = 0; at < count; at++) {
    const locale = locales[at % locales.length];
    if (locale === undefined) return;
    const publishedAt = (now - (chance(3650) + 1) * 86_400_000) as Instant;
    const id = idFrom<WorkId>(randomBytes(16));
    const title = someWords(chance, locale, 6);
    const paragraphs = Array.from({ length: 4 }, () => `${someWords(chance, locale, 45)}.`);
    const line = (text: string) => [{ text, marks: [] }];
    const slug = `made-up-${at + 1}`;
    const date = utcDayOf(publishedAt) as string as PartialDate;
    const kind = oneOf(chance, ['diary', 'feature', 'news-release', 'blog', 'good-news'] as const);
    const details = { kind: 'story', story: kind, film: null, transcript: null } as const;
    const standfirst = someWords(chance, locale, 12);
    yield {
      loaded: {
        publishedAt,
        work: { ...NOTHING, id, kind: 'story', date },
        text: {
          locale,
          slug,
          title: [words(title)],
          standfirst: [words(standfirst)],
          body: { v: 1, blocks: paragraphs.map((text) => ({ type: 'paragraph', content: [words(text)] })) },
          bylines: [],
          details,
        },
      },
      published: {
        ...NOT_SHOWN,
        work: id,
        kind: 'story',
        locale,
        slug,
        title: line(title),
        standfirst: line(standfirst),
        body: paragraphs.map((text) => ({ type: 'paragraph', content: line(text) })),
        date,
        details,
        publishedAt,
        modifiedAt: publishedAt,
      },
    };
  }
}

const words = (text: string) => ({ type: 'text', text, marks: [] }) as const;
const NOTHING = {
  mission: null,
  campaign: null,
  cases: [],
  place: null,
  picture: null,
  subjects: [],
  firstPerson: [],
} as const;
const NOT_SHOWN = {
  bylines: [],
  place: null,
  picture: null,
  card: null,
  pdf: null,
  mission: null,
  campaign: null,
  cases: [],
  corrections: [],
  appeal: true,
  validUntil: null,
} as const;

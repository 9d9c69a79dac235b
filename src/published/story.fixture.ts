import type { Instant } from '../domain/date.ts';
import { idFrom, type WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { PublishedLine, PublishedWork } from '../domain/published-work.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';

/** Works for the tests of this room. */
export const NOW = Date.UTC(2015, 2, 1) as Instant;
export const EN = 'en' as Locale;
export const ES = 'es' as Locale;
export const FR = 'fr' as Locale;

export const identity: SiteIdentity = {
  organisation: 'Sample',
  shortName: 'Sample',
  locales: [EN, ES, FR],
  demonstration: false,
  headNotice: null,
  footNotice: null,
  contactEmail: null,
};

export function workId(n: number): WorkId {
  return idFrom<WorkId>(Uint8Array.from({ length: 16 }, (_, i) => (n >> (8 * i)) & 255));
}

export const line = (text: string): PublishedLine => [{ text, marks: [] }];

export function story(n: number, change: Partial<PublishedWork> = {}): PublishedWork {
  return {
    work: workId(n),
    kind: 'story',
    locale: EN,
    slug: `story-${n}`,
    title: line(`Story ${n}`),
    standfirst: line('What it is about'),
    body: [{ type: 'paragraph', content: line(`The text of story ${n}.`) }],
    bylines: [],
    date: null,
    place: null,
    picture: null,
    card: null,
    pdf: null,
    mission: null,
    campaign: null,
    cases: [],
    details: { kind: 'story', story: 'diary', film: null, transcript: null },
    corrections: [],
    publishedAt: (NOW - 1000) as Instant,
    modifiedAt: (NOW - 1000) as Instant,
    appeal: true,
    validUntil: null,
    ...change,
  };
}

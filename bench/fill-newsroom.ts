import type { Instant } from '../src/domain/date.ts';
import type { WorkId } from '../src/domain/id.ts';
import type { Locale } from '../src/domain/locale.ts';
import type { PublishedWork } from '../src/domain/published-work.ts';
import { fractions } from '../src/domain/seeded.fixture.ts';
import { STORY_KINDS, type Work, type WorkText } from '../src/domain/work.ts';
import type { NewsroomTables } from '../src/newsroom/schema.ts';
import { noteApproved } from '../src/newsroom/work-languages.ts';
import { keepVersion } from '../src/newsroom/write-text.ts';
import type { Zone } from '../src/platform/database/zone.ts';
import { putWorks } from '../src/published/put-works.ts';
import type { PublishedTables } from '../src/published/schema.ts';
import { line, story, workId } from '../src/published/story.fixture.ts';

export const LOCALES = ['en', 'es', 'fr'] as Locale[];
const AT_ONCE = 500;
const MISSIONS = 40;
const WORDS = 'nobody answered the road was closed all night and in the morning they went on to the village'.split(' ');

/** Works in three languages with a version or two each; three in five are public, and every seventh lacks a language. */
export async function fillNewsroom(
  newsroom: Zone<NewsroomTables>,
  published: Zone<PublishedTables>,
  count: number,
  now: Instant,
): Promise<WorkId[]> {
  const next = fractions(2026);
  const ids: WorkId[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const out: PublishedWork[] = [];
    await newsroom.db.transaction().execute(async (db) => {
      for (let n = from; n < Math.min(count, from + AT_ONCE); n++) {
        const id = workId(n + 1);
        ids.push(id);
        const at = (now - Math.floor(next() * 3e11)) as Instant;
        const isPublic = next() < 0.6;
        const work = workOf(n, id);
        const row = { id, kind: work.kind, facts: JSON.stringify(work), mission: work.mission, withdrawn_at: null };
        await db
          .insertInto('work')
          .values({ ...row, published_at: isPublic ? at : null })
          .execute();
        for (const locale of n % 7 === 0 ? LOCALES.slice(0, 2) : LOCALES) {
          const text = textOf(n, locale, next);
          const versions = next() < 0.5 ? 1 : 2;
          for (let i = 0; i < versions; i++) await keepVersion(db, { work: id, text, author: null, now: at });
          if (!isPublic && next() < 0.5) continue;
          await noteApproved(db, id, locale, versions);
          await db
            .updateTable('text')
            .set({ state: 'approved' })
            .where('work', '=', id)
            .where('locale', '=', locale)
            .execute();
          if (isPublic) out.push(readersOf(n, id, text, at));
        }
      }
    });
    for (let i = 0; i < out.length; i += AT_ONCE) await putWorks(published, out.slice(i, i + AT_ONCE), now);
  }
  return ids;
}

function workOf(n: number, id: WorkId): Work {
  const nothing = { campaign: null, cases: [], subjects: [], firstPerson: [] };
  const isMission = n < MISSIONS;
  const mission = isMission ? null : workId((n % MISSIONS) + 1);
  return { id, kind: isMission ? 'mission' : 'story', mission, ...nothing, date: null, place: null, picture: null };
}

function textOf(n: number, locale: Locale, next: () => number): WorkText {
  const words = (length: number): string =>
    Array.from({ length }, () => WORDS[Math.floor(next() * WORDS.length)] ?? '').join(' ');
  const inline = (text: string) => [{ type: 'text', text, marks: [] }] as const;
  const blocks = Array.from({ length: 12 }, () => ({ type: 'paragraph', content: inline(words(60)) }) as const);
  const asStory = {
    kind: 'story',
    story: STORY_KINDS[n % STORY_KINDS.length] ?? 'diary',
    film: null,
    transcript: null,
  } as const;
  const day = '2026-01-01' as never;
  const mission = {
    from: day,
    to: day,
    where: [],
    purposes: [],
    highlights: [],
    events: [],
    report: null,
    petition: null,
  };
  return {
    locale,
    slug: `story-${n}`,
    title: inline(`${words(5)} ${n}`),
    standfirst: inline(words(20)),
    body: { v: 1, blocks },
    bylines: [],
    details: n < MISSIONS ? { kind: 'mission', ...mission } : asStory,
  };
}

function readersOf(n: number, work: WorkId, text: WorkText, at: Instant): PublishedWork {
  const title = line(text.title.map((inline) => (inline.type === 'text' ? inline.text : '')).join(''));
  return story(n, { work, locale: text.locale, slug: text.slug, title, publishedAt: at, modifiedAt: at });
}
